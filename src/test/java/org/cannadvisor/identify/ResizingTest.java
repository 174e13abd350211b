package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;

/** Pictures of one source, resized in two ways. */
final class ResizingTest {

  private static final int HEIGHT = 86;
  private static final int WIDTH = 115;
  private static final Photograph SOURCE = Photograph.named("coffee").crop(0, 0, 112, 150);
  private static final Photograph BILINEAR =
      Resampled.bilinear(SOURCE, HEIGHT, WIDTH, "half_pixel");

  private static StoredTensor tensor(Photograph of) {
    Photograph rounded = of.map((c, y, x) -> (float) Math.rint(of.at(c, y, x)));
    return Stored.floats(rounded.dims(Order.HWC), rounded.flat(Order.HWC));
  }

  private static List<Step> steps(Photograph my, Photograph golden) throws DamagedFileException {
    return Identification.of(tensor(my), tensor(golden)).steps();
  }

  private static List<Step> filter(String how) {
    return List.of(Step.of(Transformation.RESIZE_FILTER, how));
  }

  @Test
  void bicubicIsSharperThanBilinear() throws DamagedFileException {
    Photograph cubic = Resampled.bicubic(SOURCE, HEIGHT, WIDTH);

    assertEquals(filter("sharper"), steps(cubic, BILINEAR));
    assertEquals(filter("smoother"), steps(BILINEAR, cubic));
  }

  @Test
  void bilinearIsSmootherThanNearest() throws DamagedFileException {
    assertEquals(filter("smoother"), steps(BILINEAR, Resampled.nearest(SOURCE, HEIGHT, WIDTH)));
  }

  @Test
  void bilinearOverTwoPixelsIsSharperThanTheMeanOfAll() throws DamagedFileException {
    Photograph small = Resampled.bilinear(SOURCE, 45, 60, "half_pixel");

    assertEquals(filter("sharper"), steps(small, Resampled.area(SOURCE, 45, 60)));
  }

  @Test
  void alignedCornersGrowTowardsTheEdges() throws DamagedFileException {
    Photograph aligned = Resampled.bilinear(SOURCE, HEIGHT, WIDTH, "align_corners");

    assertEquals(
        List.of(Step.of(Transformation.RESIZE_COORDINATES, "align_corners ≠ half_pixel")),
        steps(aligned, BILINEAR));
  }

  @Test
  void aSwappedChannelIsNamedBeside() throws DamagedFileException {
    Photograph cubic = Resampled.bicubic(SOURCE, HEIGHT, WIDTH);
    Photograph swapped = cubic.map((c, y, x) -> cubic.at(2 - c, y, x));

    assertEquals(
        List.of(
            Step.of(Transformation.CHANNEL_ORDER, "210"),
            Step.of(Transformation.RESIZE_FILTER, "sharper")),
        steps(swapped, BILINEAR));
  }
}
