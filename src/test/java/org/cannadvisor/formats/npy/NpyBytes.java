package org.cannadvisor.formats.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes arrays as numpy saves them. */
public final class NpyBytes {

  private NpyBytes() {}

  /** An array of float32, in C order. */
  public static byte[] floats(List<Integer> shape, float... values) {
    ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(values);
    return array("<f4", false, shape, data.array());
  }

  /**
   * An array of any type.
   *
   * @param type as numpy writes it, e.g. {@code <f2}
   */
  public static byte[] array(String type, boolean fortran, List<Integer> shape, byte[] data) {
    String dims = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
            .formatted(type, fortran ? "True" : "False", shape.size() == 1 ? dims + "," : dims);
    return file(1, header, data);
  }

  /** A file of version 1, 2 or 3. */
  public static byte[] file(int version, String header, byte[] data) {
    int prefix = version == 1 ? 10 : 12;
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    int padded = (prefix + text.length + 1 + 63) / 64 * 64 - prefix;
    ByteBuffer file =
        ByteBuffer.allocate(prefix + padded + data.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    file.put((byte) version).put((byte) 0);
    if (version == 1) {
      file.putShort((short) padded);
    } else {
      file.putInt(padded);
    }
    file.put(text);
    while (file.position() < prefix + padded - 1) {
      file.put((byte) ' ');
    }
    return file.put((byte) '\n').put(data).array();
  }
}
