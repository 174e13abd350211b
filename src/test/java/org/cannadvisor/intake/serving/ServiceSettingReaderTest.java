package org.cannadvisor.intake.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ServiceSetting;
import org.cannadvisor.model.ServiceVersion;
import org.junit.jupiter.api.Test;

final class ServiceSettingReaderTest {

  private static List<String> settings(String name, String content) {
    return new ServiceSettingReader()
        .read(new SourceText(name, content)).facts().stream()
            .filter(ServiceSetting.class::isInstance)
            .map(ServiceSetting.class::cast)
            .map(set -> set.name() + "=" + set.value() + " " + set.at().line())
            .toList();
  }

  private static List<String> versions(String name, String content) {
    return new ServiceSettingReader()
        .read(new SourceText(name, content)).facts().stream()
            .filter(ServiceVersion.class::isInstance)
            .map(ServiceVersion.class::cast)
            .map(version -> version.product() + " " + version.version())
            .toList();
  }

  @Test
  void readsTheCommandOfAService() {
    String script =
        """
        export VLLM_ASCEND_ENABLE_FLASHCOMM=1
        vllm serve /weights/Qwen3-30B \\
          --enable-prefix-caching --no-enable-chunked-prefill --max-num-seqs=64 \\
          --compilation-config '{"cudagraph_mode": "FULL", "pass": {"fuse_norm": true}}' \\
          --port 8000
        # vllm serve /weights/old --enforce-eager
        """;

    assertEquals(
        List.of(
            "VLLM_ASCEND_ENABLE_FLASHCOMM=1 1",
            "model=/weights/qwen3-30b 2",
            "enable_prefix_caching=true 3",
            "enable_chunked_prefill=false 3",
            "max_num_seqs=64 3",
            "compilation_config.cudagraph_mode=full 4",
            "compilation_config.pass={ 4",
            "compilation_config.pass.fuse_norm=true 4",
            "port=8000 5"),
        settings("serve.sh", script));
  }

  @Test
  void readsTheArgumentsOfAnEngine() {
    String program =
        """
        import os
        os.environ["VLLM_USE_V1"] = "1"
        llm = LLM(model="Qwen3-8B", enforce_eager=True, dtype='bfloat16',
                  additional_config={"additional": {"enable_x": True}, "level": 3})
        run("vllm serve x -dp 2 -O.cudagraph_mode=FULL")
        """;

    assertEquals(
        List.of(
            "VLLM_USE_V1=1 2",
            "model=qwen3-8b 3",
            "enforce_eager=true 3",
            "dtype=bfloat16 3",
            "additional={ 4",
            "additional.enable_x=true 4",
            "level=3 4",
            "data_parallel_size=2 5",
            "model=x 5",
            "cudagraph_mode=full 5"),
        settings("run.py", program));
  }

  @Test
  void readsVersionsOfPackagesImagesAndNotes() {
    assertEquals(
        List.of("vllm-ascend 0.11.0rc0", "vllm 0.11.0", "torch-npu 2.7.1.post1"),
        versions(
            "pip.txt", "vllm_ascend==0.11.0rc0\nvllm     0.11.0+empty\ntorch_npu==2.7.1.post1\n"));
    assertEquals(
        List.of("vllm-ascend 0.9.1"),
        versions("Dockerfile", "FROM quay.io/ascend/vllm-ascend:v0.9.1-310p\n"));
    assertEquals(
        List.of("vllm-ascend 0.9.2rc1"),
        versions("README.md", "# 服务\n- vllm-ascend 0.9.2rc1，两卡\n"));
  }

  @Test
  void leavesOtherFilesAlone() {
    var reader = new ServiceSettingReader();
    assertFalse(
        reader.recognises(new SourceText("train.sh", "python train.py --lr 0.1 --epochs 3\n")));
    assertFalse(
        reader.recognises(new SourceText("notes.md", "vllm is not used here, 3.5 ms each\n")));
  }
}
