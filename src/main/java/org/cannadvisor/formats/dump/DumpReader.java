package org.cannadvisor.formats.dump;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.dump.proto.DumpProto.DumpData;
import org.cannadvisor.formats.dump.proto.DumpProto.OpInput;
import org.cannadvisor.formats.dump.proto.DumpProto.OpOutput;
import org.cannadvisor.formats.dump.proto.DumpProto.OriginalOp;
import org.cannadvisor.formats.dump.proto.DumpProto.Shape;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * Reads a dump file: eight bytes with the length of the header, the header, and then the values of
 * all inputs, then of all outputs, one after the other without gaps.
 */
public final class DumpReader {

  private static final int LENGTH_BYTES = 8;

  /** A header has a few hundred bytes for each tensor. */
  private static final long LONGEST_HEADER = 64L << 20;

  private final ByteSource file;
  private final String name;
  private long next;

  private DumpReader(ByteSource file, String name) {
    this.file = file;
    this.name = name;
  }

  /** What the header of a dump says; the values stay where they are. */
  public static DumpFile read(ByteSource file, String name) throws DamagedFileException {
    return new DumpReader(file, name).read();
  }

  private DumpFile read() throws DamagedFileException {
    ByteBuffer start =
        file.slice(0, LENGTH_BYTES)
            .orElseThrow(() -> damaged("a dump file", file.size() + " bytes"));
    long length = start.getLong();
    if (length <= 0 || length > file.size() - LENGTH_BYTES || length > LONGEST_HEADER) {
      throw damaged("the length of a dump's header", Long.toUnsignedString(length));
    }
    DumpData header = parsed(length);
    next = LENGTH_BYTES + length;
    List<StoredTensor> inputs = new ArrayList<>();
    for (OpInput input : header.getInputList()) {
      inputs.add(tensor(facts(input), "input:" + inputs.size()));
    }
    List<StoredTensor> outputs = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    for (OpOutput output : header.getOutputList()) {
      outputs.add(tensor(facts(output), "output:" + outputs.size()));
      OriginalOp origin = output.getOriginalOp();
      origins.add(
          origin.getName().isEmpty() ? "" : origin.getName() + ":" + origin.getOutputIndex());
    }
    String attribute = header.getAttrCount() == 0 ? "" : header.getAttr(0).getValue();
    return new DumpFile(
        header.getOpName(), header.getDumpTime(), inputs, outputs, origins, attribute);
  }

  private DumpData parsed(long length) throws DamagedFileException {
    ByteBuffer bytes =
        file.slice(LENGTH_BYTES, length)
            .orElseThrow(() -> damaged("a header of " + length + " bytes", "an unreadable one"));
    try {
      return DumpData.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw damaged("the header of a dump", "other bytes");
    }
  }

  private record Facts(
      int type, int format, Shape shape, Shape original, int groups, long size, long address) {}

  private static Facts facts(OpInput input) {
    return new Facts(
        input.getDataType(),
        input.getFormat(),
        input.getShape(),
        input.getOriginalShape(),
        input.getSubFormat(),
        input.getSize(),
        input.getAddress());
  }

  private static Facts facts(OpOutput output) {
    return new Facts(
        output.getDataType(),
        output.getFormat(),
        output.getShape(),
        output.getOriginalShape(),
        output.getSubFormat(),
        output.getSize(),
        output.getAddress());
  }

  private StoredTensor tensor(Facts facts, String tensor) throws DamagedFileException {
    if (facts.size < 0 || facts.size > file.size() - next) {
      throw damaged(
          Long.toUnsignedString(facts.size) + " bytes of " + tensor,
          (file.size() - next) + " left in the file");
    }
    ElementType type =
        ElementType.of(facts.type)
            .orElseThrow(() -> damaged("a data type with values", "number " + facts.type));
    Format format =
        Format.of(facts.format)
            .orElseThrow(() -> damaged("a known format", "number " + facts.format));
    List<Long> dims = dims(facts, type);
    StoredTensor found =
        new StoredTensor(
            name + ":" + tensor,
            type,
            format,
            dims,
            facts.original.getDimList(),
            Math.max(1, facts.groups),
            new PartOf(file, next, facts.size),
            false,
            false,
            facts.address);
    checkSize(found, facts.size);
    next += facts.size;
    return found;
  }

  /** No type: bytes. No shape, but values: one dimension. */
  private static List<Long> dims(Facts facts, ElementType type) {
    boolean bytes = type == ElementType.UNDEFINED;
    return bytes || facts.shape.getDimCount() == 0 && facts.size > 0
        ? List.of(bytes ? facts.size : facts.size * 8 / type.bits())
        : facts.shape.getDimList();
  }

  private void checkSize(StoredTensor tensor, long size) throws DamagedFileException {
    try {
      long needed = tensor.type().bytes(tensor.count());
      if (needed > size || tensor.dims().stream().anyMatch(dim -> dim < 0)) {
        throw damaged(
            needed + " bytes for " + tensor.type().label() + " " + tensor.dims(), size + " bytes");
      }
    } catch (ArithmeticException e) {
      throw damaged("a shape that a file can hold", tensor.dims().toString());
    }
  }

  private DamagedFileException damaged(String expected, String found) {
    return new DamagedFileException(name + ": expected " + expected + ", found " + found);
  }
}
