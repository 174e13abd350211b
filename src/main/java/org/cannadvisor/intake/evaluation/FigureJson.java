package org.cannadvisor.intake.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Figures in JSON: {@code {"top1": 71.9}}, or the {@code {"key": "Top1 accuracy", "value":
 * "76.13%"}} of the evaluation scripts of ModelZoo. Objects that log a training are passed over.
 */
final class FigureJson {

  private static final Pattern NUMBER =
      Pattern.compile("([-+]?\\d{1,6}(?:\\.\\d{1,20})?(?:[eE]-?\\d{1,2})?)\\s?%?");
  private static final Pattern TRAINING =
      Pattern.compile("epoch|step|iter|lr|learning_rate|loss", Pattern.CASE_INSENSITIVE);

  private final SourceText text;
  private final Findings findings;
  private final Role ofFile;

  FigureJson(SourceText text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.ofFile = Roles.ofFile(text.name());
  }

  void read() {
    JsonDocument.of(text).roots().forEach(root -> readValue(root, ""));
  }

  private void readValue(JsonValue value, String path) {
    if (value instanceof Items items) {
      items.items().forEach(item -> readValue(item, path));
    } else if (value instanceof Struct struct && !isTraining(struct)) {
      readPair(struct, "key", path);
      readPair(struct, "metric", path);
      struct.members().forEach(member -> readMember(member, path));
    }
  }

  private static boolean isTraining(Struct struct) {
    return struct.members().stream().anyMatch(m -> TRAINING.matcher(m.name()).matches());
  }

  private void readPair(Struct struct, String name, String path) {
    struct.value("value").ifPresent(value -> readFigure(struct.text(name), value, path));
  }

  private void readMember(Member member, String path) {
    if (member.value() instanceof Scalar) {
      readFigure(member.name(), member.value(), path);
    } else {
      String deeper =
          path.length() > 200 || member.name().equals("value") ? path : path + " " + member.name();
      readValue(member.value(), deeper);
    }
  }

  private void readFigure(String name, JsonValue value, String path) {
    if (!(value instanceof Scalar scalar) || scalar.text().length() > 40) {
      return;
    }
    Matcher number = NUMBER.matcher(scalar.text());
    String metric = MetricName.recognised(name);
    if (!metric.isEmpty() && number.matches()) {
      Role role = Roles.or(Roles.of(path.replace('_', ' ')), ofFile);
      double figure = Double.parseDouble(number.group(1));
      findings.add(metric, figure, role, path, text.at(value.line()));
    }
  }
}
