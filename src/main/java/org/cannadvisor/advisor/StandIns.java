package org.cannadvisor.advisor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Redaction.Replaced;

/**
 * What stands for the names of a project, for paths, hosts, addresses and people: the same for the
 * same everywhere. Names are told beforehand; everything else is recognised by its form, each form
 * bounded in length.
 */
final class StandIns {

  private static final String PART = "[\\p{L}\\p{N}_.+@%-]{1,120}";

  /** Part of a word: two words of Chinese have nothing between them. */
  private static final String WORD = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";

  private static final String LABEL = "[\\p{L}\\p{N}_-]{1,63}";
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  private static final Pattern URL =
      Pattern.compile(
          "(?<=://)(?:[^\\s/@\"'<>]{1,100}@)?([^\\s/:\"'<>()]{1,200})(?::\\d{1,5})?(/[^\\s\"'<>()]*)?");

  /** {@code mAP@0.5}, {@code recall@k}, {@code acc@top5} are figures. */
  private static final String FIGURE =
      "(?!(?:\\d{1,3}(?:\\.\\d{1,3})?|[kK]|top\\w{0,4})(?![\\p{L}\\p{N}_-]|\\.\\d))";

  private static final Pattern LOGIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64})@FIGURE(LABEL(?:\\.LABEL){0,8})"
              .replace("FIGURE", FIGURE)
              .replace("LABEL", LABEL));
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\d.])(?:OCTET\\.){3}OCTET(?!\\.?\\d)".replace("OCTET", OCTET)
              + "|(?<![\\p{XDigit}:-])(?:\\p{XDigit}{2}[:-]){5}\\p{XDigit}{2}(?![\\p{XDigit}:-])"
              + "|(?<![\\p{XDigit}:])(?:fe80|f[cd]\\p{XDigit}{2}|2\\p{XDigit}{3}):(?::?\\p{XDigit}{1,4}){1,7}(?![\\p{XDigit}:])");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._/-])(?:"
              + LABEL
              + "\\.){1,8}(?:com|cn|org|edu|corp|lan|intranet|internal|local)(?![\\p{L}\\p{N}_(-]|\\.[\\p{L}\\p{N}])");

  /** Words of Chinese before a path that begins at the root are no part of it. */
  private static final String NO_ROOT =
      "(?!\\p{IsHan}{1,20}/(?:home|root|data|opt|usr|mnt|tmp|var|etc|workspace|Users)/)";

  private static final String LAST = "(?:PART\\.[A-Za-z]\\w{0,9}(?!\\w)|PART)";
  private static final Pattern PATH =
      Pattern.compile(
          String.join(
                  "|",
                  "(?<![WORD_./~<-])(?:~|\\$\\w{1,60}|\\$\\{\\w{1,60}})?/(?:PART/){0,30}" + LAST,
                  "(?<!WORD)(?:[A-Za-z]:\\\\|\\\\\\\\)(?:[^\\s\\\\:*?\"<>|]{1,120}\\\\?){1,30}",
                  "(?<![WORD_./-])ROOT(?:\\.{1,2}/){0,8}(?:PART/){1,30}PART\\.[A-Za-z]\\w{0,9}",
                  "(?<==)(?:\\.{1,2}/){0,8}(?:PART/){1,30}" + LAST)
              .replace("PART", PART)
              .replace("ROOT", NO_ROOT)
              .replace("WORD", WORD));
  private static final Pattern MODEL_FILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_./-])"
              + PART
              + "\\.(?:onnx|om|pb|prototxt|caffemodel|air|mindir|pth?|ckpt|safetensors)(?![\\p{L}\\p{N}_])");

  /** Where one's own home lies: the next part is a name. */
  static final Pattern HOME =
      Pattern.compile("(?:/home/|/Users/|\\\\Users\\\\)([\\p{L}\\p{N}._-]{3,64})");

  /** Public documents, the machine itself, and files of the system. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "127\\.0\\.0\\.1|0\\.0\\.0\\.0|255\\.255\\.255\\.\\d+|(?:.*\\.)?hiascend\\.com"
              + "|/dev/\\w+|(?:[ab]/)?(?:file|path|operator|tensor)-\\d+\\b.*");

  /** The end of an excerpt that was cut within a name. */
  private static final Pattern CUT = Pattern.compile("([^\\s,;:=\"'`<>()]{1,200})…$");

  /** What {@code UnknownLines} replaces in a line: words that hold a digit. */
  private static final Pattern NUMBERED = Pattern.compile("\\b(?=\\w*\\d)\\w++(?:\\.\\d++)*+");

  /** Letters that still tell a name. */
  private static final int HEAD = 3;

  private final Map<String, String> standIns = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private ToldNames files = new ToldNames(Set.of());
  private ToldNames names = new ToldNames(Set.of());

  /** Tells a name beforehand, and what is left of it where lines are told by their shape. */
  void name(String kind, String name) {
    String standIn = known(kind, name);
    String shape = NUMBERED.matcher(name).replaceAll(StandIns::shape);
    if (!shape.equals(name) && shape.replaceAll("<\\w+>|[^\\p{L}]", "").length() >= HEAD) {
      nameAs(shape, standIn);
    }
  }

  private static String shape(MatchResult word) {
    return word.group().matches("[\\d.]+") ? "<n>" : "<name>";
  }

  /** Tells a name beforehand that has its own stand-in. */
  void nameAs(String name, String standIn) {
    standIns.putIfAbsent(name, standIn);
  }

  /** Tells a file whose name is not the project's. */
  void leave(String name) {
    nameAs(name, name);
  }

  /**
   * Ends the telling. What looks like a path is looked for before all that has a form, the names of
   * models, operators, hosts and people after it.
   */
  void told() {
    files =
        new ToldNames(
            standIns.keySet().stream().filter(name -> name.matches("(?s).*[/.\\\\].*")).toList());
    names = new ToldNames(standIns.keySet());
  }

  /** A text in which everything was replaced. */
  String in(String text) {
    String result = replace(URL, text, this::url);
    result = replace(LOGIN, result, one -> of("user", one.group(1)) + "@" + host(one.group(2)));
    result = replace(ADDRESS, result, one -> of("address", one.group()));
    result = replace(HOST, result, one -> of("host", one.group()));
    result = files.replaced(result, name -> of("file", name));
    result = replace(CUT, result, one -> cut(one.group(), one.group(1)));
    result = replace(PATH, result, one -> path(one.group()));
    result = replace(MODEL_FILE, result, one -> of("file", one.group()));
    return names.replaced(result, name -> of("name", name));
  }

  /** The stand-in of a name of which only the beginning is left. */
  private String cut(String written, String part) {
    return names.beginningWith(part).map(name -> of("name", name) + "…").orElse(written);
  }

  private String url(MatchResult url) {
    if (HARMLESS.matcher(url.group(1)).matches()) {
      return url.group();
    }
    String path = url.group(2) == null ? "" : url.group(2);
    return host(url.group(1)) + (path.length() > 1 ? "/" + of("path", path) : path);
  }

  /** In a diff a file has a letter in front. */
  private String path(String path) {
    boolean isInDiff = path.matches("[ab]/.*") && standIns.containsKey(path.substring(2));
    return isInDiff ? path.substring(0, 2) + of("path", path.substring(2)) : of("path", path);
  }

  private String host(String host) {
    return of(ADDRESS.matcher(host).matches() ? "address" : "host", host);
  }

  private static String replace(Pattern form, String text, Function<MatchResult, String> standIn) {
    return form.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    HARMLESS.matcher(found.group()).matches()
                        ? found.group()
                        : standIn.apply(found)));
  }

  /** The stand-in of a text; a file keeps its extension. */
  private String of(String kind, String text) {
    used.add(text);
    return known(kind, text);
  }

  private String known(String kind, String text) {
    String known = standIns.get(text);
    if (known != null) {
      return known;
    }
    String standIn = kind + "-" + counts.merge(kind, 1, Integer::sum) + extension(kind, text);
    standIns.put(text, standIn);
    return standIn;
  }

  private static String extension(String kind, String text) {
    int dot = text.lastIndexOf('.');
    boolean isFile = Set.of("file", "path").contains(kind) && dot > text.lastIndexOf('/') + 1;
    return isFile && text.substring(dot).matches("\\.[A-Za-z]\\w{0,9}") ? text.substring(dot) : "";
  }

  /** What was replaced, by its stand-in; not what was told and never met. */
  List<Replaced> replaced() {
    return standIns.entrySet().stream()
        .filter(one -> used.contains(one.getKey()) && !one.getKey().equals(one.getValue()))
        .map(one -> new Replaced(one.getKey(), one.getValue()))
        .sorted(
            Comparator.comparing((Replaced one) -> one.standIn().replaceAll("-\\d.*", ""))
                .thenComparing(one -> one.standIn().length())
                .thenComparing(Replaced::standIn)
                .thenComparing(Replaced::original))
        .toList();
  }
}
