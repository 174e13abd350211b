package org.cannadvisor.formats.dump;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.dump.proto.DumpProto.DumpData;
import org.cannadvisor.formats.dump.proto.DumpProto.OpAttr;
import org.cannadvisor.formats.dump.proto.DumpProto.OpInput;
import org.cannadvisor.formats.dump.proto.DumpProto.OpOutput;
import org.cannadvisor.formats.dump.proto.DumpProto.OriginalOp;
import org.cannadvisor.formats.dump.proto.DumpProto.Shape;
import org.cannadvisor.formats.tensor.ElementType;

/** Writes dump files: the header, then the values of inputs and of outputs. */
public final class DumpBytes {

  private final DumpData.Builder header = DumpData.newBuilder().setVersion("2.0");
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();

  /** A file of one operator. */
  public DumpBytes(String operator, long time) {
    header.setOpName(operator).setDumpTime(time);
  }

  /** Adds an input. */
  public DumpBytes input(ElementType type, int format, List<Long> dims, byte[] values) {
    return input(number(type), format, dims, List.of(), values);
  }

  /** Adds an input of any type number, which had another shape before. */
  public DumpBytes input(
      int type, int format, List<Long> dims, List<Long> original, byte[] values) {
    header.addInput(
        OpInput.newBuilder()
            .setDataType(type)
            .setFormat(format)
            .setShape(shape(dims))
            .setOriginalShape(shape(original))
            .setSize(values.length));
    inputs.add(values);
    return this;
  }

  /** Adds an output. */
  public DumpBytes output(ElementType type, int format, List<Long> dims, byte[] values) {
    return output(number(type), format, dims, List.of(), "", values);
  }

  /**
   * Adds an output of any type number, which had another shape before.
   *
   * @param origin the operator whose first output it was; empty for none
   */
  public DumpBytes output(
      int type, int format, List<Long> dims, List<Long> original, String origin, byte[] values) {
    var output =
        OpOutput.newBuilder()
            .setDataType(type)
            .setFormat(format)
            .setShape(shape(dims))
            .setOriginalShape(shape(original))
            .setSize(values.length);
    if (!origin.isEmpty()) {
      output.setOriginalOp(OriginalOp.newBuilder().setName(origin));
    }
    header.addOutput(output);
    outputs.add(values);
    return this;
  }

  /** Adds the attribute in which FFTS+ tells its slices. */
  public DumpBytes attribute(String json) {
    header.addAttr(OpAttr.newBuilder().setName("ffts").setValue(json));
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    byte[] message = header.build().toByteArray();
    var file = new ByteArrayOutputStream();
    byte[] length =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(message.length).array();
    file.writeBytes(length);
    file.writeBytes(message);
    inputs.forEach(file::writeBytes);
    outputs.forEach(file::writeBytes);
    return file.toByteArray();
  }

  /** The file as version 1 has it: the values inside the message. */
  public byte[] asOneMessage() {
    var whole = header.build().toBuilder();
    for (int i = 0; i < inputs.size(); i++) {
      whole.getInputBuilder(i).setData(ByteString.copyFrom(inputs.get(i)));
    }
    for (int i = 0; i < outputs.size(); i++) {
      whole.getOutputBuilder(i).setData(ByteString.copyFrom(outputs.get(i)));
    }
    return whole.build().toByteArray();
  }

  private static Shape shape(List<Long> dims) {
    return Shape.newBuilder().addAllDim(dims).build();
  }

  private static int number(ElementType type) {
    for (int number = 0; number < 64; number++) {
      if (ElementType.of(number).filter(type::equals).isPresent()) {
        return number;
      }
    }
    return 0;
  }
}
