package org.cannadvisor.identify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Tensors in memory. */
final class Stored {

  private Stored() {}

  private record Bytes(ByteBuffer bytes) implements ByteSource {
    @Override
    public long size() {
      return bytes.capacity();
    }

    @Override
    public Optional<ByteBuffer> slice(long offset, long length) {
      return offset < 0 || length < 0 || offset + length > size()
          ? Optional.empty()
          : Optional.of(bytes.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  static StoredTensor of(ElementType type, List<Long> dims, byte[] bytes) {
    return StoredTensor.plain(
        type.label(), type, Format.ND, dims, new Bytes(ByteBuffer.wrap(bytes)));
  }

  static StoredTensor floats(List<Long> dims, float... values) {
    return of(ElementType.FLOAT, dims, bytes(ElementType.FLOAT, values));
  }

  static byte[] bytes(ElementType type, float... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * type.bits() / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (type) {
        case FLOAT -> bytes.putFloat(value);
        case DOUBLE -> bytes.putDouble(value);
        case FLOAT16 -> bytes.putShort(half(value));
        case INT16, UINT16 -> bytes.putShort((short) Math.round(value));
        case INT32 -> bytes.putInt(Math.round(value));
        case INT64 -> bytes.putLong(Math.round(value));
        default -> bytes.put((byte) Math.round(value));
      }
    }
    return bytes.array();
  }

  /** Half precision, rounded to nearest, ties to even; for numbers a half can hold. */
  static short half(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float size = Math.abs(value);
    if (size == 0) {
      return (short) sign;
    }
    if (size >= 65520) {
      return (short) (sign | 0x7C00);
    }
    int exponent = Math.max(-14, Math.getExponent(size));
    int units = (int) Math.rint(Math.scalb((double) size, 10 - exponent));
    // a carry into the next exponent comes out right by itself
    return (short) (sign | ((exponent + 14) << 10) + units);
  }

  /** The nearest half. */
  static float rounded(float value) {
    return org.cannadvisor.tensor.decode.Float16.toFloat(half(value));
  }
}
