package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.PipedRow;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.VersionComplaint;
import org.cannadvisor.model.VersionFigure;

/**
 * Reads what came out with one version of the toolkit and what with another.
 *
 * <pre>
 * | CANN    | mAP  |
 * | 5.1.RC1 | 41.8 |      升级到 CANN 7.0 之后检测框全乱
 * | 6.0.RC1 | 3.1  |
 * </pre>
 *
 * <p>That going back to an older version cured it says the same.
 */
public final class VersionReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)(?:cann|toolkit|ascend-toolkit|驱动|固件)(?:\\s?(?:version|版本))?|CANN.{0,10}");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:cann\\s?)?v?(\\d{1,2}\\.\\d{1,2}(?:\\.(?:(?:rc|alpha|beta)?\\d{1,3}|t\\w{1,6})){0,3})");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,8})?)\\s?%?");

  private static final Sought CHANGED =
      Sought.of(
          "(?i)\\b(?:since|after|with)\\b(?:[^.;]|\\.\\w){0,40}\\b(?:upgrad\\w*|updat\\w*|switch\\w*|mov\\w*|chang\\w*|newer)\\b(?:[^.;]|\\.\\w){0,60}\\b(?:cann|toolkit|firmware|driver|torch_npu|version)\\b"
              + "|\\b(?:since|after|with)\\b(?:[^.;]|\\.\\w){0,20}\\b(?:the )?(?:cann|toolkit|firmware|driver)\\b(?:[^.;]|\\.\\w){0,40}\\b(?:upgrad\\w*|updat\\w*|chang\\w*)"
              + "|\\b(?:upgraded|updated|moved) (?:from .{1,20} )?to cann\\b"
              + "|(?:升级|更新|换成?|切换)[^。；]{0,16}(?:CANN|toolkit|固件|驱动|版本)|(?:CANN|toolkit|固件|驱动|版本)[^。；]{0,16}(?:升级|更新|换成?|切换)[^。；]{0,6}[后,，]");
  private static final Sought WENT_BACK =
      Sought.of(
          "(?i)\\b(?:roll(?:ed|ing)? (?:it |everything )?back|downgrad(?:ed|ing)|went back|going back|revert(?:ed|ing))\\b[^.;]{0,40}?\\b(?:cann|toolkit|firmware|driver|torch_npu|rc\\d|\\d{1,2}\\.\\d)[^;]{0,60}?\\b(?:fine|right|ok|correct|good|normal|gone|back|fixe[sd]|cure[sd]|solve[sd])\\b"
              + "|(?:回退|降级|退回|降回|回滚|换回)[^。；]{0,16}(?:CANN|toolkit|固件|驱动|旧版|老版|RC\\d|\\d{1,2}\\.\\d)[^；]{0,24}?(?:正常|恢复|好了|没问题|对了|一致|解决)");
  private static final Sought SUPPOSED =
      Sought.of("(?i)\\b(?:if|may|might|should|please|try|can)\\b|建议|如果|可能|需要|请|不正常|没(?:有)?恢复");

  private static final Sought BAD =
      Sought.of(
          "(?i)\\b(?:wrong|garbage|garbled|bad|broken|random|nonsense|incorrect|useless|unusable|drops?|dropped|fell|falls?|lower|worse|meaningless|differs?|different)\\b"
              + "|错|不对|异常|乱|崩|下降|变差|降到|掉到|不可用|不一致|不准|全零|掉点");
  private static final Sought FINE =
      Sought.of(
          "(?i)\\b(?:fixed|solved|gone|no longer|resolved|if|may|might|should)\\b|已解决|解决了|恢复正常|建议|如果|可能|需要");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return Notes.isNote(text.name().toLowerCase(Locale.ROOT))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    List<String> header = List.of();
    boolean complained = false;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      if (!line.strip().startsWith("|")) {
        header = List.of();
        if (!complained && complains(line)) {
          complained = true;
          reading.add(new VersionComplaint(Fact.UNTIED, text.at(number)));
        }
      } else if (header.isEmpty()) {
        header = PipedRow.cells(line);
      } else {
        row(header, PipedRow.cells(line), text.at(number), reading);
      }
    }
    return reading;
  }

  /** Worse since another version came, or good again since it went. */
  private static boolean complains(String line) {
    return (WENT_BACK.isIn(line) && !SUPPOSED.isIn(line)) || becameBad(line);
  }

  private static boolean becameBad(String line) {
    return CHANGED.isIn(line) && BAD.isIn(line) && !FINE.isIn(line);
  }

  /** The first figure of a row that names a version. */
  private static void row(List<String> header, List<String> row, Evidence at, Reading reading) {
    String version = version(header, row);
    if (version.isEmpty()) {
      return;
    }
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      Matcher metric = MetricName.WORD.matcher(header.get(i));
      Matcher figure = NUMBER.matcher(row.get(i));
      if (metric.find() && figure.matches()) {
        String name = MetricName.normalised(metric.group());
        boolean lower = MetricName.isLowerBetter(name);
        double value = Double.parseDouble(figure.group(1));
        reading.add(new VersionFigure(Fact.UNTIED, version, name, value, lower, at));
        return;
      }
    }
  }

  private static String version(List<String> header, List<String> row) {
    for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
      Matcher version = VERSION.matcher(row.get(i));
      if (version.matches()
          && (HEAD.matcher(header.get(i)).matches()
              || row.get(i).toLowerCase(Locale.ROOT).startsWith("cann"))) {
        return version.group(1);
      }
    }
    return "";
  }
}
