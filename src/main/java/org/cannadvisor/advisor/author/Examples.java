package org.cannadvisor.advisor.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.advisor.CodeFiring;
import org.cannadvisor.advisor.RuleBook;
import org.cannadvisor.knowledge.pack.ExampleFile;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.Example;
import org.cannadvisor.rules.Firing;

/** The examples of a pack and what its rules make of them. */
final class Examples {

  private final RulePack pack;
  private final RuleBook book;

  Examples(RulePack pack, RuleBook book) {
    this.pack = pack;
    this.book = book;
  }

  /** Those of one id, each with the numbers that rules compare with. */
  ExampleFile of(String id) {
    Path folder = pack.fixturesOf(id);
    ExampleFile file = ExampleFile.in(folder, pack.shown(folder), book.namesAbout(id));
    List<Example> whole = file.examples().stream().map(this::withNumbers).toList();
    return new ExampleFile(whole, file.survivors(), file.problems());
  }

  /** What is wrong with the files, of all ids. */
  List<Problem> problems() {
    Stream<String> ids =
        pack.fixtureFolders().stream().map(folder -> String.valueOf(folder.getFileName()));
    return Stream.concat(ids, pack.aboutFacts().stream())
        .filter(id -> ExampleFile.isIn(pack.fixturesOf(id)))
        .flatMap(id -> of(id).problems().stream())
        .toList();
  }

  private Example withNumbers(Example example) {
    var facts = new ArrayList<Object>(book.thresholds());
    facts.addAll(example.facts());
    return new Example(
        example.id(), example.at(), example.of(), facts, example.fires(), example.silent());
  }

  /** One result for each example with its variations; what is wrong with the file comes first. */
  List<FixtureResult> run(String id) {
    ExampleFile file = of(id);
    var results = new ArrayList<FixtureResult>();
    for (Problem problem : file.problems()) {
      results.add(FixtureResult.ofExample(id, problem.line(), problem.message(), 0));
    }
    if (file.examples().isEmpty()) {
      return results;
    }
    Firing firing = book.firing(id);
    try (CodeFiring code = book.codeFiring(id)) {
      results.addAll(run(id, file, facts -> all(firing.over(facts), code.over(facts))));
    }
    return results;
  }

  /** Full names of the rules that fire over some facts. */
  private interface Fires {

    Set<String> over(Collection<?> facts);
  }

  private static Set<String> all(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static List<FixtureResult> run(String id, ExampleFile file, Fires firing) {
    var results = new ArrayList<FixtureResult>();
    for (int line : file.examples().stream().map(Example::of).distinct().toList()) {
      long start = System.nanoTime();
      List<Example> ofLine = file.examples().stream().filter(one -> one.of() == line).toList();
      Text fault = fault(ofLine, firing);
      double seconds = (System.nanoTime() - start) / 1e9;
      results.add(FixtureResult.ofExample(id, line, fault, seconds));
    }
    return results;
  }

  private static Text fault(List<Example> examples, Fires firing) {
    for (Example example : examples) {
      Set<String> found = firing.over(example.facts());
      if (!example.allows(found)) {
        String must = shown(example, example.fires());
        String but = shown(example, found);
        String place = place(example.at());
        return new Text(
            place + "：应触发 " + must + "，实际触发 " + but,
            place + ": must fire " + must + ", fires " + but);
      }
    }
    return Text.NONE;
  }

  private static String place(Evidence at) {
    return at.file() + ":" + at.line() + (at.text().isEmpty() ? "" : " (" + at.text() + ")");
  }

  private static String shown(Example example, Set<String> names) {
    int prefix = example.id().length() + 2;
    return "["
        + String.join(" | ", names.stream().map(name -> name.substring(prefix)).toList())
        + "]";
  }
}
