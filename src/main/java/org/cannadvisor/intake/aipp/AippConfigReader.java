package org.cannadvisor.intake.aipp;

import java.util.List;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
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
    for (int index = 0; index < blocks.size(); index++) {
      AippParameters parameters = parser.parse(blocks.get(index));
      new AippFacts(text, text.path() + "#" + index, parameters, reading).add();
    }
  }
}
