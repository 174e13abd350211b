package org.cannadvisor.formats.dump;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cannadvisor.formats.dump.proto.DumpProto.DumpData;
import org.cannadvisor.formats.dump.proto.DumpProto.OpInput;
import org.cannadvisor.formats.dump.proto.DumpProto.OpOutput;
import org.cannadvisor.formats.dump.proto.DumpProto.Shape;

/** Writes dump files, for tests. */
public final class DumpBytes {

  private final DumpData.Builder header = DumpData.newBuilder().setVersion("2");
  private final ByteArrayOutputStream inputs = new ByteArrayOutputStream();
  private final ByteArrayOutputStream outputs = new ByteArrayOutputStream();

  /** Adds an input. */
  public DumpBytes input(
      int type, int format, List<Long> dims, List<Long> original, byte[] values) {
    header.addInput(
        OpInput.newBuilder()
            .setDataType(type)
            .setFormat(format)
            .setShape(shape(dims))
            .setOriginalShape(shape(original))
            .setSize(values.length));
    inputs.writeBytes(values);
    return this;
  }

  /** Adds an output. */
  public DumpBytes output(
      int type, int format, List<Long> dims, List<Long> original, byte[] values) {
    header.addOutput(
        OpOutput.newBuilder()
            .setDataType(type)
            .setFormat(format)
            .setShape(shape(dims))
            .setOriginalShape(shape(original))
            .setSize(values.length));
    outputs.writeBytes(values);
    return this;
  }

  /** The whole file. */
  public byte[] bytes() {
    byte[] head = header.build().toByteArray();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(head.length).array());
    file.writeBytes(head);
    file.writeBytes(inputs.toByteArray());
    file.writeBytes(outputs.toByteArray());
    return file.toByteArray();
  }

  /** Values as float32. */
  public static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  private static Shape shape(List<Long> dims) {
    return Shape.newBuilder().addAllDim(dims).build();
  }
}
