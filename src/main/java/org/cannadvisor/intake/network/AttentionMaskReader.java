package org.cannadvisor.intake.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.CodeSlip.What;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.MaskValues;

/**
 * Reads what a program does with the mask of an attention before it calls a fused kernel, and which
 * values masks were seen to have:
 *
 * <pre>
 * attention_mask = torch.logical_not(attention_mask.bool())
 * core.attention_mask  (1, 8, 187, 187)   min  -14.2205 max   11.8376
 * </pre>
 */
public final class AttentionMaskReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  /** So many lines below the change of a mask the attention is called that takes it. */
  private static final int REACH = 20;

  private static final Pattern LOG = Pattern.compile(".*\\.(?:log|txt|out|md|csv)");
  private static final Pattern MADE_BOOL =
      Pattern.compile(
          "\\b(\\w{0,30}mask\\w{0,10})\\s{0,2}=\\s{0,2}[^#]{0,60}?\\b(\\w{0,30}mask\\w{0,10})"
              + "(?:\\.bool\\(\\)|\\.(?:to|type)\\(\\s?torch\\.bool\\b)");
  private static final Sought FUSED =
      Sought.of(
          "\\b(?:scaled_dot_product_attention|npu_fusion_attention\\w{0,4}|npu_prompt_flash_attention"
              + "|npu_fused_infer_attention_score|npu_incre_flash_attention)\\(");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(?:\\.\\d{1,12})?");
  private static final Sought RANGE =
      Sought.of(
          "(?i)([\\w.]{0,60}mask[\\w.]{0,20})\\b.{0,60}?\\bmin[\\s:=]{1,8}("
              + NUMBER.pattern()
              + ")[\\s,]{1,4}max[\\s:=]{1,8}("
              + NUMBER.pattern()
              + ")(?![\\w.])");

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST || !text.content().contains("mask")) {
      return false;
    }
    return isCode(text)
        ? FUSED.isIn(text.content())
        : LOG.matcher(text.name()).matches() && RANGE.isIn(text.content());
  }

  private static boolean isCode(SourceText text) {
    return text.name().endsWith(".py");
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return isCode(text) ? Set.of(Kind.MODEL_CODE) : Set.of(Kind.COMPARISON);
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    for (SourceText text : texts) {
      if (isCode(text)) {
        slip(text).ifPresent(reading::add);
      } else {
        values(text).ifPresent(reading::add);
      }
    }
    return reading;
  }

  /** The first mask that becomes one of truth values and then goes into an attention. */
  private static Optional<Fact> slip(SourceText text) {
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher made = MADE_BOOL.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (made.find() && made.group(1).equals(made.group(2)) && goesIn(made.group(1), text, i)) {
        return Optional.of(
            new CodeSlip(Fact.UNTIED, What.MASK_MADE_BOOL, line.strip(), text.at(i + 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean goesIn(String mask, SourceText text, int from) {
    int end = Math.min(text.lines().size(), from + REACH);
    List<String> below = text.lines().subList(from + 1, end);
    Pattern given = Pattern.compile("\\w{0,10}mask\\s?=\\s?" + Pattern.quote(mask) + "\\b");
    return below.stream().anyMatch(line -> FUSED.isIn(line))
        && below.stream().anyMatch(line -> given.matcher(line).find());
  }

  /** The range of the first mask that is added to scores, else of the first there is. */
  private static Optional<Fact> values(SourceText text) {
    Optional<Fact> first = Optional.empty();
    for (int i = 1; i <= text.lines().size(); i++) {
      String line = text.lines().get(i - 1);
      Matcher range = RANGE.in(line.length() > LONGEST_LINE ? "" : line);
      if (range.find()) {
        var values =
            new MaskValues(
                Fact.UNTIED,
                range.group(1),
                Double.parseDouble(range.group(2)),
                Double.parseDouble(range.group(3)),
                text.at(i));
        if (values.additive()) {
          return Optional.of(values);
        }
        first = first.isPresent() ? first : Optional.of(values);
      }
    }
    return first;
  }
}
