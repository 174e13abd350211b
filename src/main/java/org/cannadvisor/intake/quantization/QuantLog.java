package org.cannadvisor.intake.quantization;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.QuantSetting;

/**
 * What a conversion or a tool prints while it calibrates: how many samples it takes.
 *
 * <pre>
 * [INFO] image_list ../calib/list.txt, type float32, num 32
 * [INFO] inference for calibration 1/32
 * calibrating with 32 images
 * </pre>
 */
final class QuantLog {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 300;

  private static final List<String> ENDINGS = List.of(".log", ".txt", ".out");

  private static final Pattern SAMPLES =
      Pattern.compile(
          "(?i)\\bimage_list\\b.{0,200}\\bnum(?:ber)?\\s?[=:]?\\s?(\\d{1,6})\\b"
              + "|\\bcalibrat(?:ion|e|ing)\\b[ :]{1,3}\\[?\\d{1,6}/(\\d{1,6})\\b"
              + "|\\bcalibrat(?:ion|ed|e|ing)\\b[^\\d.;]{0,30}\\b(\\d{1,6}) (?:images?|pictures?|samples?|frames?)\\b");

  private QuantLog() {}

  static boolean isOne(SourceText text) {
    return ENDINGS.stream().anyMatch(text.name()::endsWith)
        && text.content().length() <= LONGEST
        && text.content().contains("alibrat")
        && first(text).isPresent();
  }

  static void read(SourceText text, Reading reading) {
    first(text).ifPresent(reading::add);
  }

  private static Optional<QuantSetting> first(SourceText text) {
    return IntStream.rangeClosed(1, text.lines().size())
        .mapToObj(number -> setting(text, number))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<QuantSetting> setting(SourceText text, int number) {
    String line = text.lines().get(number - 1);
    Matcher samples = SAMPLES.matcher(line.length() <= LONGEST_LINE ? line : "");
    if (!samples.find()) {
      return Optional.empty();
    }
    String count =
        samples.group(1) != null
            ? samples.group(1)
            : samples.group(2) != null ? samples.group(2) : samples.group(3);
    return Optional.of(
        new QuantSetting(Fact.UNTIED, "calibration_samples", count, text.at(number)));
  }
}
