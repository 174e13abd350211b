package org.cannadvisor.identify;

/** Resizes pictures in the ways that frameworks do. */
final class Resampled {

  private Resampled() {}

  private static double place(int at, int from, int to, String coordinates) {
    double ratio = (double) from / to;
    return switch (coordinates) {
      case "half_pixel" -> (at + 0.5) * ratio - 0.5;
      case "align_corners" -> at * (from - 1.0) / (to - 1.0);
      default -> at * ratio;
    };
  }

  private static int inside(int at, int size) {
    return Math.max(0, Math.min(size - 1, at));
  }

  /** Two by two pixels, without averaging over more when it gets smaller (OpenCV, ONNX). */
  static Photograph bilinear(Photograph of, int height, int width, String coordinates) {
    return Photograph.of(
        3,
        height,
        width,
        (c, y, x) -> {
          double row = Math.max(0, place(y, of.height(), height, coordinates));
          double column = Math.max(0, place(x, of.width(), width, coordinates));
          return (float) weighed(of, c, row, column, 1);
        });
  }

  /** The pixel in which the middle falls (PIL, torchvision's nearest-exact). */
  static Photograph nearest(Photograph of, int height, int width) {
    return Photograph.of(
        3,
        height,
        width,
        (c, y, x) ->
            of.at(
                c,
                (int) ((y + 0.5) * of.height() / height),
                (int) ((x + 0.5) * of.width() / width)));
  }

  /** Four by four pixels, Catmull-Rom (a = -0.5). */
  static Photograph bicubic(Photograph of, int height, int width) {
    return Photograph.of(
        3,
        height,
        width,
        (c, y, x) -> {
          double row = place(y, of.height(), height, "half_pixel");
          double column = place(x, of.width(), width, "half_pixel");
          return (float) Math.max(0, Math.min(255, weighed(of, c, row, column, 2)));
        });
  }

  private static double weighed(Photograph of, int c, double row, double column, int reach) {
    int top = (int) Math.floor(row);
    int left = (int) Math.floor(column);
    double sum = 0;
    for (int y = top - reach + 1; y <= top + reach; y++) {
      for (int x = left - reach + 1; x <= left + reach; x++) {
        double weight = kernel(row - y, reach) * kernel(column - x, reach);
        sum += weight * of.at(c, inside(y, of.height()), inside(x, of.width()));
      }
    }
    return sum;
  }

  private static double kernel(double distance, int reach) {
    double d = Math.abs(distance);
    if (reach == 1) {
      return Math.max(0, 1 - d);
    }
    return d < 1
        ? 1.5 * d * d * d - 2.5 * d * d + 1
        : d < 2 ? -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2 : 0;
  }

  /** Each pixel the mean of what it covers (OpenCV's INTER_AREA). */
  static Photograph area(Photograph of, int height, int width) {
    return Photograph.of(
        3,
        height,
        width,
        (c, y, x) -> {
          double sum = 0;
          double area = 0;
          double top = (double) y * of.height() / height;
          double bottom = (y + 1.0) * of.height() / height;
          double left = (double) x * of.width() / width;
          double right = (x + 1.0) * of.width() / width;
          for (int row = (int) top; row < Math.min(of.height(), Math.ceil(bottom - 1e-9)); row++) {
            double tall = Math.min(bottom, row + 1.0) - Math.max(top, row);
            for (int column = (int) left;
                column < Math.min(of.width(), Math.ceil(right - 1e-9));
                column++) {
              double part = tall * (Math.min(right, column + 1.0) - Math.max(left, column));
              sum += part * of.at(c, row, column);
              area += part;
            }
          }
          return (float) (sum / area);
        });
  }
}
