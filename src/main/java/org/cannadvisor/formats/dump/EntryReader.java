package org.cannadvisor.formats.dump;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.dump.proto.DumpProto.OpOutput;
import org.cannadvisor.formats.dump.proto.DumpProto.OriginalOp;
import org.cannadvisor.formats.dump.proto.DumpProto.Shape;

/** Reads the description of one tensor, up to the limit of the stream. */
final class EntryReader {

  private static final int MOST_DIMS = 64;
  private static final int LONGEST_NAME = 4096;

  private final CodedInputStream in;
  private final EntryFields fields;
  private final long start;
  private int type;
  private int format;
  private List<Long> dims = List.of();
  private List<Long> originalDims = List.of();
  private int groups;
  private long size;
  private long address;
  private String origin = "";
  private long inlineStart = -1;
  private long inlineSize;

  EntryReader(CodedInputStream in, EntryFields fields, long start) {
    this.in = in;
    this.fields = fields;
    this.start = start;
  }

  DumpEntry read() throws IOException, DamagedFileException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      boolean known =
          switch (WireFormat.getTagWireType(tag)) {
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> delimited(field);
            case WireFormat.WIRETYPE_VARINT -> number(field);
            default -> false;
          };
      if (!known) {
        in.skipField(tag);
      }
    }
    if (size < 0) {
      throw new DamagedFileException("A tensor of the header claims more bytes than any file.");
    }
    return new DumpEntry(
        type, format, dims, originalDims, groups, size, address, origin, inlineStart, inlineSize);
  }

  private boolean number(int field) throws IOException {
    if (field == OpOutput.DATA_TYPE_FIELD_NUMBER) {
      type = in.readInt32();
    } else if (field == OpOutput.FORMAT_FIELD_NUMBER) {
      format = in.readInt32();
    } else if (field == fields.size) {
      size = in.readUInt64();
    } else if (field == fields.subFormat) {
      groups = in.readInt32();
    } else if (field == fields.address) {
      address = in.readUInt64();
    } else {
      return false;
    }
    return true;
  }

  private boolean delimited(int field) throws IOException, DamagedFileException {
    if (field == OpOutput.SHAPE_FIELD_NUMBER) {
      dims = shape();
    } else if (field == fields.originalShape) {
      originalDims = shape();
    } else if (field == fields.originalOp) {
      origin = origin();
    } else if (field == fields.data) {
      data();
    } else {
      return false;
    }
    return true;
  }

  private void data() throws IOException {
    int length = in.readRawVarint32();
    if (length > 0) {
      inlineStart = start + in.getTotalBytesRead();
      inlineSize = length;
    }
    in.skipRawBytes(length);
  }

  private List<Long> shape() throws IOException, DamagedFileException {
    List<Long> found = new ArrayList<>();
    int outer = in.pushLimit(in.readRawVarint32());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) != Shape.DIM_FIELD_NUMBER) {
        in.skipField(tag);
      } else if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
        found.add(in.readUInt64());
      } else {
        int inner = in.pushLimit(in.readRawVarint32());
        while (in.getBytesUntilLimit() > 0 && found.size() <= MOST_DIMS) {
          found.add(in.readUInt64());
        }
        in.skipRawBytes(in.getBytesUntilLimit());
        in.popLimit(inner);
      }
      if (found.size() > MOST_DIMS) {
        throw new DamagedFileException("A tensor of the header has more than 64 dimensions.");
      }
    }
    in.popLimit(outer);
    return found;
  }

  private String origin() throws IOException {
    String name = "";
    long index = 0;
    int outer = in.pushLimit(in.readRawVarint32());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == ((OriginalOp.NAME_FIELD_NUMBER << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED)) {
        name = DumpHeader.text(in);
      } else if (tag == OriginalOp.OUTPUT_INDEX_FIELD_NUMBER << 3) {
        index = in.readUInt32();
      } else {
        in.skipField(tag);
      }
    }
    in.popLimit(outer);
    String kept = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return name.isEmpty() ? "" : kept + ":" + index;
  }
}
