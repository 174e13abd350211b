package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.EditedAttribute;
import org.junit.jupiter.api.Test;

final class AttributeEditsTest {

  private static final String LOAD = "import onnx\nmodel = onnx.load('a.onnx')\n";

  private static List<String> said(String content) {
    return new ModelCodeReader()
        .read(new SourceText("fix.py", LOAD + content)).facts(EditedAttribute.class).stream()
            .map(edit -> edit.type() + "." + edit.attribute() + "=" + edit.value())
            .toList();
  }

  @Test
  void attributesThatAreFoundByTheirName() {
    assertEquals(
        List.of("Resize.mode=nearest", "Resize.antialias=0"),
        said(
            """
            for node in model.graph.node:
                if node.op_type != "Resize":
                    continue
                for attr in node.attribute:
                    if attr.name == "mode":
                        attr.s = b"nearest"
                    elif attr.name == "antialias":
                        attr.i = 0
            """));
  }

  @Test
  void attributesOfOperatorsThatWereSought() {
    assertEquals(
        List.of("Resize.mode=linear"),
        said("for n in g.get_nodes('Resize'):\n    n.attrs['mode'] = 'linear'\n"));
    assertEquals(List.of(), said("n.attrs['mode'] = 'linear'\n"));
    assertEquals(List.of(), said("if n.op_type == 'Resize' and n.attrs['mode'] == 'linear':\n"));
  }
}
