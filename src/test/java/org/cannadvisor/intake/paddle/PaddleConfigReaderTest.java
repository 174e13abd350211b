package org.cannadvisor.intake.paddle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.junit.jupiter.api.Test;

final class PaddleConfigReaderTest {

  private final PaddleConfigReader reader = new PaddleConfigReader();

  private Reading read(String yaml) {
    return reader.read(new SourceText("net.yml", yaml));
  }

  private PreparedSize size(String yaml) {
    List<PreparedSize> sizes = read(yaml).facts(PreparedSize.class);
    assertEquals(1, sizes.size());
    return sizes.get(0);
  }

  @Test
  void aLineOfTextIsPaddedUnlessItIsStretched() {
    String steps =
        """
        Eval:
          dataset:
            transforms:
              - DecodeImage: {img_mode: BGR}
              - RecResizeImg:
                  image_shape: [3, 48, 320]
        """;

    PreparedSize padded = size(steps);

    assertEquals(Policy.LETTERBOX, padded.policy());
    assertEquals("320x48", padded.size());
    assertEquals(5, padded.at().line());
    assertEquals(Policy.STRETCH, size(steps + "          padding: False\n").policy());
    assertEquals("BGR", read(steps).facts(PreparedColor.class).get(0).color());
  }

  @Test
  void aClassifierOfPaddleClas() {
    Reading read =
        read(
            """
            Train:
              dataset:
                transform_ops:
                  - RandCropImage: {size: 224}
            Eval:
              dataset:
                transform_ops:
                  - DecodeImage: {to_rgb: True, channel_first: False}
                  - ResizeImage: {resize_short: 256, interpolation: bicubic, backend: pil}
                  - CropImage: {size: 224}
                  - NormalizeImage: {scale: 1.0/255.0, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225]}
            """);

    PreparedSize size = read.facts(PreparedSize.class).get(0);
    assertEquals(Policy.SHORT_SIDE, size.policy());
    assertEquals("bicubic", size.filter());
    assertEquals(Answer.YES, size.antialias());
    assertEquals(224, read.facts(PreparedCrop.class).get(0).width());
    assertEquals("RGB", read.facts(PreparedColor.class).get(0).color());
    assertEquals(123.675, read.facts(PreparedScale.class).get(0).mean().c0(), 1e-9);
  }

  @Test
  void aDetectorOfPaddleDetection() {
    PreparedSize size =
        size(
            """
            EvalReader:
              sample_transforms:
                - Decode: {}
                - Resize: {target_size: [512, 640], keep_ratio: False, interp: 2}
            """);

    assertEquals(Policy.STRETCH, size.policy());
    assertEquals("640x512", size.size());
    assertEquals("bicubic", size.filter());
  }

  @Test
  void theConfigurationOfAnExportedDetector() {
    Reading read =
        read(
            """
            mode: paddle
            Preprocess:
            - interp: 2
              keep_ratio: false
              target_size: [640, 640]
              type: Resize
            - mean: [0.485, 0.456, 0.406]
              std: [0.229, 0.224, 0.225]
              is_scale: true
              type: NormalizeImage
            - type: Permute
            """);

    PreparedSize size = read.facts(PreparedSize.class).get(0);
    assertEquals("bicubic", size.filter());
    assertEquals(6, size.at().line());
    assertEquals(123.675, read.facts(PreparedScale.class).get(0).mean().c0(), 1e-9);
  }

  @Test
  void pixelsThatAreNotScaledKeepTheirNumbers() {
    PreparedScale scale =
        read("EvalReader:\n  sample_transforms:\n    - NormalizeImage: {mean: [0, 0, 0], std: [1, 1, 1], is_scale: False}\n")
            .facts(PreparedScale.class)
            .get(0);

    assertEquals(1, scale.std().c0());
  }

  @Test
  void whatIsDoneInTrainingAloneSaysNothing() {
    assertFalse(
        reader.recognises(
            new SourceText(
                "net.yml",
                "Train:\n  dataset:\n    transforms:\n      - RecResizeImg: {image_shape: [3, 48, 320]}\n")));
  }

  @Test
  void anotherKindOfFileIsNoConfiguration() {
    assertFalse(reader.recognises(new SourceText("net.yml", "transforms: [\n")));
    assertFalse(reader.recognises(new SourceText("compose.yml", "services:\n  a: {image: x}\n")));
  }
}
