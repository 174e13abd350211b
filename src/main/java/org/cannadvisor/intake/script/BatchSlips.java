package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.CodeSlip.What;
import org.cannadvisor.model.Fact;

/**
 * Lines that give each sample of a batch a wrong part of what the model puts out, unless the batch
 * happens to have the size that somebody thought of:
 *
 * <pre>
 * scores = scores.view(clips // 30, clips, -1)
 * for (int i = 0; i &lt; batchSize; i++) { n = outputSize / (sizeof(float) * 2); … }
 * </pre>
 */
final class BatchSlips {

  private static final int LONGEST_LINE = 300;

  /** Lines from a loop over the batch to where its results are divided. */
  private static final int NEAR = 6;

  /** One number in two places of a shape, once as a part of it. */
  private static final Pattern FOLDED =
      Pattern.compile(
          "\\.(?:view|reshape)\\(\\s?\\(?\\s?(?:(\\w{1,40})\\s?//\\s?\\w{1,40}\\s?,\\s?(\\w{1,40})|(\\w{1,40})\\s?,\\s?(\\w{1,40})\\s?//\\s?\\w{1,40})\\s?,");

  private static final Pattern DIVIDED =
      Pattern.compile(
          "\\b\\w{0,40}(?:[sS]ize|[lL]en|SIZE|LEN|[bB]ytes)\\w{0,20}(?:\\(\\))?\\s?/\\s?\\(\\s?(?:sizeof\\s?\\(\\s?\\w{1,20}\\s?\\)\\s?\\*\\s?(\\d{1,3})|(\\d{1,3})\\s?\\*\\s?sizeof\\s?\\(\\s?\\w{1,20}\\s?\\))\\s?\\)");

  private static final Sought OVER_BATCH =
      Sought.of(
          "\\bfor\\s?\\(.{1,60}<=?\\s?\\w{0,20}(?i:batch)\\w{0,20}\\s?;|\\bfor\\b.{1,60}\\bin range\\(\\s?\\w{0,20}(?i:batch|bs)\\w{0,20}\\s?\\)");

  private BatchSlips() {}

  static List<CodeSlip> in(SourceText text) {
    var slips = new ArrayList<CodeSlip>();
    int loop = -NEAR;
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      if (OVER_BATCH.isIn(line)) {
        loop = i;
      }
      if (isFolded(line)) {
        slips.add(slip(What.BATCH_FOLDED, text, i));
      } else if (i - loop < NEAR && isDivided(line)) {
        slips.add(slip(What.BATCH_WRITTEN_OUT, text, i));
      }
    }
    return slips;
  }

  private static boolean isFolded(String line) {
    Matcher folded = FOLDED.matcher(line);
    return folded.find()
        && (folded.group(1) == null
            ? folded.group(3).equals(folded.group(4))
            : folded.group(1).equals(folded.group(2)));
  }

  private static boolean isDivided(String line) {
    Matcher divided = DIVIDED.matcher(line);
    return divided.find()
        && Integer.parseInt(divided.group(1) == null ? divided.group(2) : divided.group(1)) > 1;
  }

  private static CodeSlip slip(What what, SourceText text, int index) {
    return new CodeSlip(Fact.UNTIED, what, text.lines().get(index).strip(), text.at(index + 1));
  }
}
