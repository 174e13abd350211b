package org.cannadvisor.intake.mindx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;

/** The streams of a pipeline file, with what is wrong with them. */
final class PipelineParser {

  /** The largest of the public pipelines has some sixty elements. */
  static final int MOST_ELEMENTS = 500;

  private static final String CONFIG = "stream_config";

  private final SourceText text;
  private final Reading reading;
  private final List<PipelineStream> streams = new ArrayList<>();
  private int elements;
  private boolean whole;

  PipelineParser(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  List<PipelineStream> streams() {
    JsonDocument document = JsonDocument.of(text);
    whole = document.fault().isEmpty();
    document
        .fault()
        .ifPresent(
            fault ->
                reading.problem(
                    text.at(fault.line()),
                    "此处不是合法的 JSON（注释、多余的逗号或引号不配对），MindX SDK 无法加载该 pipeline；请删除注释或改正。",
                    "This is no valid JSON (a comment, a comma too many or an open quote), which"
                        + " MindX SDK cannot load. Maybe delete the comment."));
    for (Struct struct : document.objects()) {
      readRoot(struct);
    }
    if (streams.isEmpty() && whole) {
      reading.problem(
          text.at(0),
          "没有找到任何元件；应为 {\"流名\": {\"元件名\": {\"factory\": …, \"next\": …}}}。",
          "Expected {\"stream\": {\"element\": {\"factory\": …, \"next\": …}}}, found no element.");
    } else if (elements > MOST_ELEMENTS) {
      reading.problem(
          text.at(0),
          "元件过多，只读取了前 " + MOST_ELEMENTS + " 个。",
          "There are too many elements, only the first " + MOST_ELEMENTS + " were read.");
    }
    return streams;
  }

  /** A stream may stand alone, as the program interface of the SDK writes it. */
  private void readRoot(Struct root) {
    if (root.members().stream().anyMatch(PipelineParser::isElement)) {
      readStream(text.path(), root);
      return;
    }
    for (Member stream : root.members()) {
      if (stream.value() instanceof Struct members) {
        readStream(text.path() + "#" + stream.name(), members);
      }
    }
  }

  private static boolean isElement(Member member) {
    return member.value() instanceof Struct struct && !struct.text("factory").isEmpty();
  }

  /** Of an element that is written twice the last one counts, as for the SDK's parser. */
  private void readStream(String path, Struct stream) {
    Map<String, Element> byName = new LinkedHashMap<>();
    for (Member member : stream.members()) {
      if (!(member.value() instanceof Struct struct) || member.name().equals(CONFIG)) {
        continue;
      }
      if (struct.text("factory").isEmpty()) {
        lackOfFactory(member);
      } else if (++elements <= MOST_ELEMENTS) {
        byName.put(member.name(), element(member.name(), struct));
      }
    }
    if (!byName.isEmpty()) {
      byName.values().forEach(element -> checkNext(element, byName));
      streams.add(new PipelineStream(path, List.copyOf(byName.values())));
    }
  }

  /** Behind a fault of the text nobody knows what an element would have had. */
  private void lackOfFactory(Member member) {
    if (whole) {
      reading.problem(
          text.at(member.line()),
          "元件“" + member.name() + "”没有 factory，MindX SDK 不知道使用哪个插件。",
          "The element '" + member.name() + "' has no factory, so no plugin can be loaded.");
    }
  }

  private Element element(String name, Struct struct) {
    int line = struct.value("factory").map(JsonValue::line).orElse(struct.line());
    return new Element(
        name, struct.text("factory"), properties(struct), next(struct), text.at(line));
  }

  private Map<String, Element.Property> properties(Struct struct) {
    Map<String, Element.Property> properties = new LinkedHashMap<>();
    Optional<JsonValue> written = struct.value("props");
    if (written.isPresent() && written.get() instanceof Struct props) {
      for (Member member : props.members()) {
        if (member.value() instanceof Scalar scalar && !scalar.text().isBlank()) {
          var property = new Element.Property(scalar.text().strip(), text.at(scalar.line()));
          properties.put(member.name(), property);
        }
      }
    }
    return properties;
  }

  private static List<String> next(Struct struct) {
    JsonValue next = struct.value("next").orElse(struct);
    List<JsonValue> values = next instanceof Items items ? items.items() : List.of(next);
    return values.stream()
        .filter(Scalar.class::isInstance)
        .map(value -> ((Scalar) value).text().split(":", 2)[0].strip())
        .filter(name -> !name.isEmpty() && !name.equals("null"))
        .distinct()
        .toList();
  }

  private void checkNext(Element element, Map<String, Element> byName) {
    for (String next : element.next()) {
      if (whole && !byName.containsKey(next) && elements <= MOST_ELEMENTS) {
        reading.problem(
            element.at(),
            element.name() + " 的 next 指向“" + next + "”，但这个流中没有该元件；请检查拼写。",
            "The next of "
                + element.name()
                + " is '"
                + next
                + "', but this stream has no such element. Maybe mend the spelling.");
      }
    }
  }
}
