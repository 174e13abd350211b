package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Binding;
import org.cannadvisor.patterns.Condition;
import org.cannadvisor.patterns.Condition.Pick;
import org.cannadvisor.patterns.Counted;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldSort;
import org.cannadvisor.patterns.Where;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the items below {@code when}. What an item is stands in its key: {@code fact}, {@code not},
 * {@code exists}, {@code forall}, {@code count}, {@code first}, {@code min} or {@code max}, each
 * followed by a fact type; {@code not} and {@code exists} also take a list of items.
 */
final class ConditionReader {

  private static final Set<String> KEYS =
      Set.of("fact", "not", "exists", "forall", "count", "first", "min", "max");
  private static final Text FACT_TYPE = new Text("事实类型", "fact type");
  private static final int DEEPEST = 4;

  private final String file;
  private final Complaints complaints;
  private final WhereReader wheres;

  ConditionReader(String file, Complaints complaints, OperandReader operands) {
    this.file = file;
    this.complaints = complaints;
    this.wheres = new WhereReader(file, complaints, operands);
  }

  /** The items of a list; those that are wrong are complained of and left out. */
  List<Condition> read(List<Node> items, Scope scope) {
    return read(items, scope, 0);
  }

  private List<Condition> read(List<Node> items, Scope scope, int depth) {
    var all = new ArrayList<Condition>();
    for (Node item : items) {
      read(new Fields(file, item, complaints), scope, depth).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Condition> read(Fields item, Scope scope, int depth) {
    List<String> keys = item.names().stream().filter(KEYS::contains).toList();
    if (keys.size() != 1 || depth > DEEPEST) {
      complaints.add(
          file,
          item.at(),
          "每一项条件应恰好有一个：" + String.join("、", sorted()) + "（嵌套不超过 " + DEEPEST + " 层）。",
          "Each condition has exactly one of "
              + String.join(", ", sorted())
              + ", and is nested at most "
              + DEEPEST
              + " deep.");
      return Optional.empty();
    }
    String key = keys.get(0);
    return switch (key) {
      case "fact" -> match(item, scope);
      case "not" -> together(item, key, scope, depth).map(Condition.Absent::new);
      case "exists" -> together(item, key, scope, depth).map(Condition.Present::new);
      case "forall" -> every(item, scope);
      case "count" -> count(item, scope);
      default -> chosen(item, key, scope);
    };
  }

  private static List<String> sorted() {
    return List.of("fact", "not", "exists", "forall", "count", "first", "min", "max");
  }

  private Optional<Condition> match(Fields item, Scope scope) {
    item.only("fact", "as", "where", "subject");
    return pattern(item, "fact", name(item, scope), scope).map(Condition.Match::new);
  }

  /** {@code not: Type} with {@code where}, or {@code not:} with a list of items. */
  private Optional<List<Condition>> together(Fields item, String key, Scope scope, int depth) {
    if (item.at(key) instanceof SequenceNode list) {
      item.only(key);
      List<Condition> items = read(list.getValue(), scope.inner(), depth + 1);
      scope.bind("", Void.class);
      return items.size() < list.getValue().size() || items.isEmpty()
          ? Optional.empty()
          : Optional.of(items);
    }
    item.only(key, "where", "subject");
    return pattern(item, key, "", scope).map(pattern -> List.of(new Condition.Match(pattern)));
  }

  private Optional<Condition> every(Fields item, Scope scope) {
    item.only("forall", "where", "subject", "holds");
    Optional<Condition.Pattern> pattern = pattern(item, "forall", "", scope);
    if (!item.has("holds")) {
      complaints.add(
          file,
          item.at(),
          "forall 需要 holds：每个事实都应满足的比较。",
          "forall needs holds: what every such fact must pass.");
      return Optional.empty();
    }
    return pattern.map(
        found -> new Condition.Every(found, wheres.one(item, "holds", found.type(), scope)));
  }

  private Optional<Condition> count(Fields item, Scope scope) {
    item.only("count", "where", "subject", "as", "is");
    String name = name(item, scope);
    Optional<Condition.Pattern> pattern = pattern(item, "count", "", scope);
    Binding number = scope.bind(name, Counted.class);
    if (!item.has("is")) {
      complaints.add(
          file,
          item.at(),
          "count 需要 is：对个数的比较，例如 is: {at-least: 2}。",
          "count needs is: what the number must be, such as is: {at-least: 2}.");
      return Optional.empty();
    }
    FieldPath field = FieldPath.of(Counted.class, "number").orElseThrow();
    Where is = new Where(wheres.tests(field, item.at("is"), scope), List.of());
    return pattern.map(found -> new Condition.Count(found, number, is));
  }

  private Optional<Condition> chosen(Fields item, String key, Scope scope) {
    Pick pick = Pick.valueOf(key.toUpperCase(Locale.ROOT));
    item.only(key, "where", "subject", "by", "as", "then");
    String name = name(item, scope);
    Optional<Condition.Pattern> pattern = pattern(item, key, "", scope);
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    Class<?> type = pattern.get().type();
    Optional<FieldPath> by = by(item, pick, type);
    Binding chosen = scope.bind(name, type);
    Where then = item.has("then") ? wheres.read(item.fields("then"), type, scope) : Where.ANYTHING;
    return by.map(field -> new Condition.Chosen(pick, pattern.get(), field, chosen, then));
  }

  /** What decides: a number, a word of a list or a place; for {@code first} the place by itself. */
  private Optional<FieldPath> by(Fields item, Pick pick, Class<?> type) {
    String name = item.word("by").orElse(pick == Pick.FIRST ? "at" : "");
    Optional<FieldPath> field =
        name.isEmpty() ? Optional.empty() : wheres.field(item.at("by"), name, type);
    boolean fits =
        field.isPresent()
            && (field.get().sort() == FieldSort.NUMBER || field.get().sort() == FieldSort.PLACE);
    if (name.isEmpty() || (field.isPresent() && !fits)) {
      complaints.add(
          file,
          item.at("by"),
          "需要 by：数值或文件位置字段，由它决定取哪一个事实。",
          "It needs by: a field that is a number or a place, which decides which fact is meant.");
      return Optional.empty();
    }
    return field;
  }

  private String name(Fields item, Scope scope) {
    String name = item.word("as").orElse("");
    if (!name.isEmpty() && (scope.has(name) || !name.matches("[a-z][A-Za-z0-9-]*"))) {
      complaints.add(
          file,
          item.at("as"),
          "绑定名 " + name + " 已被使用，或不是以小写字母开头的单词。",
          "The name " + name + " is taken already, or is no word that begins with a small letter.");
    }
    return name;
  }

  private Optional<Condition.Pattern> pattern(Fields item, String key, String name, Scope scope) {
    Optional<String> word = item.required(key, "请写事实类型。", "Write a fact type.");
    Optional<FactType> type = word.flatMap(FactTypes::of);
    if (type.isEmpty()) {
      word.ifPresent(
          found -> complaints.unknown(file, item.at(key), FACT_TYPE, found, FactTypes.names()));
      return Optional.empty();
    }
    Class<?> record = type.get().type();
    Where where =
        item.has("where") ? wheres.read(item.fields("where"), record, scope) : Where.ANYTHING;
    boolean anySubject = item.word("subject").filter(subject(item)).isPresent();
    return Optional.of(new Condition.Pattern(record, scope.bind(name, record), where, anySubject));
  }

  private Predicate<String> subject(Fields item) {
    return word -> {
      if (!word.equals("any")) {
        item.wrong(item.at("subject"), " any（或不写）", "any, or nothing", word);
      }
      return word.equals("any");
    };
  }
}
