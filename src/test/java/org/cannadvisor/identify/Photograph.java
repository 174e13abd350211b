package org.cannadvisor.identify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of three channels, red first, 0..255. */
final class Photograph {

  private final float[][][] channels;

  Photograph(float[][][] channels) {
    this.channels = channels;
  }

  static final List<String> NAMES =
      List.of("astronaut", "cat", "coffee", "galaxies", "retina", "rocket", "tissue");

  /** A real one. */
  static Photograph named(String name) {
    try (InputStream in = Photograph.class.getResourceAsStream(name + ".png")) {
      BufferedImage picture = ImageIO.read(in);
      float[][][] channels = new float[3][picture.getHeight()][picture.getWidth()];
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          int rgb = picture.getRGB(x, y);
          channels[0][y][x] = rgb >> 16 & 255;
          channels[1][y][x] = rgb >> 8 & 255;
          channels[2][y][x] = rgb & 255;
        }
      }
      return new Photograph(channels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int height() {
    return channels[0].length;
  }

  int width() {
    return channels[0][0].length;
  }

  interface Pixel {
    float at(int channel, int y, int x);
  }

  static Photograph of(int channels, int height, int width, Pixel pixel) {
    float[][][] values = new float[channels][height][width];
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          values[c][y][x] = pixel.at(c, y, x);
        }
      }
    }
    return new Photograph(values);
  }

  /** The same size, every value from this one's. */
  Photograph map(Pixel pixel) {
    return of(channels.length, height(), width(), pixel);
  }

  Photograph crop(int top, int left, int height, int width) {
    return of(channels.length, height, width, (c, y, x) -> channels[c][top + y][left + x]);
  }

  float at(int channel, int y, int x) {
    return channels[channel][y][x];
  }

  /** The values one behind the other. */
  float[] flat(Order order) {
    long[] steps = order.steps(channels.length, height(), width());
    float[] flat = new float[channels.length * height() * width()];
    for (int c = 0; c < channels.length; c++) {
      for (int y = 0; y < height(); y++) {
        for (int x = 0; x < width(); x++) {
          flat[(int) (c * steps[0] + y * steps[1] + x * steps[2])] = channels[c][y][x];
        }
      }
    }
    return flat;
  }

  List<Long> dims(Order order) {
    long c = channels.length;
    long h = height();
    long w = width();
    return switch (order) {
      case CHW -> List.of(1L, c, h, w);
      case HWC -> List.of(1L, h, w, c);
      case CWH -> List.of(1L, c, w, h);
      case WHC -> List.of(1L, w, h, c);
      default -> throw new IllegalArgumentException(order.label());
    };
  }

  float[][][] channels() {
    return channels;
  }
}
