package org.cannadvisor.formats.onnx;

import java.util.ArrayList;
import java.util.List;

/** Reads a {@code ValueInfoProto}: name, data type and shape of a tensor. */
final class Values {

  private final List<Long> dims = new ArrayList<>();
  private String name = "";
  private String dtype = DataTypes.UNKNOWN;
  private boolean shaped;

  private Values() {}

  static OnnxValue read(Fields fields, Limits limits) throws DamagedException {
    var value = new Values();
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> value.name = limits.keep(fields.text());
        case 2 -> value.type(fields.inner());
        default -> {}
      }
    }
    return new OnnxValue(value.name, value.dtype, value.dims, value.shaped);
  }

  private void type(Fields fields) throws DamagedException {
    while (fields.next()) {
      if (fields.number() == 1) {
        tensor(fields.inner());
      }
    }
  }

  private void tensor(Fields fields) throws DamagedException {
    while (fields.next()) {
      switch (fields.number()) {
        case 1 -> dtype = DataTypes.name(fields.integer());
        case 2 -> shape(fields.inner());
        default -> {}
      }
    }
  }

  private void shape(Fields fields) throws DamagedException {
    shaped = true;
    while (fields.next()) {
      if (fields.number() == 1 && dims.size() < OnnxTensor.MOST_DIMS) {
        dims.add(dim(fields.inner()));
      }
    }
  }

  private static long dim(Fields fields) throws DamagedException {
    long dim = -1;
    while (fields.next()) {
      if (fields.number() == 1) {
        dim = fields.integer();
      }
    }
    return Math.max(-1, dim);
  }
}
