package org.cannadvisor.intake.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.VideoRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VideoProbeReaderTest {

  private final VideoProbeReader reader = new VideoProbeReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          color_range=tv                                                            | false
          color_range=pc                                                            | true
          "color_range": "tv",                                                      | false
          Stream #0:0: Video: h264 (High), yuv420p(tv, bt709, progressive), 1920x1080 | false
          Stream #0:0(und): Video: mjpeg, yuvj420p(pc, bt470bg/unknown), 640x480    | true
          Color range                              : Limited                        | false
          """)
  void readsWhatToolsPrint(String line, boolean full) {
    var text = new SourceText("probe.txt", "[STREAM]\n" + line + "\n");

    assertEquals(
        List.of(full),
        reader.read(text).facts(VideoRange.class).stream().map(VideoRange::full).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color_range=tv\ncolor_range=pc",
        "color_range=unknown",
        "the color_range is tv or pc",
        "Stream #0:0: Video: h264, yuv420p, 1920x1080"
      })
  void inventsNothing(String text) {
    assertFalse(reader.recognises(new SourceText("probe.txt", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"make.sh", "probe.py", "page.html"})
  void programsSayNothingOfAVideo(String name) {
    assertFalse(reader.recognises(new SourceText(name, "color_range=tv\n")));
  }
}
