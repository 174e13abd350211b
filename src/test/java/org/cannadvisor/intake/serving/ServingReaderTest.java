package org.cannadvisor.intake.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ModelDtype;
import org.cannadvisor.model.RepeatedOutput;
import org.junit.jupiter.api.Test;

final class ServingReaderTest {

  private final ServingReader reader = new ServingReader();

  @Test
  void readsTheTypeOfACommandOverSeveralLines() {
    assertEquals(
        List.of("SERVED float16 3"),
        dtypes("run.sh", "#!/bin/bash\nvllm serve ./weights \\\n  --dtype half \\\n  --port 80\n"));
  }

  @Test
  void readsTheTypeOfStoredWeights() {
    assertEquals(
        List.of("WEIGHTS bfloat16 3"),
        dtypes(
            "config.json",
            """
            {
              "architectures": ["LlamaForCausalLM"],
              "torch_dtype": "bfloat16"
            }
            """));
  }

  @Test
  void readsWhatTheLogSaysOfBothSides() {
    assertEquals(
        List.of("WEIGHTS bfloat16 1", "SERVED float16 1"),
        dtypes(
            "serve.log",
            "WARNING 03-01 10:00:00 config.py:1514] Casting torch.bfloat16 to torch.float16.\n"));
  }

  @Test
  void readsTheTypeOfAProgramAndOfFineTuning() {
    assertEquals(
        List.of("SERVED float16 3"),
        dtypes("chat.py", "from vllm import LLM\n\nllm = LLM(model=path, dtype=\"float16\")\n"));
    assertEquals(
        List.of("TRAINED bfloat16 3"),
        dtypes("sft.yaml", "stage: sft\nfinetuning_type: lora\nbf16: true\n"));
  }

  @Test
  void readsTheSettingsOfTheSameProgramOnBothSides() {
    assertEquals(
        List.of("REFERENCE bfloat16 2"), dtypes("gpu.yaml", "device: cuda:0\ndtype: bfloat16\n"));
    assertEquals(
        List.of("SERVED float16 2"), dtypes("npu.yaml", "device: npu:0\ndtype: float16\n"));
    assertEquals(
        List.of("SERVED float16 1"),
        dtypes("npu.log", "INFO pipeline ready, device=npu:0 dtype=torch.float16\n"));
  }

  @Test
  void readsACastOfTheModelAndWhatAProgramLogs() {
    assertEquals(
        List.of("SERVED float16 2"),
        dtypes("model.py", "import torch_npu\nself.net = self.net.half()\nx = image.half()\n"));
    assertEquals(
        List.of("SERVED bfloat16 1"), dtypes("a.log", "INFO t5 on npu:0, torch.bfloat16\n"));
    assertEquals(
        List.of(), dtypes("detect.py", "import torch_npu\nmodel.half() if half else model\n"));
  }

  @Test
  void readsHowSomebodyTrained() {
    assertEquals(
        List.of("TRAINED bfloat16 1"),
        dtypes("README.md", "T5, fine-tuned by us for two epochs (bf16, A100).\n"));
    assertEquals(List.of("TRAINED bfloat16 1"), dtypes("README.md", "模型用 bf16 微调，训练用 bf16。\n"));
    assertEquals(List.of(), dtypes("README.md", "Trained on COCO. bf16 is faster.\n"));
  }

  @Test
  void leavesOutCommentsAndOtherPrograms() {
    assertFalse(reader.recognises(new SourceText("run.sh", "vllm serve w\n# --dtype float16\n")));
    assertFalse(
        reader.recognises(new SourceText("prep.py", "x = np.zeros(3, dtype=\"float16\")\n")));
  }

  @Test
  void readsTheTypeOfSettingsForTheChip() {
    assertEquals(
        List.of("SERVED float16 2"), dtypes("npu.yaml", "device: npu:0\nllm_dtype: fp16\n"));
    assertEquals(
        List.of("REFERENCE float16 2"), dtypes("gpu.yaml", "device: cuda:0\nllm_dtype: fp16\n"));
  }

  @Test
  void seesAnswersOfOneCharacter() {
    var text =
        new SourceText(
            "out.jsonl", "{\"prompt\": \"hi\", \"content\": \"" + "!".repeat(40) + "\"}\n");

    assertEquals(1, reader.read(text).facts(RepeatedOutput.class).size());
    assertFalse(
        reader.recognises(new SourceText("README.md", "!".repeat(40) + " read this first\n")));
  }

  private List<String> dtypes(String name, String content) {
    return reader.read(new SourceText(name, content)).facts(ModelDtype.class).stream()
        .map(fact -> fact.use() + " " + fact.dtype() + " " + fact.at().line())
        .toList();
  }
}
