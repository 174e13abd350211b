package org.cannadvisor.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.SettingTrial;
import org.junit.jupiter.api.Test;

final class SettingTrialReaderTest {

  private static final String NETWORK =
      """
      class Head(nn.Module):
          def forward(self, feat, boxes):
              return roi_align(feat, boxes, (14, 14), 1 / 16, aligned=True)
      """;

  private static final String LOG =
      """
      om vs torchvision aligned=True  cosine 0.937718  max abs 6.81204
      om vs torchvision aligned=False cosine 0.999998  max abs 0.00390
      """;

  private static List<String> said(String network, String log) {
    var reader = new SettingTrialReader();
    List<SourceText> texts =
        Stream.of(new SourceText("export.py", network), new SourceText("t.txt", log))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(SettingTrial.class).stream()
        .map(
            one ->
                one.type()
                    + " "
                    + one.name()
                    + " "
                    + one.agrees()
                    + " for "
                    + one.differs()
                    + " "
                    + one.asked().line()
                    + " "
                    + one.at().line())
        .toList();
  }

  @Test
  void theChipAgreesWithTheSettingThatTheNetworkDoesNotAskFor() {
    assertEquals(List.of("RoiAlign aligned False for True 3 2"), said(NETWORK, LOG));
  }

  @Test
  void theSettingThatTheNetworkAsksForMayAgree() {
    assertEquals(List.of(), said(NETWORK.replace("True", "False"), LOG));
    assertEquals(List.of(), said(NETWORK, LOG.replace("0.937718", "0.999997")));
  }

  @Test
  void linesOfAnotherSortAreNoTwoSettings() {
    assertEquals(List.of(), said(NETWORK, LOG.replaceFirst("torchvision", "mmcv")));
    assertEquals(List.of(), said(NETWORK, LOG.replace("aligned", "batch")));
    assertEquals(List.of(), said("x = roi_align(a, b, aligned=True)\n", LOG));
  }
}
