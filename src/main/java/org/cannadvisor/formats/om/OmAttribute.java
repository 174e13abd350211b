package org.cannadvisor.formats.om;

import java.util.List;

/** The value of an attribute. */
public sealed interface OmAttribute {

  /** A text. */
  record Word(String value) implements OmAttribute {}

  /** A whole number, or a type by its number of the runtime. */
  record Whole(long value) implements OmAttribute {}

  /** A floating-point number. */
  record Real(double value) implements OmAttribute {}

  /** A boolean. */
  record Flag(boolean value) implements OmAttribute {}

  /** A list of texts. */
  record Words(List<String> values) implements OmAttribute {
    public Words {
      values = List.copyOf(values);
    }
  }

  /** A list of whole numbers; an empty list of any sort is one. */
  record Wholes(List<Long> values) implements OmAttribute {
    public Wholes {
      values = List.copyOf(values);
    }
  }

  /** A list of floating-point numbers. */
  record Reals(List<Double> values) implements OmAttribute {
    public Reals {
      values = List.copyOf(values);
    }
  }

  /** A list of booleans. */
  record Flags(List<Boolean> values) implements OmAttribute {
    public Flags {
      values = List.copyOf(values);
    }
  }

  /** Attributes under one name. */
  record Group(Attributes attributes) implements OmAttribute {}

  /** The value of a constant, by its description. */
  record Constant(OmTensor tensor) implements OmAttribute {}

  /** Bytes, graphs and whatever else we do not read. */
  record Other() implements OmAttribute {}
}
