package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BlockingCure;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.SizeComplaint;

/**
 * Finds in notes under which circumstances results are bad or good: with long samples, or only
 * while the host does not wait for the device.
 *
 * <pre>
 * Long lines come out empty, short ones are fine.
 * 设置 ASCEND_LAUNCH_BLOCKING=1 后结果正常
 * </pre>
 */
public final class CircumstanceReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final List<String> PROSE = List.of(".md", ".txt", ".rst", ".log", ".markdown");

  private static final String THING =
      "(?:lines?|texts?|sentences?|audios?|clips?|utterances?|documents?|sequences?|prompts?|inputs?|questions?|words?|recordings?|boxes|crops?|samples?)";
  private static final Sought LARGE =
      Sought.of(
          "(?i)\\b(?:long|longer|longest|wide|wider)\\b[^.;,]{0,24}\\b"
              + THING
              + "\\b|\\b"
              + THING
              + "\\b[^.;]{0,24}\\b(?:longer|wider|that are long|too long)\\b|(?:长|宽)(?:文本|句|音频|语音|行|框|段|序列|图)|(?:文本|句子|音频|语音|序列|文字|框|行)(?:较|越|很|过|太|比较)?(?:长|宽)"
              + "|\\b(?:after|beyond|past|behind) (?:the )?(?:tokens?|characters?|words?|frames?|seconds?|positions?) \\d{1,6}\\b|\\b(?:after|beyond|past) (?:the first )?\\d{1,6} (?:tokens|characters|words|seconds)\\b"
              + "|第?\\s?\\d{1,6}\\s?个?\\s?(?:tokens?|字符?|词|秒)\\s?(?:之后|以后|后面)"
              + "|长度[^。；]{0,16}(?:导出|样例|示例|固定)[^。；]{0,30}(?:其[余他它]|别的|更长)");
  private static final Sought BAD =
      Sought.of(
          "(?i)\\b(?:wrong|garbled|lost|missing|cut(?: off)?|truncated|empty|fails?|bad|worse|incomplete|unreadable|squeezed|dropped|garbage)\\b|\\b(?:not|never|hardly ever) (?:recogni[sz]ed|found|complete|detected|right)\\b"
              + "|识别不|错|丢|截断|为空|漏|缺|不准|变差|下降|不全|乱码|没有识别");
  private static final Sought SMALL_IS_GOOD =
      Sought.of(
          "(?i)\\b(?:short|shorter|narrow|small)\\b[^.;]{0,40}\\b(?:fine|right|ok|okay|correct|good|well|perfect)\\b"
              + "|(?:短|窄)[^。；，]{0,12}(?:正常|都?对|没问题|正确|准确|都好|没有问题)");
  private static final Sought BIG_SAMPLE =
      Sought.of(
          "(?i)\\b(?:long|longer|wide|wider)\\b|(?:较|很|太|过|特别)(?:长|宽)|(?:长|宽)(?:文本|句|音频|语音|行|框|段|图)|识别|检测|\\brecogni[sz]|\\b(?:short|narrow)(?:er)? "
              + THING
              + "\\b|短(?:文本|句|音频|语音|序列)");
  private static final Sought SUPPOSED =
      Sought.of("(?i)\\b(?:if|may|might|should|could|supports?)\\b|如果|若|可能|支持|建议|需要");

  private static final Pattern WAITS =
      Pattern.compile(
          "(ASCEND_LAUNCH_BLOCKING\\s?=\\s?1|TASK_QUEUE_ENABLE\\s?=\\s?0|(?:torch\\.npu\\.|npu\\.|acl\\.rt\\.|aclrt)[sS]ynchronize\\w*|synchroni[sz]ing after each (?:step|copy|call)|流同步|加(?:上|了)?同步)");
  private static final Sought GOOD =
      Sought.of(
          "(?i)\\b(?:fine|right|ok|okay|correct|good|as expected|goes away|disappears?|gone|matches|stable|no longer|passes|never happens)\\b|正常|正确|没问题|没有问题|不再|消失|恢复|一致|稳定|不复现"
              + "|\\b(\\d{1,6})\\s?/\\s?\\1\\b");
  private static final Sought NO_CURE =
      Sought.of("(?i)\\b(?:even|still|not|same with|no change|also)\\b|仍|依然|还是|也(?:一样|不)|无效|无改善");

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    return (PROSE.stream().anyMatch(name::endsWith) || name.indexOf('.') < 0)
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  /** One of each: more of them say no more. */
  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Optional<BlockingCure> cure = Optional.empty();
    Optional<SizeComplaint> size = Optional.empty();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_LINE) {
        if (size.isEmpty() && isBySize(line)) {
          size = Optional.of(new SizeComplaint(Fact.UNTIED, text.at(number)));
        }
        Matcher waits = WAITS.matcher(line);
        if (cure.isEmpty() && waits.find() && isCured(line)) {
          cure = Optional.of(new BlockingCure(Fact.UNTIED, waits.group(1), text.at(number)));
        }
      }
    }
    size.ifPresent(reading::add);
    cure.ifPresent(reading::add);
    return reading;
  }

  /** Bad where it is long, or good where it is short. */
  private static boolean isBySize(String line) {
    boolean large = LARGE.isIn(line) && BAD.isIn(line);
    boolean small = SMALL_IS_GOOD.isIn(line) && BAD.isIn(line) && BIG_SAMPLE.isIn(line);
    return (large || small) && !SUPPOSED.isIn(line);
  }

  private static boolean isCured(String line) {
    return GOOD.isIn(line) && !NO_CURE.isIn(line);
  }
}
