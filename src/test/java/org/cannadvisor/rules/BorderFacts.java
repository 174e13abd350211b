package org.cannadvisor.rules;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.aipp.AippConfigReader;
import org.cannadvisor.intake.command.AtcCommandReader;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.OutputRead;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.StridedBuffer;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.Symptom.Sort;

/** Facts about one model {@code net}, as the readers of commands, AIPP files and code put them. */
final class BorderFacts {

  private static final String AIPP =
      "aipp_op { aipp_mode: static input_format: RGB888_U8 src_image_size_w: 224"
          + " src_image_size_h: 224 }";

  private BorderFacts() {}

  static List<Fact> command(String text) {
    return tied(new AtcCommandReader().read(new SourceText("convert.sh", text)));
  }

  static List<Fact> aipp() {
    return tied(new AippConfigReader().read(new SourceText("aipp.cfg", AIPP)));
  }

  private static List<Fact> tied(Reading reading) {
    return reading.facts().stream().map(fact -> fact.withSubject("net")).toList();
  }

  static Symptom symptom(Sort sort) {
    return new Symptom("net", sort, true, at("advisor.yaml", 1));
  }

  static ModelFeed feed(String file, int input, String dtype, String layout) {
    return new ModelFeed("net", file, 0, input, dtype, layout, at(file, 20));
  }

  static PreparedTensor prepared(Side side, String dtype, String layout) {
    String file = side + ".py";
    return new PreparedTensor("net", side, file, layout, dtype, at(file, 9));
  }

  static OutputRead read(int index, String dtype, String shape) {
    return new OutputRead(
        "net", Side.DEPLOYED, "run.py", index, dtype, shape, at("run.py", 30 + index));
  }

  static LostBuffer lost(LostBuffer.How how) {
    return new LostBuffer("net", "run.py", how, at("run.py", 7), at("run.py", 8));
  }

  static StridedBuffer strided(StridedBuffer.How how) {
    return new StridedBuffer("net", "run.py", how, at("run.py", 5), at("run.py", 9));
  }

  private static Evidence at(String file, int line) {
    return new Evidence(file, line, "line " + line);
  }
}
