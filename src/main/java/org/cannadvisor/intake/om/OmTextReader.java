package org.cannadvisor.intake.om;

import java.util.List;
import java.util.OptionalLong;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.formats.om.OmTexts;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Kind;

/**
 * Reads a compiled model that was written as text: what {@code atc --mode=1} makes of an offline
 * model, and the graphs that the compiler dumps, {@code ge_proto_00026_afterUBMatch.txt}:
 *
 * <pre>
 * graph {
 *   name: "resnet50"
 *   op {
 *     name: "conv1"
 *     type: "Conv2D"
 * </pre>
 */
public final class OmTextReader implements FactReader {

  private static final Sought PROTOBUF =
      Sought.of("\\A\\s*(?:name:[^\\n]*\\n\\s*)?graph\\s*\\{\\s*(?:\\w+:[^\\n]*\\n\\s*)*op\\s*\\{");
  private static final Sought JSON_OF_MODEL = Sought.of("\\A\\s*\\{\\s*\"(?:attr|graph|name)\"");
  private static final Sought JSON_OF_GE =
      Sought.of("\"(?:output_desc|input_desc|atc_cmdline|om_info_list|weight_size|stream_num)\"");

  @Override
  public Kind kind() {
    return Kind.OM_GRAPH;
  }

  @Override
  public boolean recognises(SourceText text) {
    return isProtobuf(text) || isJson(text);
  }

  @Override
  public boolean claims(SourceText text) {
    return recognises(text);
  }

  private static boolean isProtobuf(SourceText text) {
    String head = text.head();
    return head.contains("graph") && PROTOBUF.isIn(head);
  }

  private static boolean isJson(SourceText text) {
    String head = text.head();
    return JSON_OF_MODEL.isIn(head) && JSON_OF_GE.isIn(head);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    boolean json = isJson(text);
    OmModel model =
        json
            ? OmTexts.json(text.content(), Wanted::isWanted)
            : OmTexts.protobuf(text.content(), Wanted::isWanted);
    Evidence at = Evidence.wholeFile(text.path());
    sayDamage(model.damage(), text, reading);
    // A dump of an early stage, or of a part that one engine compiles, is not what the chip runs.
    boolean whole = json || text.name().contains("Build");
    var facts = new GraphFacts(model, at, whole && model.isComplete(), reading);
    facts.addAll();
    if (whole) {
      facts.addPorts(List.of());
    }
    if (json) {
      new ModelFacts(model, at, reading).addAll();
    }
    return reading;
  }

  private static void sayDamage(OptionalLong line, SourceText text, Reading reading) {
    if (line.isPresent()) {
      reading.problem(
          text.at((int) line.getAsLong()),
          "图文件从这一行起不完整或格式有误，只读取了前面的内容。请重新导出（atc --mode=1 或 DUMP_GE_GRAPH）。",
          "Expected a whole graph; from this line on it is cut off or damaged, and only what stands"
              + " before it was read. Maybe write it again (atc --mode=1 or DUMP_GE_GRAPH).");
    }
  }
}
