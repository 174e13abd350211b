package org.cannadvisor.formats.om;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cannadvisor.formats.om.AttributeNames.Named;

/** Reads attributes and the descriptions of tensors. */
final class AttributeReader {

  private static final int MOST_ENTRIES = 65_536;

  private final Budget budget;

  AttributeReader(Budget budget) {
    this.budget = budget;
  }

  /** Adds one entry of a map of attributes where its name is wanted. */
  void entry(
      Cursor entry,
      AttributeNames names,
      Predicate<String> wanted,
      Map<String, OmAttribute> attributes) {
    Named read = entry(entry, key -> wanted.test(names.name(key)));
    String name = names.name(read.name());
    if (wanted.test(name) && budget.take(Budget.OBJECT + name.length())) {
      attributes.put(name, names.value(read.name(), read.value()));
    }
  }

  private Named entry(Cursor entry, Predicate<String> wanted) {
    String key = "";
    OmAttribute value = new OmAttribute.Whole(0);
    while (entry.next()) {
      switch (entry.field()) {
        case "key" -> key = entry.text();
        case "value" -> {
          if (wanted.test(key)) {
            value = value(entry.message(Message.ATTRIBUTE));
          }
        }
        default -> {
          // Nothing that we read.
        }
      }
    }
    return new Named(key, value);
  }

  private OmAttribute value(Cursor attribute) {
    OmAttribute value = new OmAttribute.Whole(0);
    while (attribute.next()) {
      value =
          switch (attribute.field()) {
            case "s" -> word(attribute.text());
            case "i", "dt" -> new OmAttribute.Whole(attribute.integer());
            case "f" -> real(attribute);
            case "b" -> new OmAttribute.Flag(attribute.flag());
            case "list" -> list(attribute.message(Message.LIST));
            case "func" -> new OmAttribute.Group(group(attribute.message(Message.NAMED)));
            case "td" -> new OmAttribute.Constant(tensor(attribute.message(Message.TENSOR)));
            case "t" -> constant(attribute.message(Message.CONSTANT));
            default -> new OmAttribute.Other();
          };
    }
    return value;
  }

  private OmAttribute word(String text) {
    return budget.take(text.length()) ? new OmAttribute.Word(text) : new OmAttribute.Other();
  }

  private static OmAttribute real(Cursor attribute) {
    var numbers = new ArrayList<Double>();
    attribute.reals(
        number -> {
          if (numbers.isEmpty()) {
            numbers.add(number);
          }
        });
    return new OmAttribute.Real(numbers.isEmpty() ? 0 : numbers.get(0));
  }

  private OmAttribute list(Cursor list) {
    var words = new ArrayList<String>();
    var wholes = new ArrayList<Long>();
    var reals = new ArrayList<Double>();
    var flags = new ArrayList<Boolean>();
    while (list.next()) {
      switch (list.field()) {
        case "s" -> keep(words, list.text(), String::length);
        case "i", "dt" -> list.integers(number -> keep(wholes, number, any -> 0));
        case "f" -> list.reals(number -> keep(reals, number, any -> 0));
        case "b" -> list.integers(number -> keep(flags, number != 0, any -> 0));
        default -> {
          // The sort of the list, or a list of what we do not read.
        }
      }
    }
    if (!words.isEmpty()) {
      return new OmAttribute.Words(words);
    } else if (!reals.isEmpty()) {
      return new OmAttribute.Reals(reals);
    }
    return flags.isEmpty() ? new OmAttribute.Wholes(wholes) : new OmAttribute.Flags(flags);
  }

  private <T> void keep(List<T> list, T value, Function<T, Integer> size) {
    if (list.size() < MOST_ENTRIES && budget.take(Budget.OBJECT + size.apply(value))) {
      list.add(value);
    }
  }

  private Attributes group(Cursor named) {
    var attributes = new TreeMap<String, OmAttribute>();
    while (named.next()) {
      if (named.field().equals("attr")) {
        entry(named.message(Message.ENTRY), AttributeNames.NONE, key -> true, attributes);
      }
    }
    return new Attributes(attributes);
  }

  private OmAttribute constant(Cursor constant) {
    OmAttribute found = new OmAttribute.Other();
    while (constant.next()) {
      if (constant.field().equals("desc")) {
        found = new OmAttribute.Constant(tensor(constant.message(Message.TENSOR)));
      }
    }
    return found;
  }

  private OmTensor tensor(Cursor tensor) {
    return tensor(tensor, AttributeNames.NONE, name -> name.equals("merged_offset"));
  }

  /** The description of a tensor. */
  OmTensor tensor(Cursor tensor, AttributeNames names, Predicate<String> wanted) {
    String dtype = TensorTypes.UNKNOWN;
    String layout = "";
    var shape = new ArrayList<Long>();
    var attributes = new TreeMap<String, OmAttribute>();
    long size = 0;
    long offset = 0;
    long weight = 0;
    budget.take(2L * Budget.OBJECT);
    while (tensor.next()) {
      switch (tensor.field()) {
        case "dtype" -> dtype = TensorTypes.of(tensor.text());
        case "shape" -> dimensions(tensor.message(Message.SHAPE), shape);
        case "layout" -> layout = tensor.text();
        case "size" -> size = tensor.integer();
        case "weight_size" -> weight = tensor.integer();
        case "data_offset" -> offset = tensor.integer();
        case "attr" -> entry(tensor.message(Message.ENTRY), names, wanted, attributes);
        default -> {
          // Nothing that we read.
        }
      }
    }
    var read = new Attributes(attributes);
    long from = read.whole("merged_offset").orElse(offset);
    return new OmTensor(dtype, shape, layout, size, from, weight, read);
  }

  private void dimensions(Cursor shape, List<Long> into) {
    while (shape.next()) {
      if (shape.field().equals("dim")) {
        shape.integers(dimension -> keep(into, dimension, any -> 0));
      }
    }
  }
}
