package org.cannadvisor.formats.om;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * A message in the binary form of protobuf. A message that ends outside its parent, a number that
 * does not end and a wire type that is not in use end the message; its parent goes on behind it.
 */
final class WireCursor implements Cursor {

  static final int DEEPEST = 32;

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int DELIMITED = 2;
  private static final int FIXED32 = 5;
  private static final int LONGEST_VARINT = 10;

  private final ByteBuffer data;
  private final int end;
  private final Map<Integer, String> fields;
  private final int depth;
  private final Damage damage;
  private int at;
  private String field = "";
  private int wire;
  private long number;
  private int from;
  private int to;

  /** Reads the whole of a buffer. */
  WireCursor(ByteBuffer data, Message type, Damage damage) {
    this(data, 0, data.limit(), WireFields.of(type), 0, damage);
  }

  private WireCursor(
      ByteBuffer data, int from, int to, Map<Integer, String> fields, int depth, Damage damage) {
    this.data = data;
    this.at = from;
    this.end = to;
    this.fields = fields;
    this.depth = depth;
    this.damage = damage;
  }

  @Override
  public boolean next() {
    if (at >= end) {
      return false;
    }
    int start = at;
    if (readTag() && readValue()) {
      return true;
    }
    damage.at(start);
    at = end;
    return false;
  }

  private boolean readTag() {
    if (!readVarint()) {
      return false;
    }
    wire = (int) (number & 7);
    long id = number >>> 3;
    field = id <= Integer.MAX_VALUE ? fields.getOrDefault((int) id, "") : "";
    return id > 0;
  }

  private boolean readValue() {
    return switch (wire) {
      case VARINT -> readVarint();
      case FIXED64 -> readFixed(Long.BYTES);
      case FIXED32 -> readFixed(Integer.BYTES);
      case DELIMITED -> readLength();
      default -> false;
    };
  }

  private boolean readVarint() {
    number = 0;
    for (int i = 0; i < LONGEST_VARINT && at < end; i++) {
      byte part = data.get(at++);
      number |= (long) (part & 0x7F) << (7 * i);
      if (part >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean readFixed(int bytes) {
    if (end - at < bytes) {
      return false;
    }
    number = bytes == Long.BYTES ? data.getLong(at) : data.getInt(at);
    at += bytes;
    return true;
  }

  private boolean readLength() {
    if (!readVarint() || number < 0 || number > end - at) {
      return false;
    }
    from = at;
    to = at + (int) number;
    at = to;
    return true;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Cursor message(Message inner) {
    boolean tooDeep = depth + 1 >= DEEPEST;
    if (wire == DELIMITED && tooDeep) {
      damage.at(from);
    }
    int end = wire == DELIMITED && !tooDeep ? to : from;
    return new WireCursor(data, from, end, WireFields.of(inner), depth + 1, damage);
  }

  @Override
  public String text() {
    if (wire != DELIMITED) {
      return Long.toString(number);
    }
    byte[] bytes = new byte[Math.min(to - from, LONGEST_TEXT)];
    data.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public long integer() {
    return wire == DELIMITED ? 0 : number;
  }

  @Override
  public boolean flag() {
    return integer() != 0;
  }

  @Override
  public void integers(LongConsumer consumer) {
    if (wire != DELIMITED) {
      consumer.accept(number);
      return;
    }
    var packed = new WireCursor(data, from, to, fields, depth, damage);
    while (packed.at < packed.end) {
      int start = packed.at;
      if (!packed.readVarint()) {
        damage.at(start);
        return;
      }
      consumer.accept(packed.number);
    }
  }

  @Override
  public void reals(DoubleConsumer consumer) {
    if (wire == FIXED32) {
      consumer.accept(Float.intBitsToFloat((int) number));
    } else if (wire == FIXED64) {
      consumer.accept(Double.longBitsToDouble(number));
    } else if (wire == DELIMITED) {
      for (int i = from; i <= to - Float.BYTES; i += Float.BYTES) {
        consumer.accept(data.getFloat(i));
      }
    }
  }
}
