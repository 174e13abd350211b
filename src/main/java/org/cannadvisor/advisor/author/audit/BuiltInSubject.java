package org.cannadvisor.advisor.author.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.TreeClaims;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.rules.DrlShapes;
import org.cannadvisor.rules.RuleCatalogue;

/** The built-in rules and knowledge, as their source tree has them. */
final class BuiltInSubject {

  private final Path tree;
  private final DrlShapes reader;
  private final List<RuleShape> rules = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private BuiltInSubject(Path tree) {
    this.tree = tree;
    this.reader =
        new DrlShapes(RuleCatalogue.builtIn(), numbers(KnowledgeBase.builtIn().thresholds()));
  }

  /** The numbers of thresholds by name. */
  static Map<String, Double> numbers(List<Threshold> thresholds) {
    var numbers = new HashMap<String, Double>();
    thresholds.forEach(threshold -> numbers.put(threshold.id(), threshold.value()));
    return numbers;
  }

  /**
   * Reads a source tree.
   *
   * @throws IOException where its rules cannot be read
   */
  static Subject of(Path tree, LocalDate today) throws IOException {
    var subject = new BuiltInSubject(tree);
    subject.readRules();
    List<Claim> claims = TreeClaims.of(tree);
    var material = new Material(today, claims, subject.rules, List.of(), KnownVersions.builtIn());
    var looks = new ArrayList<Audit.Look>();
    looks.add(Looks.rules("drl-rules", subject.rules, "DRL 规则", "DRL rules"));
    looks.addAll(Looks.claims(claims));
    return new Subject("builtin", material, looks, subject.problems);
  }

  private void readRules() throws IOException {
    try (Stream<Path> all = Files.walk(tree.resolve("rules"))) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(".drl"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      for (Path file : files) {
        read(file);
      }
    }
  }

  private void read(Path file) throws IOException {
    String shown = tree.relativize(file).toString().replace('\\', '/');
    var read = reader.of(Files.readString(file, UTF_8), shown);
    if (read.isPresent()) {
      rules.addAll(read.get());
    } else {
      problems.add(
          new Problem(
              shown,
              0,
              new Text("无法解析此 DRL，未检查。", "This DRL cannot be parsed; it was not looked at.")));
    }
  }
}
