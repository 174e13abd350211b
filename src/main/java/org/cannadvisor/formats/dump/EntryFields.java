package org.cannadvisor.formats.dump;

import org.cannadvisor.formats.dump.proto.DumpProto.OpInput;
import org.cannadvisor.formats.dump.proto.DumpProto.OpOutput;

/** Inputs and outputs say the same under different numbers. */
enum EntryFields {
  INPUT(
      OpInput.DATA_FIELD_NUMBER,
      OpInput.SIZE_FIELD_NUMBER,
      OpInput.ORIGINAL_SHAPE_FIELD_NUMBER,
      OpInput.SUB_FORMAT_FIELD_NUMBER,
      OpInput.ADDRESS_FIELD_NUMBER,
      0),
  OUTPUT(
      OpOutput.DATA_FIELD_NUMBER,
      OpOutput.SIZE_FIELD_NUMBER,
      OpOutput.ORIGINAL_SHAPE_FIELD_NUMBER,
      OpOutput.SUB_FORMAT_FIELD_NUMBER,
      OpOutput.ADDRESS_FIELD_NUMBER,
      OpOutput.ORIGINAL_OP_FIELD_NUMBER);

  final int data;
  final int size;
  final int originalShape;
  final int subFormat;
  final int address;
  final int originalOp;

  EntryFields(int data, int size, int originalShape, int subFormat, int address, int originalOp) {
    this.data = data;
    this.size = size;
    this.originalShape = originalShape;
    this.subFormat = subFormat;
    this.address = address;
    this.originalOp = originalOp;
  }
}
