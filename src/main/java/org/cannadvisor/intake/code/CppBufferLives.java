package org.cannadvisor.intake.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.LostBuffer.How;

/**
 * Finds buffers of C++ that are gone before the chip has read them, told by the blocks that they
 * live in:
 *
 * <pre>
 * for (auto &amp;file : files) {
 *   std::vector&lt;float&gt; pixels = Load(file);
 *   inputs.push_back({pixels.data(), pixels.size() * 4});
 * }
 * model.Execute(inputs);
 * </pre>
 */
final class CppBufferLives implements CppBlocks.Listener {

  private static final int MOST = 8;

  private static final Pattern OWNER =
      Pattern.compile(
          "^(?:const\\s++)?(?:std\\s*+::\\s*+)?(?:vector\\s*+<[^;={}&]{1,80}>|unique_ptr\\s*+<[^;={}&]{1,80}>)"
              + "\\s++(\\w++)\\s*+(?:[({=;].*)?$",
          Pattern.DOTALL);

  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?!return\\b|delete\\b|else\\b)(?:const\\s++)?[\\w:]++(?:\\s*+<[^;={}]*+>)?[\\s*&]++(\\w++)\\s*+(?:[;=({\\[]|$)");

  private static final String POINTER =
      "(?:\\b(\\w++)\\s*+\\.\\s*+(?:data|get)\\s*+\\(\\s*+\\)|&\\s*+(\\w++)\\s*+\\[\\s*+0\\s*+])";

  private static final String CAST =
      "(?:(?:static_cast|reinterpret_cast|const_cast)\\s*+<[^>;]*+>\\s*+\\(\\s*+|\\([\\w:\\s]*+\\*\\s*+\\)\\s*+)?";

  private static final Pattern RETURNED =
      Pattern.compile("^return\\s*+" + CAST + POINTER + "\\s*+\\)?\\s*+$");
  private static final Pattern ASSIGNED =
      Pattern.compile("^(\\w++)\\s*+=\\s*+" + CAST + POINTER + "\\s*+\\)?\\s*+$");
  private static final Pattern COLLECTED =
      Pattern.compile(
          "\\b(\\w++)\\s*+(?:\\.|->)\\s*+(?:push_back|emplace_back)\\s*+\\(\\s*+\\{?\\s*+"
              + CAST
              + POINTER);
  private static final Pattern WRAPPED =
      Pattern.compile("\\b(\\w++)\\s*+=\\s*+aclCreateDataBuffer\\s*+\\(\\s*+" + CAST + POINTER);
  private static final Pattern ADDED =
      Pattern.compile(
          "\\baclmdlAddDatasetBuffer\\s*+\\(\\s*+(\\w++)\\s*+,\\s*+(?:(\\w++)\\s*+\\)|aclCreateDataBuffer\\s*+\\(\\s*+"
              + CAST
              + POINTER
              + ")");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?s)^(?!(?:if|for|while|switch|catch|do|else|try|class|struct|namespace)\\b).*\\)\\s*+(?:const|noexcept|override|\\s)*+$");
  private static final Pattern COPIED =
      Pattern.compile("\\baclrtMemcpyAsync\\s*+\\(([^,]*+,){2}\\s*+" + CAST + POINTER);
  private static final Sought TO_DEVICE = Sought.of("HOST_TO_DEVICE");
  private static final Sought WAITED =
      Sought.of("(?<![Aa])[sS]ync\\w*+\\s*+\\(|[wW]ait\\w*+\\s*+\\(");

  private final SourceText text;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final List<Fact> facts = new ArrayList<>();

  /** A block with what is declared in it and the addresses that left it. */
  private static final class Scope {

    private final boolean function;
    private final Set<String> owners = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<Escape> escapes = new ArrayList<>();
    private final List<Escape> dangling = new ArrayList<>();

    private Scope(boolean function) {
      this.function = function;
    }
  }

  /**
   * An address that outlives what it points to.
   *
   * @param holder the name that keeps it; empty where an asynchronous copy has it
   * @param owner the name whose end is the end of the memory
   */
  private record Escape(String holder, String owner, Evidence at) {}

  private CppBufferLives(SourceText text) {
    this.text = text;
  }

  static List<Fact> in(SourceText text) {
    var lives = new CppBufferLives(text);
    if (text.content().contains("acl")) {
      CppBlocks.walk(text.content(), lives);
    }
    return lives.facts;
  }

  @Override
  public void opened(String head) {
    scopes.push(new Scope(FUNCTION.matcher(head).matches()));
  }

  @Override
  public void said(String statement, int line) {
    if (scopes.isEmpty()) {
      return;
    }
    used(statement, line);
    if (WAITED.isIn(statement)) {
      scopes.forEach(scope -> scope.escapes.removeIf(escape -> escape.holder().isEmpty()));
    }
    declared(statement);
    returned(statement, line);
    escaped(ASSIGNED, statement, line);
    escaped(COLLECTED, statement, line);
    wrapped(statement);
    added(statement, line);
    if (TO_DEVICE.isIn(statement)) {
      escaped(COPIED, statement, line);
    }
    moved(statement);
  }

  @Override
  public void closed(int line) {
    if (scopes.isEmpty()) {
      return;
    }
    Scope closed = scopes.pop();
    for (Escape escape : closed.escapes) {
      if (escape.holder().isEmpty()) {
        lost(escape, line);
      } else {
        closed.dangling.add(escape);
      }
    }
    if (!scopes.isEmpty() && !closed.function) {
      closed.dangling.stream()
          .filter(escape -> !closed.names.contains(escape.holder()))
          .forEach(scopes.element().dangling::add);
    }
  }

  private void declared(String statement) {
    Matcher name = DECLARED.matcher(statement);
    if (name.find()) {
      scopes.element().names.add(name.group(1));
    }
    Matcher owner = OWNER.matcher(statement);
    if (owner.find()) {
      scopes.element().owners.add(owner.group(1));
    }
  }

  private void returned(String statement, int line) {
    Matcher returned = RETURNED.matcher(statement);
    if (returned.find() && scopes.stream().anyMatch(scope -> owns(scope, returned, 1))) {
      lost(new Escape("", "", text.at(line)), line);
    }
  }

  /** The groups of the pattern: a holder, perhaps, and the owner in one of the last two. */
  private void escaped(Pattern pattern, String statement, int line) {
    Matcher escape = pattern.matcher(statement);
    if (escape.find()) {
      String holder = pattern.equals(COPIED) ? "" : escape.group(1);
      scopes.stream()
          .filter(scope -> owns(scope, escape, 2))
          .findFirst()
          .ifPresent(
              scope -> scope.escapes.add(new Escape(holder, owner(escape, 2), text.at(line))));
    }
  }

  /** What wraps the address of an owner stands for it. */
  private void wrapped(String statement) {
    Matcher wrapped = WRAPPED.matcher(statement);
    if (wrapped.find()) {
      scopes.stream()
          .filter(scope -> owns(scope, wrapped, 2))
          .findFirst()
          .ifPresent(scope -> scope.owners.add(wrapped.group(1)));
    }
  }

  private void added(String statement, int line) {
    Matcher added = ADDED.matcher(statement);
    if (added.find()) {
      scopes.stream()
          .filter(
              scope ->
                  added.group(2) == null
                      ? owns(scope, added, 3)
                      : scope.owners.contains(added.group(2)))
          .findFirst()
          .ifPresent(scope -> scope.escapes.add(new Escape(added.group(1), "", text.at(line))));
    }
  }

  private static boolean owns(Scope scope, Matcher found, int group) {
    return scope.owners.contains(owner(found, group));
  }

  private static String owner(Matcher found, int group) {
    return found.group(group) == null ? found.group(group + 1) : found.group(group);
  }

  /** What was moved lives on elsewhere. */
  private void moved(String statement) {
    if (statement.contains("move(") || statement.contains("swap(")) {
      for (Scope scope : scopes) {
        scope.owners.removeIf(owner -> names(statement, owner));
        scope.escapes.removeIf(
            escape -> !escape.owner().isEmpty() && names(statement, escape.owner()));
      }
    }
  }

  private static boolean names(String statement, String name) {
    return statement.matches("(?s).*\\b" + name + "\\b.*");
  }

  private void used(String statement, int line) {
    for (Scope scope : scopes) {
      for (Escape escape : List.copyOf(scope.dangling)) {
        String holder = "\\b" + escape.holder();
        if (statement.matches(
            "(?s)(?:.*" + holder + "\\s*+\\.\\s*+clear\\b.*|" + holder + "\\s*+=[^=].*)")) {
          scope.dangling.remove(escape);
        } else if (statement.matches(
            "(?s).*" + holder + "\\b(?!\\s*+\\.\\s*+(?:size|empty|reserve)\\b).*")) {
          scope.dangling.remove(escape);
          lost(escape, line);
        }
      }
    }
  }

  private void lost(Escape escape, int line) {
    if (facts.size() < MOST) {
      facts.add(
          new LostBuffer(Fact.UNTIED, text.path(), How.OUT_OF_SCOPE, escape.at(), text.at(line)));
    }
  }
}
