package org.cannadvisor.formats.framework;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.HeldBytes;
import org.cannadvisor.formats.PartOf;
import org.cannadvisor.formats.framework.Dialect.Coding;

/** The values of a message, as they would lie in memory. */
final class ProtoValues {

  /** Most that is unpacked: as much as of an npz file. */
  private static final int MOST_UNPACKED = 1 << 27;

  private final ByteBuffer message;
  private final Dialect dialect;

  /** Bytes of a value that is written as a number of variable length. */
  private final int width;

  ProtoValues(ByteBuffer message, Dialect dialect, int width) {
    this.message = message;
    this.dialect = dialect;
    this.width = width;
  }

  /**
   * The values of those fields that have some.
   *
   * @param file of which the message is the whole; values that lie in it as in memory stay there
   */
  ByteSource of(ByteSource file, List<ProtoField> fields) throws DamagedFileException {
    List<ProtoField> values =
        fields.stream().filter(field -> dialect.coding(field.number()) != Coding.NONE).toList();
    if (values.size() == 1) {
      ProtoField only = values.get(0);
      if (!only.isVarint() && dialect.coding(only.number()) != Coding.VARINT) {
        return new PartOf(file, only.start(), only.length());
      }
    }
    long size = 0;
    for (ProtoField field : values) {
      size += size(field);
    }
    if (size > MOST_UNPACKED) {
      throw new DamagedFileException(
          "The values take more than 128 MB when unpacked. Maybe save them as npy.");
    }
    ByteBuffer unpacked = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (ProtoField field : values) {
        add(field, unpacked);
      }
    } catch (IOException e) {
      var damaged = new DamagedFileException("A packed number of the message is cut off.");
      damaged.initCause(e);
      throw damaged;
    }
    return new HeldBytes(unpacked.array());
  }

  private boolean isPackedVarints(ProtoField field) {
    return field.isDelimited() && dialect.coding(field.number()) == Coding.VARINT;
  }

  private long size(ProtoField field) {
    if (field.isVarint()) {
      return width;
    }
    return isPackedVarints(field) ? (long) width * numbers(field) : field.length();
  }

  /** How many numbers of variable length there are: each ends with a byte below 128. */
  private int numbers(ProtoField field) {
    int count = 0;
    for (int i = field.start(); i < field.start() + field.length(); i++) {
      count += message.get(i) >= 0 ? 1 : 0;
    }
    return count;
  }

  private void add(ProtoField field, ByteBuffer into) throws IOException {
    if (field.isVarint()) {
      put(field.value(), into);
    } else if (isPackedVarints(field)) {
      CodedInputStream in = CodedInputStream.newInstance(field.in(message));
      for (int left = numbers(field); left > 0; left--) {
        put(in.readRawVarint64(), into);
      }
    } else {
      into.put(field.in(message));
    }
  }

  private void put(long value, ByteBuffer into) {
    for (int i = 0; i < width; i++) {
      into.put((byte) (value >> (i * Byte.SIZE)));
    }
  }
}
