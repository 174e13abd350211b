package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Binding;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.FieldTest;
import org.cannadvisor.patterns.Operand;
import org.cannadvisor.patterns.Operator;
import org.cannadvisor.patterns.Where;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads tests on the fields of a fact:
 *
 * <pre>
 * where: {name: precision_mode, value: {is-not: force_fp16}, at: {above: $first.at}}
 * </pre>
 */
final class WhereReader {

  /** Alternatives, of which one must hold. */
  static final String ANY = "any";

  private static final String NOT = "not";
  private static final Text FIELD = new Text("字段", "field");
  private static final Text OPERATOR = new Text("运算符", "operator");

  private final String file;
  private final Complaints complaints;
  private final OperandReader operands;

  WhereReader(String file, Complaints complaints, OperandReader operands) {
    this.file = file;
    this.complaints = complaints;
    this.operands = operands;
  }

  /** The tests of one mapping; those that are wrong are complained of and left out. */
  Where read(Fields tests, Class<?> type, Scope scope) {
    var all = new ArrayList<FieldTest>();
    var alternatives = new ArrayList<Where.AnyOf>();
    for (String name : tests.names()) {
      if (name.equals(ANY)) {
        alternatives.add(alternatives(tests, type, scope));
        continue;
      }
      Optional<FieldPath> field = field(tests.nameOf(name), name, type);
      field.ifPresent(path -> all.addAll(tests(path, tests.at(name), scope)));
    }
    return new Where(all, alternatives);
  }

  /** Tests that are judged as one, and so refer to one bound fact at most. */
  Where one(Fields item, String name, Class<?> type, Scope scope) {
    Where where = read(item.fields(name), type, scope);
    expectOneReference(item.at(name), where.references());
    return where;
  }

  /** A field of a type; a complaint where there is none. */
  Optional<FieldPath> field(Node at, String name, Class<?> type) {
    Optional<FieldPath> field = FieldPath.of(type, name);
    if (field.isEmpty()) {
      int dot = name.lastIndexOf('.');
      Class<?> owner =
          dot < 0
              ? type
              : FieldPath.of(type, name.substring(0, dot)).map(FieldPath::type).orElse(type);
      complaints.unknown(file, at, FIELD, name, prefixed(name, dot, FieldPath.names(owner)));
    }
    return field;
  }

  private static Set<String> prefixed(String name, int dot, Set<String> names) {
    var all = new LinkedHashSet<String>();
    names.forEach(each -> all.add(name.substring(0, dot + 1) + each));
    return all;
  }

  private Where.AnyOf alternatives(Fields tests, Class<?> type, Scope scope) {
    var choices = new ArrayList<Where>();
    tests.each(ANY).forEach(choice -> choices.add(read(choice, type, scope)));
    var any = new Where.AnyOf(choices);
    var references = new LinkedHashSet<Binding>();
    choices.forEach(choice -> references.addAll(choice.references()));
    expectOneReference(tests.at(ANY), references);
    return any;
  }

  /** The tests that one field is given. */
  List<FieldTest> tests(FieldPath field, Node value, Scope scope) {
    if (!(value instanceof MappingNode) || operands.isThreshold(value)) {
      return test(field, Operator.IS, value, false, scope).stream().toList();
    }
    var tests = new ArrayList<FieldTest>();
    var operators = new Fields(file, value, complaints);
    for (String name : operators.names()) {
      if (name.equals(NOT)) {
        tests.addAll(negated(field, operators.at(NOT), scope));
      } else {
        operator(operators.nameOf(name), name)
            .flatMap(operator -> test(field, operator, operators.at(name), false, scope))
            .ifPresent(tests::add);
      }
    }
    return tests;
  }

  private List<FieldTest> negated(FieldPath field, Node value, Scope scope) {
    return tests(field, value, scope).stream()
        .map(test -> new FieldTest(test.field(), test.operator(), test.operands(), !test.negated()))
        .toList();
  }

  private Optional<Operator> operator(Node at, String name) {
    Optional<Operator> operator = Operator.of(name);
    if (operator.isEmpty()) {
      Set<String> known = new LinkedHashSet<>();
      Arrays.stream(Operator.values()).forEach(each -> known.add(each.id()));
      known.add(NOT);
      complaints.unknown(file, at, OPERATOR, name, known);
    }
    return operator;
  }

  private Optional<FieldTest> test(
      FieldPath field, Operator operator, Node value, boolean negated, Scope scope) {
    if (!operator.appliesTo(field.sort())) {
      complaints.add(
          file,
          value,
          operator.id()
              + " 不能用于字段 "
              + field
              + "（"
              + sort(field).zh()
              + "）。可用："
              + fitting(field)
              + "。",
          operator.id()
              + " cannot be asked of "
              + field
              + ", which is "
              + sort(field).en()
              + ". What can: "
              + fitting(field)
              + ".");
      return Optional.empty();
    }
    List<Node> nodes = value instanceof SequenceNode list ? list.getValue() : List.of(value);
    if ((nodes.size() != 1 && !operator.takesSeveral()) || nodes.isEmpty()) {
      complaints.add(
          file,
          value,
          operator.id() + " 只能比较一个值，实际有 " + nodes.size() + " 个。",
          operator.id() + " takes one value, found " + nodes.size() + ".");
      return Optional.empty();
    }
    var read = new ArrayList<Operand>();
    nodes.forEach(node -> operands.read(node, field, operator, scope).ifPresent(read::add));
    if (read.size() < nodes.size()) {
      return Optional.empty();
    }
    var references = new LinkedHashSet<Binding>();
    read.forEach(
        operand -> {
          if (operand instanceof Operand.Reference reference) {
            references.add(reference.of());
          }
        });
    expectOneReference(value, references);
    return Optional.of(new FieldTest(field, operator, read, negated));
  }

  private void expectOneReference(Node at, Set<Binding> references) {
    if (references.size() > 1) {
      complaints.add(
          file,
          at,
          "一个比较只能引用一个已绑定的事实，请拆成两个比较。",
          "One test can refer to one bound fact. Split it into two tests.");
    }
  }

  private static String fitting(FieldPath field) {
    List<String> fitting =
        Arrays.stream(Operator.values())
            .filter(operator -> operator.appliesTo(field.sort()))
            .map(Operator::id)
            .toList();
    return fitting.isEmpty()
        ? String.join(
            ", ", prefixed(field + ".", field.toString().length(), FieldPath.names(field.type())))
        : String.join(", ", fitting);
  }

  private static Text sort(FieldPath field) {
    return switch (field.sort()) {
      case TEXT -> new Text("文本", "text");
      case NUMBER -> new Text("数值", "a number");
      case TRUTH -> new Text("真假值", "true or false");
      case WORD -> new Text("枚举", "one of a list of words");
      case PLACE -> new Text("文件位置", "a place in a file");
      case LIST -> new Text("列表", "a list");
      case STRUCTURE -> new Text("结构，请写其下的字段", "a structure: name a field of it");
    };
  }
}
