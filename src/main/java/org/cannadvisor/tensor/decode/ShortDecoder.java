package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import org.cannadvisor.formats.tensor.ElementType;

/** Elements of 16 bits: float16, bfloat16 and integers. */
final class ShortDecoder extends Decoder {

  /** New memory for each call would be cleared first, and takes a third of the time. */
  private static final ThreadLocal<short[]> CHUNKS =
      ThreadLocal.withInitial(() -> new short[CHUNK]);

  private final ElementType type;
  private final Halves halves;

  ShortDecoder(ElementType type, Halves halves) {
    this.type = type;
    this.halves = halves;
  }

  @Override
  Decoder widenedBy(Halves loop) {
    return new ShortDecoder(type, loop);
  }

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    ShortBuffer values = bytes.asShortBuffer();
    short[] chunk = CHUNKS.get();
    for (int done = 0; done < n; done += CHUNK) {
      int now = Math.min(CHUNK, n - done);
      load(values, at + done * step, step, chunk, now);
      convert(chunk, now, into, to + done);
    }
  }

  private static void load(ShortBuffer values, int at, int step, short[] chunk, int n) {
    if (step == 1) {
      values.get(at, chunk, 0, n);
    } else {
      for (int i = 0; i < n; i++) {
        chunk[i] = values.get(at + i * step);
      }
    }
  }

  private void convert(short[] from, int n, float[] into, int to) {
    switch (type) {
      case FLOAT16 -> halves.widen(from, n, into, to);
      case BF16 -> brains(from, n, into, to);
      case UINT16, QUINT16 -> unsigned(from, n, into, to);
      default -> signed(from, n, into, to);
    }
  }

  private static void brains(short[] from, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = Float.intBitsToFloat(from[i] << 16);
    }
  }

  private static void unsigned(short[] from, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = from[i] & 0xFFFF;
    }
  }

  private static void signed(short[] from, int n, float[] into, int to) {
    for (int i = 0; i < n; i++) {
      into[to + i] = from[i];
    }
  }
}
