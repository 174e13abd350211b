package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fix;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Resemblance;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.rules.Argued;

/** Puts a judged case into words, with the knowledge entry and the facts of its subject. */
final class Explainer {

  private final Lang lang;
  private final Phrases phrases;
  private final Map<String, SourceText> editable;
  private final List<String> files;
  private final Answered answered;

  /**
   * @param answered what a person answered to the checklist
   * @param intake whose AIPP files can be patched, and whose files a fix must not write over
   */
  Explainer(Lang lang, Answered answered, Intake intake) {
    this.lang = lang;
    this.phrases = new Phrases(lang);
    this.answered = answered;
    this.editable = intake.editable();
    this.files = intake.sources().stream().map(Diagnosis.Source::path).distinct().toList();
  }

  /** The whole recommendation; its rank is given later. */
  Recommendation recommend(Case trial, Entry entry, Level level, double score, Facts facts) {
    List<Evidence> evidence = trial.supportingEvidence();
    Words words = words(trial, facts, evidence);
    Entry.Prose prose = entry.prose(lang);
    String why = words.fill(prose.why());
    if (level == Level.LIKELY && !entry.experiment().in(lang).isEmpty()) {
      why += "\n" + phrases.experiment(words.fill(entry.experiment().in(lang)));
    }
    return new Recommendation(
        0,
        trial.outline().id(),
        trial.subject(),
        trial.outline().stage(),
        level,
        score,
        words.fill(entry.title().in(lang)),
        why,
        fix(entry, facts, evidence, words),
        words.fill(prose.verify()),
        words.fill(prose.vendor()),
        testimony(trial, Argument.Kind.FOR, entry, words),
        rules(trial),
        entry.sources(),
        entry.costMinutes());
  }

  /** What the arguments of one kind say, the heaviest first; a place speaks once. */
  List<Testimony> testimony(Case trial, Argument.Kind kind, Entry entry, Words words) {
    var said = new LinkedHashMap<Evidence, Testimony>();
    for (Argued argued : trial.heaviestFirst(kind)) {
      String sentence = sentence(argued, entry, words);
      argued.argument().evidence().forEach(at -> said.putIfAbsent(at, new Testimony(at, sentence)));
    }
    if (kind == Argument.Kind.FOR) {
      trial.resemblance().ifPresent(near -> resembles(near, said));
    }
    return List.copyOf(said.values());
  }

  private void resembles(Resemblance near, Map<Evidence, Testimony> said) {
    String sentence = phrases.resembles(near.words(), near.solved());
    near.places().forEach(at -> said.putIfAbsent(at, new Testimony(at, sentence)));
  }

  String sentence(Argued argued, Entry entry, Words words) {
    return answered
        .sentence(argued, lang)
        .or(() -> Tabled.sentence(argued, lang))
        .orElseGet(
            () ->
                words.and(argued.argument().values()).fill(entry.sentence(argued.rule()).in(lang)));
  }

  /** The words that the facts of a subject and the arguments of a case give. */
  Words words(Case trial, Facts facts, List<Evidence> evidence) {
    var known = new HashMap<String, String>();
    Optional<Conversion> conversion = CommandText.conversion(facts, evidence);
    conversion.ifPresent(
        found -> {
          known.put("model", stem(found.model()));
          known.put("modelFile", found.model());
          known.put("output", found.output());
          known.put("commandFile", found.at().file());
        });
    facts.first(Chip.class).ifPresent(chip -> known.put("soc", chip.soc()));
    facts.first(Cann.class).ifPresent(cann -> known.put("cann", cann.version()));
    editable.keySet().stream().sorted().findFirst().ifPresent(file -> known.put("aippFile", file));
    CompareTool tool = facts.first(Cann.class).map(CompareTool::of).orElseGet(CompareTool::newest);
    known.put("compareTool", tool.name());
    known.put("compareCommand", new Words(known).fill(tool.command()));
    trial.heaviestFirst(Argument.Kind.FOR).stream()
        .map(argued -> argued.argument().values())
        .forEach(values -> values.forEach(known::putIfAbsent));
    return new Words(known);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private Fix fix(Entry entry, Facts facts, List<Evidence> evidence, Words words) {
    var patches = new ArrayList<Fix.Patch>();
    aippPatch(entry, evidence, words).ifPresent(patches::add);
    newFile(entry.newFile(), words).ifPresent(patches::add);
    var steps = new ArrayList<>(entry.prose(lang).steps().stream().map(words::fill).toList());
    FixCode.chosen(entry.code(), words.fill("{code|}"), facts, evidence)
        .forEach(name -> steps.add(phrases.code(name) + "\n" + entry.code().get(name)));
    return new Fix(
        steps,
        CommandText.change(facts, entry.command(), words, evidence),
        patches,
        words.fill(entry.price().in(lang)));
  }

  /** Not where the project has a file of that name, nor where a word for its content is missing. */
  private Optional<Fix.Patch> newFile(Entry.NewFile file, Words words) {
    String name = words.fill(file.name());
    boolean exists =
        files.stream().anyMatch(path -> path.equals(name) || path.endsWith("/" + name));
    return name.isEmpty() || exists || !words.knowsAllOf(file.content())
        ? Optional.empty()
        : Optional.of(AippPatch.newFile(name, words.fill(file.content())));
  }

  private Optional<Fix.Patch> aippPatch(Entry entry, List<Evidence> evidence, Words words) {
    if (entry.aippEdit().isEmpty()) {
      return Optional.empty();
    }
    return evidence.stream()
        .filter(at -> editable.containsKey(at.file()))
        .findFirst()
        .flatMap(at -> aippPatch(at, edits(entry, words)));
  }

  private Optional<Fix.Patch> aippPatch(Evidence at, Map<String, String> edits) {
    SourceText text = editable.get(at.file());
    return text == null || edits.isEmpty()
        ? Optional.empty()
        : Optional.of(AippPatch.of(at.file(), text.lines(), at.line(), edits));
  }

  /** Edits whose value is known; one that still names its placeholder is left out. */
  private static Map<String, String> edits(Entry entry, Words words) {
    var edits = new TreeMap<String, String>();
    entry
        .aippEdit()
        .forEach(
            (field, template) -> {
              String value = words.fill(template);
              if (!template.equals("{" + value + "}")) {
                edits.put(field, value);
              }
            });
    return edits;
  }

  private static List<String> rules(Case trial) {
    return trial.arguments().stream()
        .filter(argued -> argued.argument().kind() != Argument.Kind.NOTES)
        .map(
            argued ->
                argued.argument().kind() == Argument.Kind.FOR ? argued.rule() : "-" + argued.rule())
        .distinct()
        .toList();
  }
}
