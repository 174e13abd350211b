package org.cannadvisor.intake.environment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.TargetChip;

/**
 * Reads which chips {@code npu-smi info} lists; the name lacks the word Ascend:
 *
 * <pre>
 * | 1       310P3                 | OK              | NA           44                0     / 0             |
 * </pre>
 *
 * <p>A bare {@code Ascend910} or {@code 910B} is left out: several families print it. So is a
 * document: the listing there is an example of another machine as often as not.
 */
public final class DeviceReader implements FactReader {

  private static final int MOST = 16;
  private static final int LONGEST_LINE = 400;
  private static final Pattern CHIP =
      Pattern.compile(
          "^\\s*\\|\\s*\\d{1,3}\\s+(?:Ascend)?(\\d{3}[A-Z]?\\w{0,4})\\s*\\|\\s*(?:OK|Warning|Alarm)\\b.*");
  private static final Sought DOCUMENT = Sought.of("(?i)\\.(?:md|rst|html?)$");
  private static final Pattern AMBIGUOUS = Pattern.compile("910[AB]?");

  @Override
  public Kind kind() {
    return Kind.DEVICE_LIST;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !DOCUMENT.isIn(text.name())
        && text.head().contains("npu-smi")
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    int number = 0;
    for (String line : text.lines()) {
      number++;
      if (line.length() <= LONGEST_LINE && reading.facts().size() < MOST) {
        readLine(line, number, text, reading);
      }
    }
    return reading;
  }

  private static void readLine(String line, int number, SourceText text, Reading reading) {
    Matcher chip = CHIP.matcher(line);
    if (chip.matches() && !AMBIGUOUS.matcher(chip.group(1)).matches()) {
      String soc = "Ascend" + chip.group(1);
      reading.add(new TargetChip(Fact.UNTIED, soc, ChipFamily.of(soc), text.at(number)));
    }
  }
}
