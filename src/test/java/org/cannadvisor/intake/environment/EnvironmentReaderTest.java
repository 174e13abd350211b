package org.cannadvisor.intake.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.EnvironmentSetting;
import org.junit.jupiter.api.Test;

final class EnvironmentReaderTest {

  private final EnvironmentReader reader = new EnvironmentReader();

  @Test
  void readsWhatScriptsSet() {
    assertEquals(List.of("OP_NO_REUSE_MEM=conv1,Relu"), set("export OP_NO_REUSE_MEM=conv1,Relu\n"));
    assertEquals(
        List.of("OP_NO_REUSE_MEM=Relu"), set("A=1 OP_NO_REUSE_MEM=\"Relu\" atc --model=a.onnx\n"));
    assertEquals(
        List.of("HCCL_DETERMINISTIC=true"), set("os.environ['HCCL_DETERMINISTIC'] = 'true'\n"));
  }

  @Test
  void leavesOutWhatIsOnlySpokenOf() {
    assertFalse(reader.recognises(new SourceText("a.sh", "# export OP_NO_REUSE_MEM=conv1\n")));
    assertFalse(reader.recognises(new SourceText("a.sh", "unset OP_NO_REUSE_MEM\n")));
    assertFalse(reader.recognises(new SourceText("a.sh", "echo $OP_NO_REUSE_MEM\n")));
  }

  private List<String> set(String content) {
    return reader.read(new SourceText("run.sh", content)).facts(EnvironmentSetting.class).stream()
        .map(fact -> fact.name() + "=" + fact.value())
        .toList();
  }
}
