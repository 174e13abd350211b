package org.cannadvisor.intake.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.evaluation.BatchParts.Part;

/**
 * That results are right with one batch size and wrong with another, in one line of a note.
 *
 * <pre>
 * With 2 pictures the classes are right, with 4 or 8 only the first.
 * batch 大于 1 时只有第一张图的结果正确
 * </pre>
 *
 * @param good with which batch they are right
 * @param bad with which they are wrong
 */
record BatchContrast(String good, String bad) {

  /** More than one at once, whatever the number. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)(?:batch(?:[ _-]?size)?|\\bbs)\\s{0,2}(?:(?:is |of )?(?:>|greater than|larger than|above|more"
              + " than|bigger than|over)|大于|超过)\\s{0,2}(?:1|one)\\b"
              + "|多\\s?batch|多批次|批量推理|\\bmulti-?batch|\\bbatched (?:inference|runs?)\\b");

  private static final Sought ONLY_ONE =
      Sought.of(
          "(?i)\\bonly the (?:first|last) (?:"
              + BatchParts.THINGS
              + "|one|result|line|row|lines)\\b[^.;]{0,40}\\b(?:right|correct|fine|good|ok|sensible|valid)"
              + "|\\b(?:same|repeats?|copies|copy|duplicates?) (?:as |of )?the (?:first|last) "
              + BatchParts.THINGS
              + "|只有(?:第一|最后一)[张个条帧句][^，。；]{0,14}(?:对|正确|正常|有效)"
              + "|(?:都是|重复|全是)[^，。；]{0,6}(?:第一|最后一)[张个条帧句]");

  private static final Sought GOOD =
      Sought.of(
          "(?i)\\b(?:fine|right|ok|okay|correct|good|as expected|matches|normal|the same|same as|perfect)\\b"
              + "|正常|正确|没问题|没有问题|一致|达标|都?对(?![应比齐照])|\\bpass(?:es)?\\b");
  private static final Sought BAD =
      Sought.of(
          "(?i)\\b(?:wrong|garbage|garbled|bad|broken|random|nonsense|fails?|zeros?|nan|incorrect|useless"
              + "|mixed up|shifted|differs?|drops?|collapses?|lower|worse|meaningless|blurred)\\b"
              + "|错|不对|异常|乱|崩|下降|变差|全零|全为\\s?0|不正确|不准|掉点");
  private static final Sought SUPPOSED =
      Sought.of("(?i)\\b(?:if|may|might|should|could|must)\\b|如果|若|可能|建议|需要");

  /** Good with one number of them and bad with a greater, or bad with several in words. */
  static Optional<BatchContrast> in(String line) {
    List<Part> parts = BatchParts.of(line);
    Matcher several = SEVERAL.matcher(line);
    boolean named = several.find();
    if ((parts.isEmpty() && !named) || SUPPOSED.isIn(line)) {
      return Optional.empty();
    }
    if (named && isBad(line.substring(several.end()))) {
      return Optional.of(new BatchContrast(named(1), several.group().strip()));
    }
    Optional<Part> more = parts.stream().filter(part -> part.batch() > 1).findFirst();
    if ((named || more.isPresent()) && ONLY_ONE.isIn(line)) {
      String bad = more.map(part -> named(part.batch())).orElseGet(() -> several.group().strip());
      return Optional.of(new BatchContrast(named(1), bad));
    }
    for (Part good : parts) {
      Optional<Part> bad =
          parts.stream()
              .filter(part -> part.batch() > good.batch() && isBad(part.words()))
              .findFirst();
      if (isGood(good.words()) && bad.isPresent()) {
        return Optional.of(new BatchContrast(named(good.batch()), named(bad.get().batch())));
      }
    }
    return Optional.empty();
  }

  private static String named(int batch) {
    return "batch " + batch;
  }

  private static boolean isGood(String words) {
    return GOOD.isIn(words) && !BAD.isIn(words);
  }

  private static boolean isBad(String words) {
    return BAD.isIn(words) && !GOOD.isIn(words);
  }
}
