package org.cannadvisor.formats.om;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the partition that lists inputs and outputs: a type, a length, a value, and again. */
final class OmPorts {

  private static final int INPUTS = 0;
  private static final int OUTPUTS = 1;
  private static final int ENTRY = 32;
  private static final int HEAD = 8;

  /** More than any model has. */
  private static final int MOST = 10_000;

  private final ByteBuffer data;
  private final List<OmPort> ports = new ArrayList<>();
  private int at;

  private OmPorts(ByteBuffer data) {
    this.data = data;
  }

  /** As many as can be read. */
  static List<OmPort> in(ByteBuffer data) {
    var ports = new OmPorts(data);
    ports.read();
    return List.copyOf(ports.ports);
  }

  private void read() {
    while (data.limit() - at >= HEAD) {
      int type = data.getInt(at);
      int length = data.getInt(at + Integer.BYTES);
      at += HEAD;
      if (length < 0 || length > data.limit() - at) {
        return;
      }
      int end = at + length;
      if (type == INPUTS || type == OUTPUTS) {
        list(type == INPUTS, end);
      }
      at = end;
    }
  }

  private void list(boolean input, int end) {
    if (end - at < Integer.BYTES) {
      return;
    }
    int count = data.getInt(at);
    at += Integer.BYTES;
    for (int i = 0; i < count && ports.size() < MOST && end - at >= ENTRY; i++) {
      if (!port(input, end)) {
        return;
      }
    }
  }

  private boolean port(boolean input, int end) {
    int from = at;
    int name = data.getInt(from + 16);
    int shape = data.getInt(from + 20);
    int given = data.getInt(from + 24);
    int ranges = data.getInt(from + 28);
    at += ENTRY;
    int left = end - at;
    boolean sound = name >= 0 && shape >= 0 && given >= 0 && ranges >= 0;
    if (!sound || (long) name + shape + given + ranges > left) {
      return false;
    }
    byte[] bytes = new byte[name];
    data.get(at, bytes);
    ports.add(
        new OmPort(
            input,
            new String(bytes, StandardCharsets.UTF_8),
            data.getLong(from),
            data.getInt(from + 8),
            TensorTypes.ofRuntime(data.getInt(from + 12)),
            numbers(at + name, shape),
            numbers(at + name + shape, given)));
    at += name + shape + given + ranges;
    return true;
  }

  private List<Long> numbers(int from, int length) {
    var numbers = new ArrayList<Long>();
    for (int i = 0; i + Long.BYTES <= length; i += Long.BYTES) {
      numbers.add(data.getLong(from + i));
    }
    return numbers;
  }
}
