package org.cannadvisor.intake.aipp;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Kind;

/**
 * Reads AIPP configurations, alone in a file or quoted in a README or a script:
 *
 * <pre>
 * aipp_op {
 *   aipp_mode : static
 *   input_format : YUV420SP_U8   # what the decoder hands over
 *   csc_switch : true
 * }
 * </pre>
 *
 * <p>ATC refuses a file with one wrong field; here the field becomes a problem and the rest is
 * read.
 */
public final class AippConfigReader implements FactReader {

  private static final int MAX_STRAY_LINES = 5;

  /** One block for each input of a model; a README may quote several files. */
  private static final int MOST_BLOCKS = 100;

  @Override
  public Kind kind() {
    return Kind.AIPP_CONFIG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return AippBlocks.mayHoldAny(text) && !AippBlocks.in(text).found().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    AippBlocks blocks = AippBlocks.in(text);
    for (int line : blocks.strayLines().stream().limit(MAX_STRAY_LINES).toList()) {
      reading.problem(
          text.at(line),
          "这一行在 aipp_op { } 之外，ATC 会因此拒绝整个文件。请移入花括号内、删除，或用 # 注释掉。",
          "This line stands outside aipp_op { }, so ATC refuses the whole file. Maybe move it"
              + " between the braces, delete it, or put # in front.");
    }
    readBlocks(blocks.found(), text, reading);
    return reading;
  }

  private static void readBlocks(List<AippBlock> blocks, SourceText text, Reading reading) {
    var parser = new AippBlockParser(text, reading);
    for (int index = 0; index < Math.min(blocks.size(), MOST_BLOCKS); index++) {
      AippBlock block = blocks.get(index);
      if (block.flaw() == AippBlock.Flaw.TOO_LONG) {
        AippDamage.of(block, text, reading);
      } else {
        AippParameters parameters = parser.parse(block);
        new AippFacts(text, text.path() + "#" + index, parameters, reading).add();
      }
    }
    if (blocks.size() > MOST_BLOCKS) {
      tooMany(blocks.size(), text.at(blocks.get(MOST_BLOCKS).line()), reading);
    }
  }

  private static void tooMany(int blocks, Evidence at, Reading reading) {
    reading.problem(
        at,
        String.format(
            Locale.ROOT, "文件中有 %d 个 aipp_op 块，只读取了前 %d 个。请只保留转换命令使用的块。", blocks, MOST_BLOCKS),
        String.format(
            Locale.ROOT,
            "%d aipp_op blocks, only the first %d were read."
                + " Maybe keep those that the conversion uses.",
            blocks,
            MOST_BLOCKS));
  }
}
