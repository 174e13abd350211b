package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cannadvisor.intake.code.PythonFlow.Yield;
import org.cannadvisor.intake.syntax.Syntax;

/** Classes, wherever they stand. */
final class PythonClasses {

  private final PythonSource source;
  private final PythonFlow flow;
  private final PythonStatements statements;
  private final PythonDefinitions definitions;

  PythonClasses(
      PythonSource source,
      PythonFlow flow,
      PythonStatements statements,
      PythonDefinitions definitions) {
    this.source = source;
    this.flow = flow;
    this.statements = statements;
    this.definitions = definitions;
  }

  void read(Syntax written) {
    flow.deeper(
        () -> {
          readAtDepth(written);
          return true;
        });
  }

  private void readAtDepth(Syntax written) {
    PythonDefinition definition = PythonDefinition.of(written, source);
    Syntax node = definition.node();
    source.startClass(definition.name());
    var fields = new ArrayList<ClassCode.Field>();
    node.child("block").ifPresent(block -> body(definition.name(), block, fields));
    source.add(
        new ClassCode(
            source.path(),
            definition.name(),
            node.child("argument_list").map(this::bases).orElse(List.of()),
            List.copyOf(fields),
            source.line(node)));
  }

  private List<String> bases(Syntax list) {
    return source.elements(list).stream()
        .filter(base -> base.is("identifier") || base.is("attribute"))
        .map(source::text)
        .map(name -> name.substring(name.lastIndexOf('.') + 1).strip())
        .toList();
  }

  private void body(String owner, Syntax block, List<ClassCode.Field> fields) {
    for (Syntax part : source.parts(block)) {
      PythonDefinition definition = PythonDefinition.of(part, source);
      if (definition.isClass()) {
        statements.statement(part);
        int line = source.line(part);
        String name = definition.name();
        fields.add(field(name, new Expr.Name(name, line)));
      } else if (definition.node().is("function_definition")) {
        definitions.method(part, owner).ifPresent(source::add);
      } else {
        fields.addAll(fields(part));
      }
    }
  }

  private List<ClassCode.Field> fields(Syntax part) {
    var fields = new ArrayList<ClassCode.Field>();
    part.child("assignment")
        .filter(assignment -> assignment.child("=").isEmpty())
        .flatMap(assignment -> assignment.child("identifier"))
        .ifPresent(
            name -> fields.add(field(source.text(name), new Expr.Nothing(source.line(name)))));
    for (Stmt statement : flow.function("", Yield.NONE, () -> statements.statement(part))) {
      if (statement instanceof Stmt.Assign assign && assign.operator().isEmpty()) {
        fields.addAll(fields(assign.target(), assign.value()));
      } else if (!(statement instanceof Stmt.Run)) {
        source.leaveOut();
      }
    }
    return fields;
  }

  /** {@code mean, std = 127.5, 127.5} are two fields. */
  private static List<ClassCode.Field> fields(Expr target, Expr value) {
    if (target instanceof Expr.Name name) {
      return List.of(field(name.name(), value));
    }
    return target instanceof Expr.Items items
        ? IntStream.range(0, items.items().size())
            .mapToObj(at -> fields(items.items().get(at), item(value, at, items)))
            .flatMap(List::stream)
            .toList()
        : List.of();
  }

  private static Expr item(Expr value, int at, Expr.Items targets) {
    boolean written =
        value instanceof Expr.Items values && values.items().size() == targets.items().size();
    return written && value instanceof Expr.Items values
        ? values.items().get(at)
        : new Expr.Index(value, new Expr.Num(at, true, value.line()), value.line());
  }

  /** {@code field(default=1)} and {@code field(default_factory=lambda: [1])} of a data class. */
  private static Expr initial(Expr value) {
    if (!(value instanceof Expr.Call call) || !isField(call.callee())) {
      return value;
    }
    for (Expr.Argument argument : call.arguments()) {
      if (argument.name().equals("default")) {
        return argument.value();
      }
      if (argument.name().equals("default_factory")) {
        return new Expr.Call(argument.value(), List.of(), call.line());
      }
    }
    return value;
  }

  private static boolean isField(Expr callee) {
    return (callee instanceof Expr.Name name && name.name().equals("field"))
        || (callee instanceof Expr.Member member && member.name().equals("field"));
  }

  private static ClassCode.Field field(String name, Expr written) {
    Expr value = initial(written);
    return new ClassCode.Field(TypeName.NONE, name, value);
  }
}
