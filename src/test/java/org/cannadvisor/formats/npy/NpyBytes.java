package org.cannadvisor.formats.npy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes arrays of numpy, for tests. */
public final class NpyBytes {

  private NpyBytes() {}

  /** An array in C order, version 1. */
  public static byte[] of(String descr, List<Long> dims, byte[] values) {
    StringBuilder shape = new StringBuilder();
    dims.forEach(dim -> shape.append(dim).append(", "));
    return withHeader(
        "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + shape + "), }", values);
  }

  /** An array with any header. */
  public static byte[] withHeader(String header, byte[] values) {
    String padded = header + " ".repeat(64 - (header.length() + 11) % 64) + "\n";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    file.writeBytes(
        ByteBuffer.allocate(2)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) padded.length())
            .array());
    file.writeBytes(padded.getBytes(ISO_8859_1));
    file.writeBytes(values);
    return file.toByteArray();
  }
}
