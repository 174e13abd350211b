package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * A real picture, and the same after something known was done to it and one rounding to half
 * precision.
 *
 * @param family what kind of thing was done
 * @param expected what {@code identify} has to name, {@code id detail}, sorted; {@code same} and
 *     {@code none} stand for themselves
 */
record Distorted(String family, StoredTensor my, StoredTensor golden, String expected) {

  private static final Set<Transformation> OPEN =
      EnumSet.range(Transformation.NORMALIZATION_MISSING, Transformation.SCALE_AND_SHIFT);

  static {
    OPEN.add(Transformation.COLOUR_RANGE);
    OPEN.add(Transformation.COLOUR_STANDARD);
  }

  private static final List<Normalization> USED =
      List.of(
          Normalization.PIXELS,
          Normalization.UNIT,
          known("ImageNet"),
          known("-1..1"),
          known("CLIP"),
          known("127.5/128"),
          known("Caffe BGR"));

  private static Normalization known(String name) {
    return Normalization.KNOWN.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What the finding says, in the words of {@code expected}. */
  static String said(Finding finding) {
    return switch (finding.answer()) {
      case IDENTIFIED -> words(finding.steps());
      case UNDECIDED -> "undecided";
      default -> finding.answer().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String words(List<Step> steps) {
    return String.join(
        " + ",
        steps.stream()
            .map(step -> (step.what().id() + " " + detail(step)).strip())
            .sorted()
            .toList());
  }

  /** Which published figures it was may be open where only one part of them counts. */
  private static String detail(Step step) {
    return OPEN.contains(step.what()) ? "" : step.detail();
  }

  static Distorted seeded(int seed) {
    return new Maker(seed).make(seed);
  }

  private static final class Maker {

    private final Random random;
    private final Photograph photograph;
    private final Photograph picture;
    private final int top;
    private final int left;
    private final Normalization normal;
    private final Order order;
    private final List<String> expected = new ArrayList<>();

    Maker(int seed) {
      random = new Random(seed * 7919L + 17);
      photograph = Photograph.named(pick(Photograph.NAMES));
      int height = 48 + random.nextInt(60);
      int width = 48 + random.nextInt(100);
      top = random.nextInt(120 - height);
      left = random.nextInt(160 - width);
      picture = photograph.crop(top, left, height, width);
      normal = pick(USED);
      order = random.nextBoolean() ? Order.CHW : Order.HWC;
    }

    private <T> T pick(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    Distorted make(int seed) {
      return switch (seed % 22) {
        case 0 -> same();
        case 1 -> channels(true);
        case 2 -> channels(false);
        case 3 -> layout(picture);
        case 4, 5 -> normalization();
        case 6 -> turned();
        case 7 -> moved();
        case 8 -> stride();
        case 9 -> channelsAndNormalization();
        case 10 -> twoPlaces();
        case 11 -> bits();
        case 12 -> sign();
        case 13 -> none();
        case 14 -> flippedChannels();
        case 15 -> chroma();
        case 16, 17 -> matrix();
        case 18 -> unconverted();
        case 19, 20 -> resized();
        default -> layoutAndChannels();
      };
    }

    private Photograph normalized(Photograph pixels, Normalization how) {
      return pixels.map(
          (c, y, x) -> (float) ((pixels.at(c, y, x) - how.mean()[c]) / how.deviation()[c]));
    }

    private StoredTensor golden() {
      Photograph golden = normalized(picture, normal);
      return Stored.floats(golden.dims(order), golden.flat(order));
    }

    private StoredTensor mine(Photograph mine) {
      return mine(mine, order, mine.dims(order));
    }

    private StoredTensor mine(Photograph mine, Order lies, List<Long> dims) {
      return mine(mine.flat(lies), dims);
    }

    private StoredTensor mine(float[] values, List<Long> dims) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Stored.rounded(values[i]);
      }
      return random.nextBoolean()
          ? Stored.floats(dims, values)
          : Stored.of(ElementType.FLOAT16, dims, Stored.bytes(ElementType.FLOAT16, values));
    }

    private Distorted done(String family, StoredTensor mine, String... names) {
      expected.addAll(List.of(names));
      return new Distorted(
          family, mine, golden(), String.join(" + ", expected.stream().sorted().toList()));
    }

    private Distorted same() {
      return done("same", mine(normalized(picture, normal)), "same");
    }

    private Photograph swapped(Photograph of, int... source) {
      return of.map((c, y, x) -> of.at(source[c], y, x));
    }

    private Distorted channels(boolean before) {
      if (before) {
        Photograph mine = normalized(swapped(picture, 2, 1, 0), normal);
        return done("channels", mine(mine), "channel-order 210");
      }
      List<int[]> orders = List.of(new int[] {2, 1, 0}, new int[] {1, 2, 0}, new int[] {0, 2, 1});
      int[] source = pick(orders);
      Photograph mine = swapped(normalized(picture, normal), source);
      return done("channels", mine(mine), "channel-order " + source[0] + source[1] + source[2]);
    }

    private Order otherOrder() {
      return order == Order.CHW ? Order.HWC : Order.CHW;
    }

    private Distorted layout(Photograph pixels) {
      Photograph mine = normalized(pixels, normal);
      Order other = otherOrder();
      List<Long> dims = mine.dims(random.nextBoolean() ? order : other);
      return done(
          "layout", mine(mine, other, dims), "layout " + order.label() + " → " + other.label());
    }

    private Distorted layoutAndChannels() {
      expected.add("channel-order 210");
      Distorted made = layout(swapped(picture, 2, 1, 0));
      return new Distorted("two", made.my, made.golden, made.expected);
    }

    private interface Formula {
      double of(double x, double mean, double deviation);
    }

    private record Mistake(String name, Formula formula) {}

    private List<Mistake> mistakes() {
      List<Mistake> mistakes = new ArrayList<>();
      boolean isNormal = normal.mean()[0] != 0;
      boolean isUnit = normal.deviation()[0] == 255;
      if (isNormal || isUnit) {
        mistakes.add(
            new Mistake(isUnit ? "scale-255-missing" : "normalization-missing", (x, m, d) -> x));
      }
      if (isNormal) {
        mistakes.add(new Mistake("normalization-missing", (x, m, d) -> x / 255));
      }
      if (isNormal && normal.deviation()[0] != 1) {
        mistakes.add(new Mistake("mean-twice", (x, m, d) -> (x - m - m) / d));
        mistakes.add(new Mistake("normalization-twice", (x, m, d) -> ((x - m) / d - m) / d));
        mistakes.add(new Mistake("scale-255-missing", (x, m, d) -> (x - m / 255) / (d / 255)));
        mistakes.add(
            new Mistake("scale-255-twice", (x, m, d) -> (x / 255 / 255 - m / 255) / (d / 255)));
        mistakes.add(new Mistake("mean-missing", (x, m, d) -> x / d));
        mistakes.add(new Mistake("deviation-missing", (x, m, d) -> x - m));
        mistakes.add(new Mistake("deviation-not-reciprocal", (x, m, d) -> (x - m) * d));
      }
      if (isUnit) {
        mistakes.add(new Mistake("scale-255-twice", (x, m, d) -> x / 255 / 255));
      }
      if (!isNormal && !isUnit) {
        mistakes.add(new Mistake("scale-255-twice", (x, m, d) -> x / 255));
        mistakes.add(new Mistake("normalization-twice", (x, m, d) -> (x - 127.5) / 127.5));
      }
      mistakes.add(new Mistake("colour-range", (x, m, d) -> (x * 219 / 255 + 16 - m) / d));
      mistakes.add(new Mistake("colour-range", (x, m, d) -> ((x - 16) * 255 / 219 - m) / d));
      return mistakes;
    }

    private Photograph mistaken(Photograph pixels, Mistake mistake) {
      return pixels.map(
          (c, y, x) ->
              (float)
                  mistake.formula.of(pixels.at(c, y, x), normal.mean()[c], normal.deviation()[c]));
    }

    private Distorted normalization() {
      if (normal.name().equals("ImageNet") && random.nextInt(4) == 0) {
        Photograph mine =
            picture.map(
                (c, y, x) ->
                    (float)
                        ((picture.at(c, y, x) - normal.mean()[2 - c]) / normal.deviation()[2 - c]));
        return done("normalization", mine(mine), "mean-order");
      }
      Mistake mistake = pick(mistakes());
      return done("normalization", mine(mistaken(picture, mistake)), mistake.name);
    }

    private Distorted channelsAndNormalization() {
      Mistake mistake = pick(mistakes());
      expected.add("channel-order 210");
      Photograph mine = mistaken(swapped(picture, 2, 1, 0), mistake);
      return done("two", mine(mine), mistake.name);
    }

    private Photograph flipped(Photograph of, boolean upsideDown, boolean mirrored) {
      int bottom = of.height() - 1;
      int end = of.width() - 1;
      return of.map((c, y, x) -> of.at(c, upsideDown ? bottom - y : y, mirrored ? end - x : x));
    }

    private Photograph transposed(Photograph of) {
      return Photograph.of(3, of.width(), of.height(), (c, y, x) -> of.at(c, x, y));
    }

    private Distorted turned() {
      Photograph of = normalized(picture, normal);
      return switch (random.nextInt(6)) {
        case 0 -> done("turned", mine(flipped(of, true, false)), "flipped ↕");
        case 1 -> done("turned", mine(flipped(of, false, true)), "flipped ↔");
        case 2 -> done("turned", mine(flipped(of, true, true)), "rotated 180°");
        case 3 -> done("turned", mine(transposed(of)), "transposed");
        // clockwise: the first row becomes the last column
        case 4 -> done("turned", mine(transposed(flipped(of, true, false))), "rotated 90°");
        default -> done("turned", mine(transposed(flipped(of, false, true))), "rotated 270°");
      };
    }

    private Distorted flippedChannels() {
      Photograph of = normalized(swapped(picture, 2, 1, 0), normal);
      return done("two", mine(flipped(of, false, true)), "channel-order 210", "flipped ↔");
    }

    private int other(int from, int size, int all) {
      int least = Math.max(-from, -size / 3);
      int most = Math.min(all - size - from, size / 3);
      int moved = least + random.nextInt(most - least + 1);
      return moved == 0 ? (most > 0 ? 1 : -1) : moved;
    }

    private Distorted moved() {
      int down = other(top, picture.height(), 120);
      int right = other(left, picture.width(), 160);
      Photograph mine =
          normalized(
              photograph.crop(top + down, left + right, picture.height(), picture.width()), normal);
      return done("moved", mine(mine), "offset " + right + "," + down);
    }

    private Distorted twoPlaces() {
      int down = other(top, picture.height(), 120);
      int right = other(left, picture.width(), 160);
      Photograph mine =
          photograph.crop(top + down, left + right, picture.height(), picture.width());
      return done(
          "two",
          mine(normalized(swapped(mine, 2, 1, 0), normal)),
          "channel-order 210",
          "offset " + right + "," + down);
    }

    private static int aligned(int size, int alignment) {
      return (size + alignment - 1) / alignment * alignment;
    }

    /** A buffer of longer lines, read from its start as if they were tight. */
    private Distorted stride() {
      int alignment = pick(List.of(16, 32, 64, 128));
      Photograph of = normalized(picture, normal);
      int width = of.width();
      int longer = aligned(width, alignment);
      if (longer == width) {
        longer += alignment;
        return wider(of, longer);
      }
      int all = longer;
      if (random.nextBoolean()) {
        return wider(of, longer);
      }
      float fill = (float) ((0 - normal.mean()[0]) / normal.deviation()[0]);
      Photograph padded =
          Photograph.of(3, of.height(), all, (c, y, x) -> x < width ? of.at(c, y, x) : fill);
      float[] cut = Arrays.copyOf(padded.flat(order), 3 * of.height() * width);
      int line = order == Order.HWC ? 3 * all : all;
      return done("stride", mine(cut, of.dims(order)), "stride " + line);
    }

    private Distorted wider(Photograph of, int width) {
      Photograph mine =
          Photograph.of(3, of.height(), width, (c, y, x) -> x < of.width() ? of.at(c, y, x) : 0);
      return done("stride", mine(mine), "stride " + width + "x" + of.height());
    }

    private Distorted bits() {
      Photograph of = normalized(picture, normal);
      float[] values = of.flat(order);
      for (int i = 0; i < values.length; i++) {
        values[i] = Stored.rounded(values[i]);
      }
      List<Long> dims = of.dims(order);
      byte[] halves = Stored.bytes(ElementType.FLOAT16, values);
      byte[] singles = Stored.bytes(ElementType.FLOAT, values);
      return switch (random.nextInt(6)) {
        case 0 -> done("bits", Stored.of(ElementType.INT16, dims, halves), "bits float16 → int16");
        case 1 -> {
          List<Long> half = List.of(values.length / 2L);
          byte[] even = Arrays.copyOf(halves, values.length / 2 * 4);
          yield done("bits", Stored.of(ElementType.FLOAT, half, even), "bits float16 → float32");
        }
        case 2 -> {
          byte[] cut = Arrays.copyOf(singles, 2 * values.length);
          yield done("bits", Stored.of(ElementType.FLOAT16, dims, cut), "bits float32 → float16");
        }
        case 3 -> done("bits", Stored.of(ElementType.INT32, dims, singles), "bits float32 → int32");
        case 4 ->
            done("bits", Stored.of(ElementType.BF16, dims, halves), "bits float16 → bfloat16");
        default -> {
          for (int i = 0; i < halves.length; i += 2) {
            byte first = halves[i];
            halves[i] = halves[i + 1];
            halves[i + 1] = first;
          }
          yield done("bits", Stored.of(ElementType.FLOAT16, dims, halves), "byte-order");
        }
      };
    }

    private Distorted sign() {
      float[] golden = picture.flat(order);
      List<Long> dims = picture.dims(order);
      StoredTensor right =
          Stored.of(ElementType.UINT8, dims, Stored.bytes(ElementType.UINT8, golden));
      if (random.nextBoolean()) {
        byte[] bytes = Stored.bytes(ElementType.UINT8, golden);
        return new Distorted(
            "sign", Stored.of(ElementType.INT8, dims, bytes), right, "bits uint8 → int8");
      }
      float[] signed = golden.clone();
      for (int i = 0; i < signed.length; i++) {
        signed[i] = signed[i] >= 128 ? signed[i] - 256 : signed[i];
      }
      return new Distorted("sign", mine(signed, dims), right, "sign");
    }

    private static double kr(boolean hd) {
      return hd ? 0.2126 : 0.299;
    }

    private static double kb(boolean hd) {
      return hd ? 0.0722 : 0.114;
    }

    /** ITU-R BT.601 and BT.709, in floating point; chroma about 0. */
    private static Photograph toYuv(Photograph rgb, boolean hd, boolean narrow) {
      return rgb.map(
          (c, y, x) -> {
            double r = rgb.at(0, y, x);
            double b = rgb.at(2, y, x);
            double luma = kr(hd) * r + (1 - kr(hd) - kb(hd)) * rgb.at(1, y, x) + kb(hd) * b;
            double chroma = c == 1 ? (b - luma) / (2 - 2 * kb(hd)) : (r - luma) / (2 - 2 * kr(hd));
            if (c == 0) {
              return (float) (narrow ? 16 + luma * 219 / 255 : luma);
            }
            return (float) (narrow ? chroma * 224 / 255 : chroma);
          });
    }

    private static Photograph toRgb(Photograph yuv, boolean hd, boolean narrow) {
      return yuv.map(
          (c, y, x) -> {
            double luma = narrow ? (yuv.at(0, y, x) - 16) * 255 / 219 : yuv.at(0, y, x);
            double u = narrow ? yuv.at(1, y, x) * 255 / 224 : yuv.at(1, y, x);
            double v = narrow ? yuv.at(2, y, x) * 255 / 224 : yuv.at(2, y, x);
            double r = luma + (2 - 2 * kr(hd)) * v;
            double b = luma + (2 - 2 * kb(hd)) * u;
            double g = (luma - kr(hd) * r - kb(hd) * b) / (1 - kr(hd) - kb(hd));
            return (float) Math.max(0, Math.min(255, Math.rint(c == 0 ? r : c == 1 ? g : b)));
          });
    }

    private static Photograph rounded(Photograph of) {
      return of.map((c, y, x) -> (float) Math.rint(of.at(c, y, x)));
    }

    /** A camera's YUV, made RGB with the right and a wrong matrix. */
    private Distorted matrix() {
      boolean hd = random.nextBoolean();
      boolean narrow = random.nextBoolean();
      Photograph yuv = rounded(toYuv(picture, hd, narrow));
      Photograph golden = normalized(toRgb(yuv, hd, narrow), normal);
      boolean otherRange = random.nextBoolean();
      boolean swapped = random.nextInt(3) == 0;
      Photograph seen = swapped ? swapped(yuv, 0, 2, 1) : yuv;
      Photograph mine =
          swapped
              ? toRgb(seen, hd, narrow)
              : toRgb(seen, otherRange ? hd : !hd, otherRange ? !narrow : narrow);
      String name =
          swapped
              ? "chroma-order " + (hd ? "BT709" : "BT601")
              : otherRange ? "colour-range" : "colour-standard";
      return new Distorted(
          "matrix",
          mine(normalized(mine, normal)),
          Stored.floats(golden.dims(order), golden.flat(order)),
          name);
    }

    private Distorted unconverted() {
      boolean hd = random.nextBoolean();
      Photograph yuv = rounded(toYuv(picture, hd, random.nextBoolean()));
      Photograph mine = yuv.map((c, y, x) -> yuv.at(c, y, x) + (c == 0 ? 0 : 128));
      return done(
          "unconverted",
          mine(normalized(mine, normal)),
          "yuv-unconverted " + (hd ? "BT709" : "BT601"));
    }

    private float[] buffer(Photograph yuv, boolean vFirst, boolean separate) {
      int height = yuv.height();
      int width = yuv.width();
      int half = width / 2;
      float[] buffer = new float[height * width * 3 / 2];
      int at = 0;
      for (int i = 0; i < height * width; i++) {
        buffer[at++] = yuv.at(0, i / width, i % width);
      }
      int[] chroma = vFirst ? new int[] {2, 1} : new int[] {1, 2};
      int quarter = height / 2 * half;
      for (int i = 0; i < 2 * quarter; i++) {
        int channel = chroma[separate ? i / quarter : i % 2];
        int pixel = separate ? i % quarter : i / 2;
        buffer[at++] = 128 + yuv.at(channel, pixel / half * 2, pixel % half * 2);
      }
      return buffer;
    }

    /** Buffers as the decoder gives them. */
    private Distorted chroma() {
      Photograph even = picture.crop(0, 0, picture.height() / 2 * 2, picture.width() / 2 * 2);
      Photograph yuv = rounded(toYuv(even, false, false));
      List<Long> dims = List.of(1L, even.height() * 3L / 2, (long) even.width());
      StoredTensor golden = Stored.floats(dims, buffer(yuv, false, false));
      return switch (random.nextInt(4)) {
        case 0, 1 ->
            new Distorted("chroma", mine(buffer(yuv, true, false), dims), golden, "chroma-order");
        case 2 ->
            new Distorted(
                "chroma", mine(buffer(yuv, false, true), dims), golden, "chroma-planes I420");
        default -> {
          Photograph narrow = rounded(toYuv(even, false, true));
          yield new Distorted(
              "chroma", mine(buffer(narrow, false, false), dims), golden, "colour-range");
        }
      };
    }

    /** One source, made smaller in two ways; both sides are rounded to whole levels. */
    private Distorted resized() {
      Photograph source = photograph.crop(2, 3, 112, 150);
      double ratio = 1.4 + 1.4 * random.nextDouble();
      int height = (int) (112 / ratio);
      int width = (int) (150 / ratio);
      Photograph bilinear = rounded(Resampled.bilinear(source, height, width, "half_pixel"));
      Photograph area = rounded(Resampled.area(source, height, width));
      Photograph cubic = rounded(Resampled.bicubic(source, height, width));
      boolean turned = random.nextBoolean();
      return switch (random.nextInt(4)) {
        case 0 ->
            pair(bilinear, area, turned, "resize-filter " + (turned ? "sharper" : "smoother"));
        case 1 ->
            pair(bilinear, cubic, turned, "resize-filter " + (turned ? "smoother" : "sharper"));
        case 2 ->
            pair(
                bilinear,
                rounded(Resampled.bilinear(source, height, width, "align_corners")),
                turned,
                "resize-coordinates align_corners ≠ half_pixel");
        default ->
            pair(
                bilinear,
                rounded(Resampled.bilinear(source, height, width, "asymmetric")),
                turned,
                "resize-coordinates asymmetric ≠ half_pixel");
      };
    }

    private Distorted pair(Photograph one, Photograph other, boolean turned, String named) {
      // at some ratios two ways give the same picture
      boolean alike = Arrays.equals(one.flat(order), other.flat(order));
      String name = alike ? "same" : named;
      Photograph golden = normalized(turned ? other : one, normal);
      Photograph mine = normalized(turned ? one : other, normal);
      return new Distorted(
          "resized", mine(mine), Stored.floats(golden.dims(order), golden.flat(order)), name);
    }

    /** Nothing that is known: another picture, other brightness curves, noise, a blur. */
    private Distorted none() {
      Photograph mine =
          switch (random.nextInt(4)) {
            case 0 -> {
              String name = pick(Photograph.NAMES);
              Photograph other =
                  Photograph.named(name).crop(top, left, picture.height(), picture.width());
              boolean isSame =
                  other.at(0, 5, 5) == picture.at(0, 5, 5)
                      && other.at(1, 7, 9) == picture.at(1, 7, 9);
              yield isSame ? noisy() : other;
            }
            case 1 ->
                picture.map((c, y, x) -> (float) (255 * Math.pow(picture.at(c, y, x) / 255, 2.2)));
            case 2 -> noisy();
            default ->
                picture.map(
                    (c, y, x) ->
                        picture.at(
                            c,
                            Math.floorMod(y + (int) (6 * Math.sin(x / 7.0)), picture.height()),
                            Math.floorMod(x + (int) (6 * Math.sin(y / 9.0)), picture.width())));
          };
      return done("none", mine(normalized(mine, normal)), "none");
    }

    private Photograph noisy() {
      return picture.map(
          (c, y, x) ->
              (float) Math.max(0, Math.min(255, picture.at(c, y, x) + 40 * random.nextGaussian())));
    }
  }
}
