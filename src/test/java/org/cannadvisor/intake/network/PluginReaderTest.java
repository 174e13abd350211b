package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.PluginAttribute;
import org.junit.jupiter.api.Test;

final class PluginReaderTest {

  private static final String PLUGIN =
      """
      Status Parse(const ge::Operator& op_src, ge::Operator& op_dest) {
        if (op_src.GetAttr("slope", slope) == ge::GRAPH_SUCCESS) {
        // op_src.GetAttr("old", old);
        op_dest.GetAttr("made", made);
      }
      """;

  private final PluginReader reader = new PluginReader();

  @Test
  void attributesOfTheLayer() {
    var text = new SourceText("a_plugin.cc", PLUGIN + "REGISTER_CUSTOM_OP(\"SoftGate\")\n");

    List<PluginAttribute> found = reader.read(text).facts(PluginAttribute.class);

    assertEquals(1, found.size());
    assertEquals("SoftGate slope", found.get(0).operator() + " " + found.get(0).name());
    assertEquals(2, found.get(0).at().line());
  }

  @Test
  void otherProgramsAreNoPlugins() {
    assertFalse(reader.recognises(new SourceText("infer.cc", PLUGIN)));
  }
}
