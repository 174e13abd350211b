package org.cannadvisor.intake.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cannadvisor.intake.SourceText;
import org.junit.jupiter.api.Test;

final class LoadedModelsTest {

  private static String of(String file, String content) {
    var loaded = new LoadedModels();
    loaded.look(new SourceText(file, content));
    return loaded.of(file);
  }

  @Test
  void logThatNamesOneModel() {
    assertEquals("unet_aipp", of("npu.log", "load model infer/unet_aipp.om success\nDice 0.44\n"));
    assertEquals("net-v1.2", of("check.txt", "net-v1.2.om\nagain net-v1.2.om.\n"));
  }

  @Test
  void whateverNamesSeveralOrNone() {
    assertEquals("", of("all.log", "a_net.om 0.9\nb_net.om 0.8\n"));
    assertEquals("", of("run.log", "net.omit\nx.onnx\n"));
    assertEquals("", of("README.md", "net.om\n"));
  }
}
