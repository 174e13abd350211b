package org.cannadvisor.intake.script;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.StridedBuffer;

/**
 * Finds C++ that copies a region of a {@code cv::Mat} to the chip as if its lines lay one behind
 * the other. The picture often comes as a parameter, so that nothing but its use is known.
 *
 * <pre>
 * bool Upload(const cv::Mat&amp; m) { return aclrtMemcpy(dev, n, m.data, n, kind) == 0; }
 * …
 * cv::Mat part = frame(window);
 * Upload(part);
 * </pre>
 */
public final class RegionCopyReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_FUNCTION = 6000;
  private static final int MOST = 40;

  private static final List<String> FILES = List.of(".cpp", ".cc", ".cxx", ".hpp", ".h");

  private static final Pattern RECTANGLE =
      Pattern.compile("\\bRect\\s{1,4}(\\w{1,40})\\s?[({=]([^;]{1,300});");
  private static final Pattern REGION =
      Pattern.compile(
          "(?<![\\w.])(\\w{1,40})\\s?=\\s?\\w{1,40}\\((?:(?:cv::)?Rect\\(([^;]{1,200})\\)|(\\w{1,40}))\\);");
  private static final Pattern COPIER =
      Pattern.compile(
          "\\b(\\w{1,60})\\(\\s?(?:const\\s)?cv::Mat\\s?&\\s?(\\w{1,40})\\s?\\)[^;{}]{0,20}\\{");
  private static final Pattern OTHER_BRANCH =
      Pattern.compile("^\\s{0,40}\\}\\s{0,40}else\\s{0,4}\\{[^{}]{0,800}\\}");

  /** Whole lines, which have no gap between them. */
  private static final Sought WHOLE_LINES =
      Sought.of("^\\s{0,4}0\\s?,[^,]{1,60},\\s?\\w{1,40}\\.cols\\b");

  @Override
  public Kind kind() {
    return Kind.PREPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return FILES.stream().anyMatch(text.name()::endsWith)
        && text.content().length() <= LONGEST
        && text.content().contains("emcpy")
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  private static Optional<StridedBuffer> found(SourceText text) {
    String content = text.content();
    if (content.contains("isContinuous")) {
      return Optional.empty();
    }
    Matcher region = REGION.matcher(content);
    for (int i = 0; i < MOST && region.find(); i++) {
      String name = region.group(1);
      String after = after(content, region.end());
      if (isMat(content, name) && isPart(content, region) && !isMadeAnew(after, name)) {
        int used = used(content, after, name);
        if (used >= 0) {
          return Optional.of(
              new StridedBuffer(
                  Fact.UNTIED,
                  text.path(),
                  StridedBuffer.How.SLICED,
                  text.at(line(content, region.start())),
                  text.at(line(content, region.end() + used))));
        }
      }
    }
    return Optional.empty();
  }

  /** The rest of the function; the other branch, which has a picture of its own, is blanked. */
  private static String after(String content, int from) {
    int end = content.indexOf("\n}", from);
    int last = Math.min(end < 0 ? content.length() : end, from + LONGEST_FUNCTION);
    String rest = content.substring(from, last);
    Matcher other = OTHER_BRANCH.matcher(rest);
    return other.find() ? " ".repeat(other.end()) + rest.substring(other.end()) : rest;
  }

  private static boolean isMat(String content, String name) {
    return Pattern.compile("\\bMat\\s{1,4}" + name + "\\b").matcher(content).find();
  }

  /** Whether a rectangle cuts it out, one that leaves something of each line. */
  private static boolean isPart(String content, Matcher region) {
    if (region.group(2) != null) {
      return !WHOLE_LINES.isIn(region.group(2));
    }
    Matcher rectangle = RECTANGLE.matcher(content);
    while (rectangle.find()) {
      if (rectangle.group(1).equals(region.group(3))) {
        return !WHOLE_LINES.isIn(rectangle.group(2));
      }
    }
    return false;
  }

  private static boolean isMadeAnew(String after, String name) {
    return Pattern.compile(
            "\\b(?:resize|cvtColor|warpAffine|copyMakeBorder|flip|rotate)\\([^;]{1,200}\\b"
                + name
                + "\\b|\\b"
                + name
                + "\\s?=|\\b"
                + name
                + "\\.(?:step|clone|copyTo|convertTo|ptr|rows|reshape)\\b")
        .matcher(after)
        .find();
  }

  /** Where its first byte is handed on, alone or by a function of this file; -1 where it is not. */
  private static int used(String content, String after, String name) {
    Matcher direct = copy(name).matcher(after);
    if (direct.find()) {
      return direct.start();
    }
    Matcher copier = COPIER.matcher(content);
    for (int i = 0; i < MOST && copier.find(); i++) {
      String body = after(content, copier.end());
      String given = copier.group(2);
      if (copy(given).matcher(body).find() && !isMadeAnew(body, given)) {
        Matcher call =
            Pattern.compile("\\b" + copier.group(1) + "\\(\\s?" + name + "\\s?\\)").matcher(after);
        if (call.find()) {
          return call.start();
        }
      }
    }
    return -1;
  }

  private static Pattern copy(String name) {
    return Pattern.compile("\\b(?:aclrtM|m)emcpy(?:Async)?\\([^;]{1,160}\\b" + name + "\\.data\\b");
  }

  private static int line(String content, int offset) {
    return (int) content.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
