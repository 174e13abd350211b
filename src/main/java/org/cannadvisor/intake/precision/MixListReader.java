package org.cannadvisor.intake.precision;

import java.util.Set;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.json.JsonDocument;
import org.cannadvisor.intake.json.JsonValue;
import org.cannadvisor.intake.json.JsonValue.Items;
import org.cannadvisor.intake.json.JsonValue.Member;
import org.cannadvisor.intake.json.JsonValue.Scalar;
import org.cannadvisor.intake.json.JsonValue.Struct;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.MixListEntry;

/**
 * Reads a modify_mixlist file: operator types moved between the lists of mixed precision.
 *
 * <pre>
 * {"black-list": {"to-add": ["LayerNorm"], "to-remove": []}}
 * </pre>
 */
public final class MixListReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final Set<String> LISTS = Set.of("black-list", "white-list", "gray-list");

  @Override
  public Kind kind() {
    return Kind.MIX_LIST;
  }

  @Override
  public boolean recognises(SourceText text) {
    String content = text.content();
    return content.length() <= LONGEST
        && JsonDocument.isMeantAsJson(text)
        && (content.contains("\"to-add\"") || content.contains("\"to-remove\""))
        && (content.contains("list\"") || content.contains("List\""));
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
                    "此处不是合法的 JSON（注释、多余的逗号或引号不配对），ATC 无法加载该文件；请删除注释或改正。",
                    "This is no valid JSON (a comment, a comma too many or an open quote), which"
                        + " ATC cannot load. Maybe delete the comment."));
    for (Struct struct : document.objects()) {
      struct.members().forEach(list -> readList(list, text, reading));
    }
    return reading;
  }

  private static void readList(Member list, SourceText text, Reading reading) {
    if (!LISTS.contains(list.name()) || !(list.value() instanceof Struct moves)) {
      unexpected("black-list / white-list / gray-list", list, text, reading);
      return;
    }
    for (Member move : moves.members()) {
      boolean added = move.name().equals("to-add");
      if (!added && !move.name().equals("to-remove")) {
        unexpected("to-add / to-remove", move, text, reading);
      } else if (move.value() instanceof Items types) {
        types.items().forEach(type -> readType(list.name(), added, type, text, reading));
      } else {
        unexpected("[\"…\"]", move, text, reading);
      }
    }
  }

  private static void unexpected(String expected, Member found, SourceText text, Reading reading) {
    reading.problem(
        text.at(found.line()),
        "“" + found.name() + "”处应为 " + expected + "，此项不起作用。",
        "Expected " + expected + " at '" + found.name() + "'; this has no effect.");
  }

  private static void readType(
      String list, boolean added, JsonValue type, SourceText text, Reading reading) {
    if (type instanceof Scalar scalar && scalar.quoted() && !scalar.text().isBlank()) {
      String name = scalar.text().strip();
      reading.add(new MixListEntry(Fact.UNTIED, list, added, name, text.at(scalar.line())));
    } else {
      reading.problem(
          text.at(type.line()), "列表中应为带引号的算子类型。", "Expected a quoted operator type in this list.");
    }
  }
}
