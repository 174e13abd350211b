package org.cannadvisor.intake.manifest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Suppression;
import org.cannadvisor.model.Symptom;
import org.cannadvisor.model.TargetChip;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The manifest from top to bottom. */
final class ManifestFacts {

  private final SourceText text;
  private final Answers answers;
  private final Reading reading;

  ManifestFacts(SourceText text, Answers answers, Reading reading) {
    this.text = text;
    this.answers = answers;
    this.reading = reading;
  }

  void read(Node node) {
    readFields(node instanceof MappingNode manifest ? withAnswers(manifest) : node);
  }

  /** The manifest with what the answers state; the same where there are none. */
  private Node withAnswers(MappingNode manifest) {
    @Nullable Node given = null;
    for (NodeTuple tuple : manifest.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("answers")) {
        given = tuple.getValueNode();
      }
    }
    if (given == null || isEmpty(given)) {
      return manifest;
    }
    List<Question> questions = answers.questions();
    if (questions.isEmpty()) {
      return manifest;
    }
    var stated = new StatedFields(manifest, text, reading);
    new AnswerFacts(questions, text, reading).read(given, stated);
    return stated.tree();
  }

  private static boolean isEmpty(Node node) {
    return Section.isNothing(node)
        || (node instanceof MappingNode mapping && mapping.getValue().isEmpty());
  }

  private void readFields(Node node) {
    Section root =
        Section.of("", node, text, reading)
            .only(
                "symptom",
                "accuracy",
                "target",
                "reference",
                "application",
                "runs",
                "answers",
                "suppress");
    Symptom.Sort.of(root.oneOf("symptom", "wrong", "degraded", "unstable"))
        .ifPresent(sort -> reading.add(new Symptom(Fact.UNTIED, sort, true, root.at("symptom"))));
    readTarget(root.section("target").only("soc", "cann"));
    new ReferenceFacts(reading).read(root.section("reference"));
    new ApplicationFacts(reading).read(root.section("application"));
    new RunFacts(reading).read(root);
    root.sections("suppress").forEach(this::readSuppression);
  }

  private void readTarget(Section target) {
    String soc = target.word("soc");
    if (!soc.isEmpty()) {
      reading.add(new Chip(Fact.UNTIED, soc, ChipFamily.of(soc), target.at("soc")));
      reading.add(new TargetChip(Fact.UNTIED, soc, ChipFamily.of(soc), target.at("soc")));
    }
    String cann = target.word("cann");
    if (!cann.isEmpty()) {
      reading.add(new Cann(Fact.UNTIED, cann, target.at("cann")));
    }
  }

  /** A suppression whose last day cannot be read is dropped: rather show a finding than hide it. */
  private void readSuppression(Section item) {
    item.only("id", "reason", "until");
    String id = item.word("id");
    Optional<String> until = until(item);
    if (id.isEmpty()) {
      reading.problem(
          item.at(),
          "suppress 的每一项都要有 id（建议的标识符）。",
          "Each item of suppress needs the id of a recommendation.");
    } else if (until.isPresent()) {
      reading.add(
          new Suppression(Fact.UNTIED, id, item.word("reason"), until.get(), item.at("id")));
    }
  }

  private static Optional<String> until(Section item) {
    String until = item.word("until");
    try {
      return Optional.of(until.isEmpty() ? "" : LocalDate.parse(until).toString());
    } catch (DateTimeParseException noDate) {
      item.wrong("until", until, "日期，如 2027-01-01", "a date like 2027-01-01");
      return Optional.empty();
    }
  }
}
