package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.PackLint;
import org.cannadvisor.model.Problem;
import org.cannadvisor.rules.DrlLaws;
import org.cannadvisor.rules.RuleCatalogue;

/** What is wrong with a pack, and what it lacks. */
public final class Lint {

  private Lint() {}

  /** By file and line; empty where all is well. */
  public static List<Problem> of(RulePack pack) throws IOException {
    var found =
        new TreeSet<>(
            pack.isBuiltIn()
                ? DrlLaws.breaches(pack.root())
                : PackLint.of(
                    pack.root(),
                    pack.others(),
                    KnowledgeBase.builtIn(),
                    RuleCatalogue.builtIn().names(),
                    Version.number()));
    RuleBook book = RuleBook.with(pack.extra(), pack.configuration());
    found.addAll(book.codeProblems());
    // A rule that is left out for a mistake is unknown to its examples: one message is enough.
    if (found.isEmpty()) {
      found.addAll(new Examples(pack, book).problems());
    }
    return List.copyOf(found);
  }
}
