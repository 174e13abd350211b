package org.cannadvisor.tensor.decode;

import java.nio.ByteBuffer;
import org.cannadvisor.formats.tensor.ElementType;

/**
 * Elements of at most 8 bits: their few values stand in a table. Smaller ones are packed, the first
 * of a byte in its lowest bits, as ONNX and the chip pack int4; only single bits begin with the
 * highest one.
 */
final class CodeDecoder extends Decoder {

  private final int bits;
  private final float[] values;

  CodeDecoder(ElementType type) {
    bits = type.bits();
    values = Codes.valuesOf(type);
  }

  @Override
  void floats(ByteBuffer bytes, int at, int step, int n, float[] into, int to) {
    byte[] chunk = new byte[Math.min(n, CHUNK)];
    for (int done = 0; done < n; done += CHUNK) {
      int now = Math.min(CHUNK, n - done);
      load(bytes, at + done * step, step, chunk, now);
      for (int i = 0; i < now; i++) {
        into[to + done + i] = values[chunk[i] & 0xFF];
      }
    }
  }

  private void load(ByteBuffer bytes, int at, int step, byte[] chunk, int n) {
    if (bits < 8) {
      unpack(bytes, at, step, chunk, n);
    } else if (step == 1) {
      bytes.get(at, chunk, 0, n);
    } else {
      for (int i = 0; i < n; i++) {
        chunk[i] = bytes.get(at + i * step);
      }
    }
  }

  private void unpack(ByteBuffer bytes, int at, int step, byte[] chunk, int n) {
    int mask = (1 << bits) - 1;
    for (int i = 0; i < n; i++) {
      long first = (at + (long) i * step) * bits;
      int place = (int) (first >> 3);
      int inByte = (int) first & 7;
      int pair = bytes.get(place) & 0xFF;
      if (inByte + bits > 8) {
        pair |= (bytes.get(place + 1) & 0xFF) << 8;
      }
      chunk[i] = (byte) ((pair >> (bits == 1 ? 7 - inByte : inByte)) & mask);
    }
  }
}
