package org.cannadvisor.intake.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String SCRIPT = "# 模型转换\natc --model=resnet50.onnx --framework=5\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
  void readsEachEncodingWithoutAMark(String charset) {
    assertEquals(
        Optional.of(SCRIPT), TextDecoder.decode(SCRIPT.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void dropsTheByteOrderMark(String charset) {
    byte[] marked = ("\uFEFF" + SCRIPT).getBytes(Charset.forName(charset));

    assertEquals(Optional.of(SCRIPT), TextDecoder.decode(marked));
  }

  @Test
  void readsCharactersThatOnlyGb18030Has() {
    String rare = "𠀀 aipp_op";

    assertEquals(Optional.of(rare), TextDecoder.decode(rare.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void emptyIsText() {
    assertEquals(Optional.of(""), TextDecoder.decode(new byte[0]));
  }

  @Test
  void nulsAreBinary() {
    assertEquals(Optional.empty(), TextDecoder.decode(new byte[100]));
    assertEquals(
        Optional.empty(), TextDecoder.decode("atc\0--model\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noiseIsBinary() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = noise[i] == 0 ? 1 : noise[i];
    }

    assertEquals(Optional.empty(), TextDecoder.decode(noise));
  }

  @Test
  void oneBrokenByteDoesNotMakeALogBinary() throws Exception {
    var log = new ByteArrayOutputStream();
    log.write("[INFO] 精度模式 force_fp16\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    log.write(0xE4);
    log.write("\n[INFO] ATC run success\n".getBytes(StandardCharsets.UTF_8));

    assertEquals(
        Optional.of("[INFO] 精度模式 force_fp16\n".repeat(50) + "\uFFFD\n[INFO] ATC run success\n"),
        TextDecoder.decode(log.toByteArray()));
  }
}
