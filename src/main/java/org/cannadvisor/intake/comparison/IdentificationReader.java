package org.cannadvisor.intake.comparison;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.InputDifference;
import org.cannadvisor.model.Kind;

/**
 * Reads what {@code identify -o} wrote:
 *
 * <pre>
 * {"kind": "cann-advisor-identify", "answer": "identified", "certainty": 0.9999,
 *  "transformations": [{"id": "channel-order", "detail": "210", …}], …}
 * </pre>
 */
public final class IdentificationReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final String MARK = "\"cann-advisor-identify\"";

  @Override
  public Kind kind() {
    return Kind.IDENTIFICATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && text.content().contains(MARK);
  }

  @Override
  public boolean claims(SourceText text) {
    return recognises(text);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    JsonDocument document = JsonDocument.of(text);
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "identify 的结果不完整（JSON 语法错误）。请重新运行 identify -o。",
                    "The result of identify is no valid JSON from here on. Maybe run identify -o"
                        + " again."));
    document.objects().stream()
        .filter(object -> object.text("kind").equals("cann-advisor-identify"))
        .forEach(object -> read(object, text, reading));
    return reading;
  }

  private static void read(Struct object, SourceText text, Reading reading) {
    String answer = object.text("answer");
    if (answer.equals(InputDifference.SAME) || answer.equals(InputDifference.NONE)) {
      add(object, answer, "", line(object, "answer"), text, reading);
    } else if (object.value("transformations").orElse(object) instanceof Items items) {
      items.items().stream()
          .filter(Struct.class::isInstance)
          .map(Struct.class::cast)
          .filter(step -> !step.text("id").isEmpty())
          .forEach(
              step ->
                  add(
                      object,
                      step.text("id"),
                      step.text("detail"),
                      line(step, "id"),
                      text,
                      reading));
    }
  }

  private static void add(
      Struct object, String id, String detail, int line, SourceText text, Reading reading) {
    double left =
        object.value("residual").orElse(object) instanceof Struct residual
            ? number(residual.text("after"))
            : Double.NaN;
    double certainty = number(object.text("certainty"));
    reading.add(
        new InputDifference(
            Fact.UNTIED,
            text.path(),
            id,
            detail,
            Double.isNaN(certainty) ? 0 : certainty,
            left,
            text.at(line)));
  }

  private static int line(Struct object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .mapToInt(Member::line)
        .findFirst()
        .orElse(object.line());
  }

  private static double number(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,30})?([eE]-?\\d{1,3})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
