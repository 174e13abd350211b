package org.cannadvisor.intake.quantization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.QuantSetting;
import org.junit.jupiter.api.Test;

final class QuantLogTest {

  private static List<String> samples(String log) {
    var reader = new QuantizationReader();
    var text = new SourceText("log/atc.log", log);
    return reader.recognises(text)
        ? reader.read(text).facts(QuantSetting.class).stream()
            .map(setting -> setting.name() + " " + setting.value())
            .toList()
        : List.of();
  }

  @Test
  void aLogCountsTheSamplesOfACalibration() {
    assertEquals(
        List.of("calibration_samples 1"),
        samples(
            "[INFO] image_list ../a.bin, type float32, num 1\n[INFO] inference for calibration 1/1\n"));
    assertEquals(List.of("calibration_samples 32"), samples("inference for calibration 1/32\n"));
    assertEquals(List.of("calibration_samples 50"), samples("Calibrating with 50 images\n"));
  }

  @Test
  void otherNumbersAreNoSamples() {
    assertEquals(List.of(), samples("camera calibration error 0.3 px\n"));
    assertEquals(List.of(), samples("calibration done. 1280 images evaluated\n"));
  }
}
