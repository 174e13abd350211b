package org.cannadvisor.formats.onnx;

/** The fields of one protobuf message, one after the other. */
final class Fields {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED32 = 5;
  private static final int LONGEST_VARINT = 10;

  private final Wire wire;
  private final long end;
  private long next;
  private int number;
  private int type;
  private long from;
  private long to;
  private long value;

  Fields(Wire wire, long from, long end) {
    this.wire = wire;
    this.next = from;
    this.end = end;
  }

  /** Goes on to the next field; false at the end of the message. */
  boolean next() throws DamagedException {
    if (next >= end) {
      return false;
    }
    long tag = varint();
    number = (int) (tag >>> 3);
    type = (int) (tag & 7);
    switch (type) {
      case VARINT -> value = varint();
      case FIXED64 -> take(8);
      case FIXED32 -> take(4);
      case LENGTH -> take(varint());
      default -> throw new DamagedException("wire type " + type);
    }
    if (number == 0) {
      throw new DamagedException("field 0");
    }
    return true;
  }

  private void take(long length) throws DamagedException {
    if (length < 0 || length > end - next) {
      throw new DamagedException("a field is longer than its message");
    }
    from = next;
    to = next + length;
    next = to;
  }

  private long varint() throws DamagedException {
    long result = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      if (next >= end) {
        throw new DamagedException("a number is cut off");
      }
      int part = wire.at(next++);
      result |= (long) (part & 0x7F) << (7 * i);
      if (part < 0x80) {
        return result;
      }
    }
    throw new DamagedException("a number is too long");
  }

  int number() {
    return number;
  }

  long from() {
    return from;
  }

  long length() {
    return to - from;
  }

  /** Whether the field holds a text, bytes, a message, or packed numbers. */
  boolean isLong() {
    return type == LENGTH;
  }

  /** The number of a field that holds one; 0 for any other. */
  long integer() {
    return type == VARINT ? value : 0;
  }

  /** The number of a {@code float} or {@code double} field; 0 for any other. */
  double real() throws DamagedException {
    return switch (type) {
      case FIXED32 -> Float.intBitsToFloat((int) wire.fixed(from, 4));
      case FIXED64 -> Double.longBitsToDouble(wire.fixed(from, 8));
      default -> 0;
    };
  }

  /** The text of a field that holds one, cut where it is unreasonably long; else empty. */
  String text() throws DamagedException {
    return isLong() ? wire.text(from, to) : "";
  }

  /** The message in this field; an empty one where it holds none. */
  Fields inner() {
    return isLong() ? new Fields(wire, from, to) : new Fields(wire, next, next);
  }

  /** Reads a number of a packed list; to be called on {@link #inner()}. */
  boolean hasPacked() {
    return next < end;
  }

  long packedInteger() throws DamagedException {
    return varint();
  }

  double packedFloat() throws DamagedException {
    take(4);
    return Float.intBitsToFloat((int) wire.fixed(from, 4));
  }
}
