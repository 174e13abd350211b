package org.cannadvisor.formats.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes small ONNX models for tests, in the documented fields. */
public final class OnnxWriter {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int BOOL = 9;

  private final Message graph = new Message();
  private final String producer;
  private final int opset;

  private OnnxWriter(String producer, int opset) {
    this.producer = producer;
    this.opset = opset;
  }

  /** Bytes of a protobuf message. */
  public static final class Message {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    public Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    public Message inner(int field, Message value) {
      return bytes(field, value.toBytes());
    }

    public Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    public Message real(int field, float value) {
      varint(((long) field << 3) | 5);
      byte[] raw = new byte[4];
      little(raw).putFloat(value);
      out.writeBytes(raw);
      return this;
    }

    public Message varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
      return this;
    }

    public byte[] toBytes() {
      return out.toByteArray();
    }
  }

  /** A model without nodes yet. */
  public static OnnxWriter model(String producer, int opset) {
    return new OnnxWriter(producer, opset);
  }

  public OnnxWriter input(String name, long... dims) {
    graph.inner(11, value(name, dims));
    return this;
  }

  public OnnxWriter output(String name, long... dims) {
    graph.inner(12, value(name, dims));
    return this;
  }

  private static Message value(String name, long... dims) {
    var shape = new Message();
    for (long dim : dims) {
      shape.inner(1, dim < 0 ? new Message().text(2, "N") : new Message().number(1, dim));
    }
    var tensor = new Message().number(1, FLOAT).inner(2, shape);
    return new Message().text(1, name).inner(2, new Message().inner(1, tensor));
  }

  public OnnxWriter floats(String name, float... values) {
    byte[] raw = new byte[4 * values.length];
    ByteBuffer to = little(raw);
    for (float value : values) {
      to.putFloat(value);
    }
    graph.inner(5, tensor(name, FLOAT, values.length).bytes(9, raw));
    return this;
  }

  public OnnxWriter longs(String name, long... values) {
    byte[] raw = new byte[8 * values.length];
    ByteBuffer to = little(raw);
    Arrays.stream(values).forEach(to::putLong);
    graph.inner(5, tensor(name, INT64, values.length).bytes(9, raw));
    return this;
  }

  public OnnxWriter flag(String name, boolean value) {
    graph.inner(5, tensor(name, BOOL, 1).bytes(9, new byte[] {(byte) (value ? 1 : 0)}));
    return this;
  }

  /** A tensor whose numbers are in another file. */
  public OnnxWriter external(String name, String location, long offset, long elements) {
    graph.inner(
        5,
        tensor(name, FLOAT, elements)
            .inner(13, new Message().text(1, "location").text(2, location))
            .inner(13, new Message().text(1, "offset").text(2, Long.toString(offset)))
            .inner(13, new Message().text(1, "length").text(2, Long.toString(4 * elements)))
            .number(14, 1));
    return this;
  }

  private static Message tensor(String name, int dtype, long elements) {
    var tensor = new Message();
    return (elements == 1 ? tensor : tensor.number(1, elements)).number(2, dtype).text(8, name);
  }

  public OnnxWriter node(
      String type, String name, List<String> inputs, String output, Message... attributes) {
    graph.inner(1, nodeOf(type, name, inputs, output, attributes));
    return this;
  }

  static Message nodeOf(
      String type, String name, List<String> inputs, String output, Message... attributes) {
    var node = new Message();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, name).text(4, type);
    Arrays.stream(attributes).forEach(attribute -> node.inner(5, attribute));
    return node;
  }

  public static Message attribute(String name, long value) {
    return new Message().text(1, name).number(3, value).number(20, 2);
  }

  public static Message attribute(String name, String value) {
    return new Message().text(1, name).text(4, value).number(20, 3);
  }

  public static Message attribute(String name, float value) {
    return new Message().text(1, name).real(2, value).number(20, 1);
  }

  static Message attribute(String name, Message graph) {
    return new Message().text(1, name).inner(6, graph).number(20, 5);
  }

  /** The model. */
  public byte[] bytes() {
    return new Message()
        .number(1, 8)
        .text(2, producer)
        .text(3, "1.13.1")
        .inner(7, graph)
        .inner(8, new Message().number(2, opset))
        .toBytes();
  }

  private static ByteBuffer little(byte[] raw) {
    return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
  }
}
