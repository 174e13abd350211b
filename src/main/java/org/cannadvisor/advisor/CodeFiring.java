package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.child.ChildFault;
import org.cannadvisor.rules.child.ChildJvm;

/** Which DRL rules of packs fire over a handful of facts, in children that last for many. */
public final class CodeFiring implements AutoCloseable {

  private final String id;
  private final List<ChildJvm> children = new ArrayList<>();

  CodeFiring(String id, CodeOfPacks code) {
    this.id = id;
    code.trusted().keySet().stream()
        .filter(this::isAbout)
        .map(CodeOfPacks::started)
        .map(CodeOfPacks.Start::child)
        .flatMap(Optional::stream)
        .forEach(children::add);
  }

  private boolean isAbout(DrlPack pack) {
    return pack.rules().stream().anyMatch(rule -> rule.id().equals(id));
  }

  /** Full names; of a pack that fails none, what lint and the fixtures tell of. */
  public Set<String> over(Collection<?> facts) {
    var fired = new TreeSet<String>();
    for (ChildJvm child : children) {
      try {
        child.argue(facts).fired().stream()
            .filter(name -> name.startsWith(id + ": "))
            .forEach(fired::add);
      } catch (ChildFault fault) {
        child.close();
      }
    }
    return fired;
  }

  @Override
  public void close() {
    children.forEach(ChildJvm::close);
  }
}
