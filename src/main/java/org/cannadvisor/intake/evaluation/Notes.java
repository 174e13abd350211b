package org.cannadvisor.intake.evaluation;

import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/** The files in which people write sentences. */
final class Notes {

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:.*/)?(?:[^/]*\\.(?:md|txt|rst|markdown)|(?:readme|notes?|issue|todo|problem|说明|问题)[^./]*)");

  private static final Pattern LOG = Pattern.compile("(?i).*\\.(?:log|out)");
  private static final Pattern REMARK =
      Pattern.compile("\\s{0,8}(?:#(?!#)|//|>>).*|.*[\\u4e00-\\u9fff]{2}.*");
  private static final Sought OF_PROGRAM =
      Sought.of(
          "(?i)(?<![a-z])(?:error|warn(?:ing)?|info|debug|event|fatal|trace)(?![a-z])|\\[[EWID]\\]|报错|失败|错误码");

  private Notes() {}

  /** Whether a file is a log, in which people leave remarks. */
  static boolean isLog(String name) {
    return LOG.matcher(name).matches();
  }

  /**
   * Whether a line of a log may be one of them: by a mark before it, or in Chinese, which programs
   * seldom speak where they do not say how grave it is.
   */
  static boolean isRemark(String line) {
    return REMARK.matcher(line).matches() && !OF_PROGRAM.isIn(line);
  }

  /**
   * Whether a file is one of them, by its name.
   *
   * @param name in lower case, with or without its folders
   */
  static boolean isNote(String name) {
    return NOTE.matcher(name).matches();
  }
}
