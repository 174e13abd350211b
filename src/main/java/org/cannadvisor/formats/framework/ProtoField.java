package org.cannadvisor.formats.framework;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a message.
 *
 * @param wire how it is written: a {@link WireFormat} type
 * @param value of one that is a number of variable length
 * @param start where in the message its bytes begin, of any other
 */
record ProtoField(int number, int wire, long value, int start, int length) {

  /** Values that are not packed are a field each; nobody writes many of them so. */
  private static final int MOST = 1 << 16;

  /** The fields of a message, in their order. */
  static List<ProtoField> of(ByteBuffer message) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(message.duplicate());
    in.setSizeLimit(Integer.MAX_VALUE);
    List<ProtoField> fields = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (fields.size() == MOST) {
        throw new IOException("more than " + MOST + " fields");
      }
      fields.add(next(in, WireFormat.getTagFieldNumber(tag), WireFormat.getTagWireType(tag)));
    }
    return fields;
  }

  private static ProtoField next(CodedInputStream in, int number, int wire) throws IOException {
    if (wire == WireFormat.WIRETYPE_VARINT) {
      return new ProtoField(number, wire, in.readRawVarint64(), in.getTotalBytesRead(), 0);
    }
    int length =
        switch (wire) {
          case WireFormat.WIRETYPE_FIXED32 -> Integer.BYTES;
          case WireFormat.WIRETYPE_FIXED64 -> Long.BYTES;
          case WireFormat.WIRETYPE_LENGTH_DELIMITED -> in.readRawVarint32();
          default -> throw new IOException("wire type " + wire);
        };
    int start = in.getTotalBytesRead();
    in.skipRawBytes(length);
    return new ProtoField(number, wire, 0, start, length);
  }

  boolean isVarint() {
    return wire == WireFormat.WIRETYPE_VARINT;
  }

  boolean isDelimited() {
    return wire == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  /** The bytes of the field, which lie in this message. */
  ByteBuffer in(ByteBuffer message) {
    return message.slice(start, length);
  }
}
