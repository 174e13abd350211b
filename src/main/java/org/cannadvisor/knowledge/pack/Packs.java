package org.cannadvisor.knowledge.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.knowledge.Additions;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlPack;

/**
 * Rule packs beside the built-in knowledge. They may add recommendations, add arguments to those
 * that are there, set thresholds and priors and switch a recommendation off with a reason; none can
 * change what an existing rule or entry says. In which order they are given does not matter: where
 * two say different things of the same, both are named and neither wins.
 */
public final class Packs {

  private final KnowledgeBase builtIn;
  private final Complaints complaints = new Complaints();
  private final List<Pack> packs = new ArrayList<>();
  private final PackNumbers numbers;
  private final Agreed<Question> questions = new Agreed<>("问题", "question");

  private Packs(KnowledgeBase builtIn) {
    this.builtIn = builtIn;
    this.numbers = new PackNumbers(builtIn);
  }

  /**
   * Reads packs; what is wrong with one is a problem and does not stop the others.
   *
   * @param places folders and zip files
   * @param ruleNames full names of the built-in rules, which no pack may take
   * @param tool version of this program
   */
  public static Packs read(
      List<Path> places, KnowledgeBase builtIn, Set<String> ruleNames, String tool) {
    var packs = new Packs(builtIn);
    packs.compose(new PackOpener(packs.complaints, tool).open(places), ruleNames);
    return packs;
  }

  /** Those that are used, by name. */
  public List<Pack> packs() {
    return List.copyOf(packs);
  }

  public List<Problem> problems() {
    return complaints.all();
  }

  /** All rules, by the names of the packs. */
  public List<DeclaredRule> rules() {
    return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  /** The rows of all decision tables, by place. */
  public List<TableRow> rows() {
    return packs.stream()
        .flatMap(pack -> pack.rows().stream())
        .sorted(Comparator.comparing(TableRow::at))
        .toList();
  }

  /** Their DRL, by the names of the packs. */
  public List<DrlPack> code() {
    return packs.stream().flatMap(pack -> pack.code().stream()).toList();
  }

  /** What they add to the guided checklist, by id. */
  public List<Question> questions() {
    return List.copyOf(questions.all().values());
  }

  /** What the packs bring to the built-in knowledge. */
  public Additions additions() {
    var sentences = new HashMap<String, Text>();
    rules().forEach(rule -> sentences.put(rule.fullName(), rule.says()));
    code().stream()
        .flatMap(pack -> pack.rules().stream())
        .forEach(rule -> sentences.put(rule.fullName(), rule.says()));
    return new Additions(
        packs.stream().flatMap(pack -> pack.entries().stream()).distinct().toList(),
        numbers.thresholds(),
        numbers.priors(),
        sentences);
  }

  private void compose(List<Candidate> candidates, Set<String> ruleNames) {
    var entries = new PackEntries(builtIn, complaints);
    candidates.forEach(entries::read);
    entries.complain();
    Map<String, Outline> outlines = entries.outlines();
    List<String> ids = List.copyOf(outlines.keySet());
    candidates.forEach(pack -> numbers.read(pack, ids));
    numbers.complain(complaints);
    var arguments = new PackArguments(complaints);
    for (Candidate pack : candidates) {
      var reader =
          new PackRules(
              pack.files(),
              complaints,
              numbers.visibleTo(pack),
              outlines,
              entries.refused(),
              new HashSet<>(ruleNames));
      arguments.add(pack.name(), reader.read());
    }
    arguments.complain();
    var taken = new HashSet<String>(ruleNames);
    candidates.forEach(pack -> taken.addAll(arguments.names(pack.name())));
    var sheets = new DrlSheets(complaints, outlines, taken);
    var earlier = new ArrayList<String>();
    for (Candidate pack : candidates) {
      packs.add(pack(pack, arguments.of(pack.name(), earlier), ids, entries, sheets));
      earlier.add(pack.name());
    }
    PackArguments.complainOfOff(packs, complaints);
    candidates.forEach(pack -> readQuestions(pack, outlines));
    questions.complain(complaints);
  }

  private void readQuestions(Candidate pack, Map<String, Outline> outlines) {
    if (!pack.files().has(PackQuestions.FILE)) {
      return;
    }
    String shown = pack.files().shown(PackQuestions.FILE);
    var reader =
        new PackQuestions(
            shown,
            complaints,
            outlines,
            builtIn.checklist(),
            word -> !builtIn.howToGet(word).en().isEmpty());
    pack.files()
        .yaml(PackQuestions.FILE)
        .map(reader::read)
        .orElse(Map.of())
        .forEach(
            (line, question) ->
                questions.add(question.id(), pack.name(), new Agreed.Place(shown, line), question));
  }

  private Pack pack(
      Candidate pack,
      List<DeclaredRule> rules,
      List<String> ids,
      PackEntries entries,
      DrlSheets sheets) {
    return new Pack(
        pack.place(),
        pack.name(),
        pack.settings().version(),
        pack.settings().about(),
        rules,
        new PackTables(pack.files(), complaints, ids).read(),
        new PackCode(pack, complaints, sheets).read(),
        entries.of(pack.name()),
        List.copyOf(pack.settings().thresholds.values()),
        pack.settings().priors,
        pack.settings().off);
  }
}
