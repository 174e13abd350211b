package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.StridedBuffer;
import org.junit.jupiter.api.Test;

final class RegionCopyReaderTest {

  private static final String CODE =
      """
      bool Net::Upload(const cv::Mat& m)
      {
          return aclrtMemcpy(dev_, size_, m.data, 94 * 24 * 3, kind_) == 0;
      }
      void Net::Read(const cv::Mat& frame, int x, int y)
      {
          cv::Mat plate;
          cv::Rect window(x, y, 94, 24);
          if (fits) {
              plate = frame(window);
          } else {
              cv::resize(frame, plate, size);
          }
          Upload(plate);
      }
      """;

  private final RegionCopyReader reader = new RegionCopyReader();

  private boolean finds(String code) {
    return reader.recognises(new SourceText("net.cpp", code));
  }

  @Test
  void aRegionIsCopiedAsIfItsLinesLayTogether() {
    StridedBuffer found =
        reader.read(new SourceText("net.cpp", CODE)).facts(StridedBuffer.class).get(0);

    assertEquals(StridedBuffer.How.SLICED, found.how());
    assertEquals(10, found.at().line());
    assertEquals(14, found.usedAt().line());
  }

  @Test
  void aCopyOfItsOwnIsNoRegion() {
    assertFalse(finds(CODE.replace("frame(window)", "frame(window).clone()")));
    assertFalse(finds(CODE.replace("Upload(plate)", "cv::resize(plate, plate, s); Upload(plate)")));
    assertFalse(finds(CODE.replace("m.data", "m.clone().data")));
    assertFalse(finds(CODE.replace("window(x, y, 94", "window(0, y, frame.cols")));
    assertFalse(finds(CODE.replace("return aclrt", "assert(m.isContinuous()); return aclrt")));
  }
}
