package org.cannadvisor.formats.om;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The first 256 bytes of an offline model.
 *
 * @param version {@code 0x10000000} or {@code 0x20000000}
 * @param length bytes behind the header
 * @param large whether partitions are listed in 64 bit
 * @param type 0 for the normal case, 3 for a flow model, 5 for a bundle
 * @param name from {@code --output}, at most 31 characters
 * @param models how many models there are; 1 where an old file does not say
 * @param dynamic whether shapes are known only when it runs
 */
public record OmHeader(
    long version,
    long length,
    boolean large,
    boolean encrypted,
    int type,
    String name,
    int models,
    String platform,
    boolean dynamic) {

  static final int SIZE = 256;

  private static final int MAGIC = 0x444F4D49;
  private static final long CURRENT = 0x20000000L;
  private static final int FLOW = 3;
  private static final int BUNDLE = 5;

  /** Whether the first bytes of a file are those of an offline model. */
  static boolean begins(ByteBuffer head) {
    return head.remaining() >= SIZE && head.getInt(0) == MAGIC && head.getInt(4) == SIZE;
  }

  /** Reads the header. */
  static OmHeader of(ByteBuffer head) {
    long version = Integer.toUnsignedLong(head.getInt(8));
    boolean current = version >= CURRENT;
    long longLength = current ? head.getLong(184) : 0;
    int type = Byte.toUnsignedInt(head.get(82));
    boolean large = longLength != 0 || type == FLOW || type == BUNDLE;
    long length = longLength != 0 ? longLength : Integer.toUnsignedLong(head.getInt(76));
    int models = current ? head.getInt(156) : 1;
    return new OmHeader(
        version,
        type == BUNDLE && longLength != 0 ? length - SIZE : length,
        large,
        head.get(80) == 1,
        type,
        text(head, 84, 32),
        models,
        text(head, current ? 160 : 156, 20),
        head.get(193) == 1);
  }

  boolean isBundle() {
    return type == BUNDLE;
  }

  boolean isFlow() {
    return type == FLOW;
  }

  boolean isOld() {
    return version < CURRENT;
  }

  private static String text(ByteBuffer head, int from, int longest) {
    byte[] bytes = new byte[longest];
    head.get(from, bytes);
    int end = 0;
    while (end < longest && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
