package org.cannadvisor.formats.om;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a small offline model as CANN 5 lays it out: one input, one cast, one output. */
public final class OmBytes {

  private static final int HEADER = 256;
  private static final int TABLE = 4 + 2 * 12;

  private OmBytes() {}

  /**
   * A whole file.
   *
   * @param command the command that it keeps
   */
  public static byte[] model(String soc, String command) {
    byte[] definition =
        together(
            text(1, "net"),
            message(7, graph()),
            message(11, attribute("soc_version", soc)),
            message(11, attribute("atc_version", "1.82.22.2.220")),
            message(11, attribute("atc_cmdline", command)));
    byte[] weights = {0, 0x7C, 0, 0};
    ByteBuffer file = ByteBuffer.allocate(HEADER + TABLE + definition.length + weights.length);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put("IMOD".getBytes(StandardCharsets.US_ASCII)).putInt(4, HEADER).putInt(8, 0x20000000);
    file.putInt(76, file.limit() - HEADER).putInt(156, 1);
    file.position(HEADER);
    file.putInt(2);
    file.putInt(0).putInt(0).putInt(definition.length);
    file.putInt(1).putInt(definition.length).putInt(weights.length);
    return file.put(definition).put(weights).array();
  }

  private static byte[] graph() {
    return together(
        text(1, "net"),
        message(6, together(text(1, "x"), text(2, "Data"), message(33, tensor(1)))),
        message(
            6,
            together(
                text(1, "trans_Cast_0"),
                text(2, "Cast"),
                text(5, "x:0"),
                message(33, tensor(1)),
                message(34, tensor(2)))),
        message(6, together(text(1, "weight"), text(2, "Const"), message(10, constant()))),
        message(
            6,
            together(
                text(1, "Node_Output"),
                text(2, "NetOutput"),
                text(5, "trans_Cast_0:0"),
                message(33, tensor(2)))));
  }

  /** Two halves of the weights: infinity and zero. */
  private static byte[] constant() {
    byte[] description = together(number(2, 2), message(3, number(1, 2)), number(11, 4));
    return together(text(1, "value"), message(2, message(12, message(1, description))));
  }

  private static byte[] tensor(int dtype) {
    byte[] shape = together(number(1, 1), number(1, 3), number(1, 8), number(1, 8));
    return together(number(2, dtype), message(3, shape), text(4, "NCHW"));
  }

  private static byte[] attribute(String name, String value) {
    return together(text(1, name), message(2, text(2, value)));
  }

  private static byte[] text(int field, String value) {
    return message(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(int field, byte[] content) {
    return together(varint((field << 3) | 2), varint(content.length), content);
  }

  private static byte[] number(int field, long value) {
    return together(varint((long) field << 3), varint(value));
  }

  private static byte[] varint(long value) {
    var bytes = new ByteArrayOutputStream();
    long rest = value;
    for (; rest > 0x7F; rest >>>= 7) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }

  private static byte[] together(byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
