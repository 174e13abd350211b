package org.cannadvisor.knowledge.pack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Draft;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads what a field of a fact holds: a word, a number, a list, the parts of something with fields
 * of its own. Places are {@code aipp.cfg:4}, lengths are written as reports show them: {@code 224},
 * {@code jpeg.width}, {@code align128(jpeg.width)}, {@code ?}.
 */
final class ValueReader {

  private static final Text FIELD = new Text("字段", "field");
  private static final Text WORD = new Text("取值", "value");
  private static final Pattern PLACE =
      Pattern.compile("(?s)([^\\s:]+)(?::(\\d{1,7}))?(?:\\s+(.*))?");
  private static final Pattern ALIGNED = Pattern.compile("align(\\d{1,5})\\((.+)\\)");

  private final String file;
  private final Complaints complaints;

  ValueReader(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** The values of some fields of a record; those that are wrong are complained of and left out. */
  Map<String, Object> values(Class<?> record, Node node) {
    var values = new HashMap<String, Object>();
    var fields = new Fields(file, node, complaints);
    for (String name : fields.names()) {
      Optional<RecordComponent> component = Draft.component(record, name);
      if (component.isEmpty()) {
        complaints.unknown(file, fields.nameOf(name), FIELD, name, Draft.names(record));
      } else {
        value(component.get().getGenericType(), fields.at(name))
            .ifPresent(value -> values.put(name, value));
      }
    }
    return values;
  }

  private Optional<Object> value(Type type, Node node) {
    if (type instanceof ParameterizedType several) {
      return several(several, node);
    }
    Class<?> plain = (Class<?>) type;
    if (node instanceof ScalarNode scalar) {
      return scalar(plain, scalar);
    }
    if (plain.isRecord() && node instanceof MappingNode) {
      return Optional.of(Draft.made(plain, values(plain, node)));
    }
    return plain.isRecord() && node instanceof SequenceNode list
        ? inOrder(plain, list)
        : wrong(plain, node, Fields.shown(node));
  }

  private Optional<Object> scalar(Class<?> type, ScalarNode scalar) {
    String text = scalar.getValue().strip();
    if (type == String.class) {
      return Optional.of(scalar.getValue());
    }
    if (type == boolean.class) {
      return text.equals("true") || text.equals("false")
          ? Optional.of(text.equals("true"))
          : wrong(type, scalar, text);
    }
    if (type.isPrimitive() || type == Double.class) {
      return number(type, text).or(() -> wrong(type, scalar, text));
    }
    if (type.isEnum()) {
      return word(type, scalar, text);
    }
    if (type == Length.class) {
      return Optional.of(length(text));
    }
    return type == Evidence.class ? place(scalar, text) : wrong(type, scalar, text);
  }

  private static Optional<Object> number(Class<?> type, String text) {
    try {
      if (type == double.class || type == Double.class) {
        return Optional.of(Double.parseDouble(text));
      }
      return type == int.class
          ? Optional.of(Integer.parseInt(text))
          : Optional.of(Long.parseLong(text));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Optional<Object> word(Class<?> type, Node at, String text) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    int index = words.indexOf(text);
    if (index < 0) {
      complaints.unknown(file, at, WORD, text, words);
      return Optional.empty();
    }
    return Optional.of(type.getEnumConstants()[index]);
  }

  private static Length length(String text) {
    Matcher aligned = ALIGNED.matcher(text);
    if (aligned.matches()) {
      return Length.of(aligned.group(2)).alignedTo(Integer.parseInt(aligned.group(1)));
    }
    if (text.equals("?")) {
      return Length.UNKNOWN;
    }
    return number(double.class, text).map(one -> Length.of((Double) one)).orElse(Length.of(text));
  }

  private Optional<Object> place(Node at, String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return wrong(Evidence.class, at, text);
    }
    int line = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    String words = place.group(3) == null ? "" : place.group(3);
    return Optional.of(new Evidence(place.group(1), line, words));
  }

  /** The parts of a record as a list, such as the three channels of a mean. */
  private Optional<Object> inOrder(Class<?> record, SequenceNode list) {
    RecordComponent[] parts = record.getRecordComponents();
    if (list.getValue().size() != parts.length) {
      return wrong(record, list, Fields.shown(list));
    }
    var values = new HashMap<String, Object>();
    for (int i = 0; i < parts.length; i++) {
      String name = parts[i].getName();
      value(parts[i].getGenericType(), list.getValue().get(i))
          .ifPresent(value -> values.put(name, value));
    }
    return Optional.of(Draft.made(record, values));
  }

  private Optional<Object> several(ParameterizedType type, Node node) {
    if (type.getRawType() == SortedMap.class) {
      var fields = new Fields(file, node, complaints);
      var words = new TreeMap<String, String>();
      fields.names().forEach(name -> words.put(name, fields.word(name).orElse("")));
      return Optional.of(words);
    }
    if (!(node instanceof SequenceNode list)) {
      return wrong(List.class, node, Fields.shown(node));
    }
    var items = new ArrayList<Object>();
    Type of = type.getActualTypeArguments()[0];
    list.getValue().forEach(item -> value(of, item).ifPresent(items::add));
    return Optional.of(type.getRawType() == Set.class ? new LinkedHashSet<>(items) : items);
  }

  private Optional<Object> wrong(Class<?> type, Node at, String found) {
    Text wanted = wanted(type);
    complaints.add(
        file,
        at,
        "应为" + wanted.zh() + "，实际为 " + found + "。",
        "Expected " + wanted.en() + "; found " + found + ".");
    return Optional.empty();
  }

  private static Text wanted(Class<?> type) {
    if (type == boolean.class) {
      return new Text(" true 或 false", "true or false");
    }
    if (type == int.class || type == long.class) {
      return new Text("整数", "a whole number");
    }
    if (type == double.class || type == Double.class) {
      return new Text("一个数", "a number");
    }
    if (type == Evidence.class) {
      return new Text("位置，如 aipp.cfg:4", "a place, such as aipp.cfg:4");
    }
    if (type.isRecord()) {
      String parts = String.join(", ", Draft.names(type));
      return new Text("各部分 {" + parts + "}", "its parts, {" + parts + "}");
    }
    return type == List.class
        ? new Text("列表", "a list, such as [a, b]")
        : new Text("一个值", "a single value");
  }
}
