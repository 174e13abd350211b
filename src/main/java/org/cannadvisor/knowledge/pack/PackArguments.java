package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.pack.Pack.Off;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlRule;

/** The rules of all packs beside one another. */
final class PackArguments {

  private static final Evidence NOWHERE = Evidence.directory();

  private final Complaints complaints;
  private final Agreed<DeclaredRule> rules = new Agreed<>("规则", "rule");
  private final Map<String, List<DeclaredRule>> owned = new HashMap<>();

  PackArguments(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Takes the rules of one more pack. */
  void add(String pack, List<DeclaredRule> read) {
    owned.put(pack, read);
    for (DeclaredRule rule : read) {
      var place = new Agreed.Place(rule.at().file(), rule.at().line());
      rules.add(rule.fullName(), pack, place, unplaced(rule));
    }
  }

  /** Where a rule stands does not make it another rule. */
  private static DeclaredRule unplaced(DeclaredRule rule) {
    return new DeclaredRule(
        rule.id(),
        rule.stage(),
        rule.name(),
        rule.when(),
        rule.kind(),
        rule.weight(),
        rule.evidence(),
        rule.values(),
        rule.says(),
        NOWHERE);
  }

  void complain() {
    rules.complain(complaints);
  }

  /** Full names of all rules of one pack. */
  Set<String> names(String pack) {
    return owned.getOrDefault(pack, List.of()).stream()
        .map(DeclaredRule::fullName)
        .collect(Collectors.toSet());
  }

  /** Those of one pack that are used; of a rule that several have, that of the first by name. */
  List<DeclaredRule> of(String pack, Collection<String> earlier) {
    Set<String> disputed = rules.disputed();
    Set<String> taken = new HashSet<>();
    earlier.forEach(
        other -> owned.getOrDefault(other, List.of()).forEach(rule -> taken.add(rule.fullName())));
    return owned.getOrDefault(pack, List.of()).stream()
        .filter(rule -> !disputed.contains(rule.fullName()) && !taken.contains(rule.fullName()))
        .toList();
  }

  /** Tells of recommendations that one pack switches off and another argues for. */
  static void complainOfOff(List<Pack> packs, Complaints complaints) {
    for (Pack pack : packs) {
      pack.off()
          .forEach(
              (id, off) -> {
                List<String> others =
                    packs.stream()
                        .filter(other -> !other.name().equals(pack.name()) && arguesFor(other, id))
                        .map(Pack::name)
                        .toList();
                if (!others.isEmpty()) {
                  complainOfOff(pack, off, id, others, complaints);
                }
              });
    }
  }

  private static void complainOfOff(
      Pack pack, Off off, String id, List<String> others, Complaints complaints) {
    String names = String.join(", ", new ArrayList<>(others));
    complaints.add(
        off.at().file(),
        off.at().line(),
        "规则包 " + pack.name() + " 关闭了 " + id + "，而 " + names + " 支持它：它保持关闭。",
        "The pack "
            + pack.name()
            + " switches "
            + id
            + " off, which "
            + names
            + " argues for: it stays off.");
  }

  private static boolean arguesFor(Pack pack, String id) {
    Stream<String> byRules =
        pack.rules().stream()
            .filter(rule -> rule.kind() == Argument.Kind.FOR)
            .map(DeclaredRule::id);
    Stream<String> byRows =
        pack.rows().stream().filter(row -> row.kind() == Argument.Kind.FOR).map(TableRow::about);
    Stream<String> byCode =
        pack.code().stream()
            .flatMap(code -> code.rules().stream())
            .filter(rule -> rule.kind() == Argument.Kind.FOR)
            .map(DrlRule::id);
    return pack.priors().containsKey(id)
        || Stream.of(byRules, byRows, byCode).flatMap(ids -> ids).anyMatch(id::equals);
  }
}
