package org.cannadvisor.formats.onnx;

import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;

/** What float16 cannot hold of a tensor; filled while its numbers go by. */
public final class Float16Loss {

  /** Largest number of float16. */
  private static final double LARGEST = 65504;

  /** Half of the smallest number of float16: what is not larger becomes zero. */
  private static final double VANISHES = 0x1p-25;

  private static final int CHUNK = 1 << 18;
  private static final int MAGNITUDE = 0x7FFF_FFFF;
  private static final int INFINITE_BITS = 0x7F80_0000;
  private static final int LARGEST_BITS = Float.floatToIntBits((float) LARGEST);
  private static final int VANISHES_BITS = Float.floatToIntBits((float) VANISHES);

  private long elements;
  private long zeros;
  private long tooLarge;
  private long vanishing;
  private long infinite;
  private double largest;

  private Float16Loss() {}

  /** Goes through the numbers of a tensor. */
  public static Float16Loss of(ByteSource bytes, Data data, String dtype) {
    var loss = new Float16Loss();
    boolean floats =
        data.coding() == Coding.FLOATS || (data.coding() == Coding.RAW && dtype.equals("float32"));
    if (floats) {
      loss.floats(bytes, data);
    } else {
      Numeric.forEach(bytes, data, dtype, loss::number);
    }
    return loss;
  }

  /** By the order of their bits, in which magnitudes of floats are sorted as well. */
  private void floats(ByteSource bytes, Data data) {
    byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(data.length(), 4))];
    long left = data.length() / 4 * 4;
    long position = data.offset();
    while (left > 0) {
      int wanted = (int) Math.min(chunk.length - chunk.length % 4, left);
      int got = Chunks.fill(bytes, position, chunk, wanted) / 4 * 4;
      floats(chunk, got);
      position += got;
      left = got < wanted ? 0 : left - got;
    }
  }

  private void floats(byte[] chunk, int length) {
    int ordinary = 0;
    int top = 0;
    for (int i = 0; i < length; i += 4) {
      int bits = Chunks.bits32(chunk, i) & MAGNITUDE;
      if (bits > VANISHES_BITS && bits <= LARGEST_BITS) {
        ordinary++;
        top = Math.max(top, bits);
      } else if (bits == 0) {
        zeros++;
      } else {
        elements--;
        number(Float.intBitsToFloat(bits >= INFINITE_BITS ? INFINITE_BITS : bits));
      }
    }
    elements += length / 4;
    largest = ordinary > 0 ? Math.max(largest, Float.intBitsToFloat(top)) : largest;
  }

  private void number(double number) {
    double size = Math.abs(number);
    elements++;
    if (!Double.isFinite(size)) {
      infinite++;
      tooLarge++;
      return;
    }
    largest = Math.max(largest, size);
    if (size > LARGEST) {
      tooLarge++;
    } else if (size == 0) {
      zeros++;
    } else if (size <= VANISHES) {
      vanishing++;
    }
  }

  public long elements() {
    return elements;
  }

  /** How many are exactly zero. */
  public long zeros() {
    return zeros;
  }

  /** How many lie past ±65504, infinities and NaN included. */
  public long tooLarge() {
    return tooLarge;
  }

  /** How many are not zero but become zero. */
  public long vanishing() {
    return vanishing;
  }

  /** How many are infinite or NaN. */
  public long infinite() {
    return infinite;
  }

  /** Largest magnitude of the finite ones. */
  public double largest() {
    return largest;
  }
}
