package org.cannadvisor.formats.dump;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.dump.proto.DumpProto.DumpData;
import org.cannadvisor.formats.dump.proto.DumpProto.OpAttr;

/**
 * The message at the start of a dump file. It is walked through rather than parsed into objects, so
 * that values inside it are not copied and a hostile one costs no more than its tensors.
 */
final class DumpHeader {

  /** An operator of the chip has at most some hundred inputs and outputs. */
  private static final int MOST_ENTRIES = 1 << 16;

  static final int LONGEST_TEXT = 1 << 20;

  final List<DumpEntry> inputs = new ArrayList<>();
  final List<DumpEntry> outputs = new ArrayList<>();
  String operator = "";
  long time;
  String attribute = "";
  private final long start;

  private DumpHeader(long start) {
    this.start = start;
  }

  /**
   * Reads a message.
   *
   * @param start where it begins in the file
   */
  static DumpHeader read(ByteBuffer message, long start) throws DamagedFileException {
    var header = new DumpHeader(start);
    try {
      header.walk(CodedInputStream.newInstance(message));
    } catch (IOException e) {
      var damaged =
          new DamagedFileException(
              "Expected the header of a dump, found something else. Maybe the file is none, or was"
                  + " cut in copying.");
      damaged.initCause(e);
      throw damaged;
    }
    return header;
  }

  private void walk(CodedInputStream in) throws IOException, DamagedFileException {
    in.setSizeLimit(Integer.MAX_VALUE);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      boolean delimited = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
      int field = WireFormat.getTagFieldNumber(tag);
      if (delimited && field == DumpData.OP_NAME_FIELD_NUMBER) {
        operator = text(in);
      } else if (delimited && field == DumpData.OUTPUT_FIELD_NUMBER) {
        add(outputs, entry(in, EntryFields.OUTPUT));
      } else if (delimited && field == DumpData.INPUT_FIELD_NUMBER) {
        add(inputs, entry(in, EntryFields.INPUT));
      } else if (delimited && field == DumpData.ATTR_FIELD_NUMBER) {
        attribute(in);
      } else if (!delimited && field == DumpData.DUMP_TIME_FIELD_NUMBER) {
        time = in.readUInt64();
      } else {
        in.skipField(tag);
      }
    }
  }

  private static void add(List<DumpEntry> entries, DumpEntry entry) throws DamagedFileException {
    if (entries.size() >= MOST_ENTRIES) {
      throw new DamagedFileException("The header has more than 65536 tensors.");
    }
    entries.add(entry);
  }

  private DumpEntry entry(CodedInputStream in, EntryFields fields)
      throws IOException, DamagedFileException {
    int outer = in.pushLimit(in.readRawVarint32());
    DumpEntry entry = new EntryReader(in, fields, start).read();
    in.popLimit(outer);
    return entry;
  }

  /** Only the first attribute counts. */
  private void attribute(CodedInputStream in) throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == ((OpAttr.VALUE_FIELD_NUMBER << 3) | WireFormat.WIRETYPE_LENGTH_DELIMITED)
          && attribute.isEmpty()) {
        attribute = text(in);
      } else {
        in.skipField(tag);
      }
    }
    in.popLimit(outer);
  }

  /** A text; what is too long is cut. */
  static String text(CodedInputStream in) throws IOException {
    int length = in.readRawVarint32();
    int kept = Math.max(0, Math.min(length, LONGEST_TEXT));
    byte[] bytes = in.readRawBytes(Math.min(kept, length));
    in.skipRawBytes(length - kept);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
