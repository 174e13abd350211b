package org.cannadvisor.advisor;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of machines that have no dot, and of whoever is logged in there, where the words
 * around say what they are:
 *
 * <pre>
 * alice@gpu-box-3:~/work$      [root@gpu-box-3 work]#      scp x.om alice@gpu-box-3:/data
 * Hostname: gpu-box-3          Linux gpu-box-3 5.4.0-26-generic</pre>
 */
final class HostNames {

  private static final String HOST = "([\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,62}))";
  private static final String USER = "(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64})";

  /** A user and a host, in a prompt or before a path. */
  private static final List<Pattern> LOGINS =
      List.of(
          Pattern.compile(USER + "@" + HOST + "(?=:[~/$\\d]|:\\s*[~/]|:?[~#$](?:\\s|$))"),
          Pattern.compile("\\[" + USER + "@" + HOST + "(?=[ :][^\\]\\s]{1,200}\\][#$%])"),
          Pattern.compile(
              "\\b(?:ssh|scp|sftp|rsync)\\b.{0,200}?\\s" + USER + "@" + HOST + "(?![\\w.])"));

  private static final List<Pattern> HOSTS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:host|node|computer)[ _-]?name[\"']?\\s*[:=：]\\s*[\"']?" + HOST),
          Pattern.compile("主机名(?:称)?(?:为|是|\\s*[:：=])\\s*" + HOST),
          Pattern.compile("\\bMASTER_ADDR=[\"']?" + HOST),
          Pattern.compile("\\bLinux " + HOST + " \\d{1,3}\\.\\d{1,3}\\."),
          Pattern.compile("\\b(?:scp|rsync)\\s.{0,200}?(?<![\\w.@-])" + HOST + ":[~/]"));

  private HostNames() {}

  /**
   * Tells each in a text.
   *
   * @param found takes {@code host} or {@code user}, and the name
   */
  static void in(String text, BiConsumer<String, String> found) {
    for (Pattern login : LOGINS) {
      Matcher both = login.matcher(text);
      while (both.find()) {
        found.accept("user", both.group(1));
        found.accept("host", both.group(2));
      }
    }
    for (Pattern host : HOSTS) {
      Matcher alone = host.matcher(text);
      while (alone.find()) {
        found.accept("host", alone.group(1));
      }
    }
  }
}
