package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the {@code break}s out of something that is no loop: what stands behind one moves into the
 * other branch. {@code if (a) break; f();} becomes {@code if (a) {} else { f(); }}.
 */
final class CppExits {

  private static final int MAX_STATEMENTS = 5_000;
  private static final int MAX_DEPTH = 100;

  private final Set<Stmt> exits;
  private int left = MAX_STATEMENTS;
  private int depth;

  CppExits(Set<Stmt> exits) {
    this.exits = exits;
  }

  /** Whether nothing behind a statement is reached. */
  static boolean ends(Stmt statement) {
    return statement instanceof Stmt.Return
        || statement instanceof Stmt.Abort
        || statement instanceof Stmt.Break
        || (statement instanceof Stmt.Block block
            && !block.body().isEmpty()
            && ends(block.body().get(block.body().size() - 1)));
  }

  /** The same statements without the exits; empty where that would make too many of them. */
  Optional<List<Stmt>> without(List<Stmt> statements) {
    List<Stmt> plain = rest(statements);
    return left > 0 ? Optional.of(plain) : Optional.empty();
  }

  private List<Stmt> rest(List<Stmt> statements) {
    var out = new ArrayList<Stmt>();
    left = depth >= MAX_DEPTH ? 0 : left;
    depth++;
    for (int at = 0; at < statements.size() && left > 0; at++) {
      Stmt statement = statements.get(at);
      left--;
      if (exits.contains(statement)) {
        break;
      }
      if (mentionsExit(statement)) {
        out.add(turned(statement, statements.subList(at + 1, statements.size())));
        break;
      }
      out.add(statement);
      if (ends(statement)) {
        break;
      }
    }
    depth--;
    return out;
  }

  private boolean mentionsExit(Stmt statement) {
    left--;
    if (left <= 0) {
      return false;
    }
    if (statement instanceof Stmt.If branch) {
      return branch.then().stream().anyMatch(this::mentionsExit)
          || branch.otherwise().stream().anyMatch(this::mentionsExit);
    }
    return exits.contains(statement)
        || (statement instanceof Stmt.Block block
            && block.body().stream().anyMatch(this::mentionsExit));
  }

  private Stmt turned(Stmt statement, List<Stmt> behind) {
    if (statement instanceof Stmt.If branch) {
      return new Stmt.If(
          branch.condition(),
          rest(joined(branch.then(), behind)),
          rest(joined(branch.otherwise(), behind)),
          branch.line());
    }
    List<Stmt> body = statement instanceof Stmt.Block block ? block.body() : List.of(statement);
    return new Stmt.Block(rest(joined(body, behind)), statement.line());
  }

  private static List<Stmt> joined(List<Stmt> first, List<Stmt> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
