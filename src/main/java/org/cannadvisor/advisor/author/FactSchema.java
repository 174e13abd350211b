package org.cannadvisor.advisor.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.knowledge.pack.RuleSchema;
import org.cannadvisor.patterns.FactExamples;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldNames;
import org.cannadvisor.patterns.FieldPath;
import org.cannadvisor.patterns.Operator;

/** What rules may ask for: fact types and their fields, from the records themselves. */
public final class FactSchema {

  /**
   * One field.
   *
   * @param sort what it holds; of a list of words all of them
   * @param operators what may be asked of it
   * @param doc empty where its name says all
   */
  public record Field(String name, String sort, List<String> operators, String doc) {}

  /**
   * One type of fact.
   *
   * @param example a fact of a fixture, in one line; empty where no fixture has one
   */
  public record Type(String name, String doc, List<Field> fields, String example) {}

  private FactSchema() {}

  public static Set<String> names() {
    return FactTypes.names();
  }

  /** One type; empty where there is none of that name. */
  public static Optional<Type> of(String name) {
    return FactTypes.of(name).map(FactSchema::type);
  }

  /** The JSON Schema of rule files. */
  public static String json() {
    return RuleSchema.text();
  }

  private static Type type(FactType type) {
    var fields = new ArrayList<Field>();
    for (FieldPath path : FieldNames.of(type.type())) {
      boolean isInner = path.toString().indexOf('.') >= 0;
      List<String> operators =
          Arrays.stream(Operator.values())
              .filter(operator -> operator.appliesTo(path.sort()))
              .map(Operator::id)
              .toList();
      if (!operators.isEmpty() && !(isInner && isPlacePart(type, path))) {
        fields.add(
            new Field(
                path.toString(),
                sort(path),
                operators,
                type.docs().getOrDefault(path.toString(), "")));
      }
    }
    return new Type(type.name(), type.doc(), fields, FactExamples.of(type.name()));
  }

  /** File, line and text of a place are the same for all facts and stand in the guide once. */
  private static boolean isPlacePart(FactType type, FieldPath path) {
    String outer = path.toString().substring(0, path.toString().indexOf('.'));
    return FieldPath.of(type.type(), outer)
        .filter(field -> field.type() == org.cannadvisor.model.Evidence.class)
        .isPresent();
  }

  private static String sort(FieldPath path) {
    return switch (path.sort()) {
      case TEXT -> "text";
      case NUMBER -> "number";
      case TRUTH -> "true | false";
      case PLACE -> "place (file, line, text)";
      case LIST -> "list";
      case STRUCTURE -> "structure";
      case WORD -> words(path.type());
    };
  }

  private static String words(Class<?> type) {
    return String.join(
        " | ",
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }
}
