package org.cannadvisor.intake.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SettingTrial;

/**
 * Reads where somebody held an operator of the chip against that of the framework in two settings
 * of an argument that says what the operator means; the code of the network tells which of them it
 * asks for.
 *
 * <pre>
 * om vs torchvision aligned=True  cosine 0.937718
 * om vs torchvision aligned=False cosine 0.999998
 *
 * x = roi_align(feat, boxes, (14, 14), 1 / 16, aligned=True)
 * </pre>
 */
public final class SettingTrialReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  /** Lines between two that belong together. */
  private static final int NEAR = 4;

  private static final double ALIKE = 0.999;
  private static final double UNLIKE = 0.99;

  private static final Pattern LOG = Pattern.compile(".*\\.(?:log|txt|out|md)");

  /** Arguments that say which of several operators of one name is meant, and no more. */
  private static final Sought SETTING =
      Sought.of(
          "(?<![\\w.])(aligned|align_corners|half_pixel(?:_centers)?|coordinate_transformation_mode|nearest_mode"
              + "|rounding_mode|round_mode|ceil_mode|count_include_pad|padding_mode|interpolation_mode|antialias|approximate"
              + "|interleaved|exclusive|unbiased|correction|is_causal|linear_before_reset)\\s?[=:]\\s?[\"']?([\\w.-]{1,30})[\"']?");

  private static final Pattern COSINE =
      Pattern.compile(
          "(?i)(?<![a-z])cos(?:ine)?(?:[ _]?sim(?:ilarity)?)?[ =:]{1,4}(-?[01]\\.\\d{1,10})(?![\\w.])");

  private static final Pattern NUMBERS = Pattern.compile("[-+]?\\d[\\d.eE+-]{0,20}|\\s+");

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isNetwork(text)
        ? SETTING.isIn(text.content())
        : LOG.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
            && pairs(text).findAny().isPresent();
  }

  /** Code that makes the network or writes it out; a script that only tries operators is none. */
  private static boolean isNetwork(SourceText text) {
    return text.name().endsWith(".py")
        && (text.content().contains("nn.Module") || text.content().contains("onnx.export"));
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return Set.of();
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    List<SourceText> networks = texts.stream().filter(SettingTrialReader::isNetwork).toList();
    texts.stream()
        .filter(text -> !isNetwork(text))
        .flatMap(SettingTrialReader::pairs)
        .flatMap(pair -> trial(pair, networks).stream())
        .forEach(reading::add);
    return reading;
  }

  /** A line that tells the cosine for one setting. */
  private record Row(String name, String value, double cosine, String rest, int line) {

    boolean isOtherSettingOf(Row other) {
      return name.equals(other.name) && !value.equals(other.value) && rest.equals(other.rest);
    }
  }

  private record Pair(Row good, Row bad, SourceText text) {}

  private static Stream<Pair> pairs(SourceText text) {
    List<Row> rows =
        Stream.iterate(1, i -> i <= text.lines().size(), i -> i + 1)
            .flatMap(i -> row(text.lines().get(i - 1), i).stream())
            .toList();
    return rows.stream()
        .filter(row -> row.cosine() >= ALIKE)
        .flatMap(good -> other(good, rows).map(bad -> new Pair(good, bad, text)).stream());
  }

  private static Optional<Row> other(Row good, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.cosine() < UNLIKE)
        .filter(row -> Math.abs(row.line() - good.line()) <= NEAR)
        .filter(row -> row.isOtherSettingOf(good))
        .findFirst();
  }

  private static Optional<Row> row(String line, int number) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher setting = SETTING.in(line);
    Matcher cosine = COSINE.matcher(line);
    if (!setting.find() || !cosine.find()) {
      return Optional.empty();
    }
    String rest = line.substring(0, setting.start()) + line.substring(setting.end());
    return Optional.of(
        new Row(
            setting.group(1),
            setting.group(2),
            Double.parseDouble(cosine.group(1)),
            NUMBERS.matcher(rest).replaceAll(""),
            number));
  }

  private static Optional<SettingTrial> trial(Pair pair, List<SourceText> networks) {
    return networks.stream().flatMap(network -> asked(pair, network).stream()).findFirst();
  }

  private static Optional<SettingTrial> asked(Pair pair, SourceText network) {
    for (int i = 1; i <= network.lines().size(); i++) {
      String line = network.lines().get(i - 1);
      if (line.length() <= LONGEST_LINE
          && !line.stripLeading().startsWith("#")
          && asks(line, pair)) {
        return Optional.of(trial(pair, line, network, i));
      }
    }
    return Optional.empty();
  }

  private static boolean asks(String line, Pair pair) {
    Matcher setting = SETTING.in(line);
    while (setting.find()) {
      if (setting.group(1).equals(pair.bad().name())
          && setting.group(2).equals(pair.bad().value())) {
        return true;
      }
    }
    return false;
  }

  private static SettingTrial trial(Pair pair, String line, SourceText network, int number) {
    return new SettingTrial(
        Fact.UNTIED,
        pair.good().name(),
        pair.good().value(),
        pair.bad().value(),
        pair.good().cosine(),
        pair.bad().cosine(),
        Operators.in(line).map(Operators.Call::type).orElse(""),
        network.at(number),
        pair.text().at(pair.good().line()));
  }
}
