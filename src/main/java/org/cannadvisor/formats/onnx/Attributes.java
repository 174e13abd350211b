package org.cannadvisor.formats.onnx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an {@code AttributeProto}; the bodies in it are given to the graph's reader. */
final class Attributes {

  /** Takes the body of an If, Loop or Scan. */
  interface Bodies {
    void body(Fields fields) throws DamagedException;
  }

  private final Limits limits;
  private final List<String> values = new ArrayList<>();
  private String name = "";
  private Optional<OnnxTensor> tensor = Optional.empty();

  private Attributes(Limits limits) {
    this.limits = limits;
  }

  static OnnxAttribute read(Fields fields, Limits limits, Bodies bodies) throws DamagedException {
    var attribute = new Attributes(limits);
    while (fields.next()) {
      attribute.field(fields, bodies);
    }
    return new OnnxAttribute(
        attribute.name, limits.keep(String.join(",", attribute.values)), attribute.tensor);
  }

  private void field(Fields fields, Bodies bodies) throws DamagedException {
    switch (fields.number()) {
      case 1 -> name = limits.keep(fields.text());
      case 2 -> add(plain(fields.real()));
      case 3 -> add(Long.toString(fields.integer()));
      case 4, 9 -> add(fields.text());
      case 5 -> tensor = Optional.of(Tensors.read(fields.inner(), limits));
      case 6, 11 -> bodies.body(fields.inner());
      case 7 -> reals(fields);
      case 8 -> integers(fields);
      default -> {}
    }
  }

  private void reals(Fields fields) throws DamagedException {
    if (!fields.isLong()) {
      add(plain(fields.real()));
      return;
    }
    Fields packed = fields.inner();
    while (packed.hasPacked() && values.size() < Limits.MOST_VALUES) {
      add(plain(packed.packedFloat()));
    }
  }

  private void integers(Fields fields) throws DamagedException {
    if (!fields.isLong()) {
      add(Long.toString(fields.integer()));
      return;
    }
    Fields packed = fields.inner();
    while (packed.hasPacked() && values.size() < Limits.MOST_VALUES) {
      add(Long.toString(packed.packedInteger()));
    }
  }

  private void add(String value) {
    if (values.size() < Limits.MOST_VALUES) {
      values.add(value);
    }
  }

  /** With the few digits that tell a float from its neighbours: 0.00001, not 0.0000099999997. */
  private static String plain(double value) {
    float single = (float) value;
    if (!Float.isFinite(single)) {
      return Float.toString(single);
    }
    var digits = new BigDecimal(Float.toString(single)).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }
}
