package org.cannadvisor.knowledge.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.FactType;
import org.cannadvisor.patterns.FactTypes;
import org.cannadvisor.patterns.FieldNames;
import org.cannadvisor.patterns.Operator;

/**
 * The JSON Schema of {@code rules/<id>.yaml}, for editors: it knows the fact types, their fields
 * and the operators. Made from the same lists that the reader uses.
 */
public final class RuleSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode schema = JSON.createObjectNode();
  private final ObjectNode defs = JSON.createObjectNode();

  private RuleSchema() {}

  /** The schema as text, indented. */
  public static String text() {
    var made = new RuleSchema();
    made.root();
    return made.schema.toPrettyString() + "\n";
  }

  private void root() {
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://cann-advisor.org/schema/rule-1.json");
    schema.put("title", "Rules of a cann-advisor rule pack about one recommendation");
    object(schema, List.of("id", "stage", "rules"));
    ObjectNode fields = schema.putObject("properties");
    fields.putObject("id").put("type", "string").put("pattern", "^[a-z][a-z0-9-]*$");
    words(fields.putObject("stage"), Arrays.stream(Stage.values()).map(Stage::id));
    list(fields.putObject("rules"), "rule").put("minItems", 1);
    schema.set("$defs", defs);
    rule();
    condition();
    value();
    FactTypes.all().values().forEach(this::whereOf);
  }

  private void rule() {
    ObjectNode rule = defs.putObject("rule");
    object(rule, List.of("name", "when", "argue", "evidence", "says"));
    ObjectNode fields = rule.putObject("properties");
    fields.putObject("name").put("type", "string");
    list(fields.putObject("when"), "condition").put("minItems", 1).put("maxItems", 20);
    words(fields.putObject("argue"), ids(Argument.Kind.values()));
    words(fields.putObject("weight"), ids(Weight.values()));
    ObjectNode evidence = fields.putObject("evidence").put("type", "array").put("minItems", 1);
    evidence.putObject("items").put("type", "string").put("pattern", "^\\$");
    ObjectNode values = fields.putObject("values").put("type", "object");
    values.putObject("additionalProperties").put("type", "string");
    ObjectNode says = fields.putObject("says");
    object(says, List.of("zh", "en"));
    ObjectNode languages = says.putObject("properties");
    languages.putObject("zh").put("type", "string");
    languages.putObject("en").put("type", "string");
  }

  private void condition() {
    ObjectNode condition = defs.putObject("condition");
    condition.put("type", "object");
    ArrayNode forms = condition.putArray("oneOf");
    form(forms, "fact", List.of("as", "where", "subject"), List.of());
    form(forms, "not", List.of("where", "subject"), List.of());
    form(forms, "exists", List.of("where", "subject"), List.of());
    form(forms, "forall", List.of("where", "subject", "holds"), List.of("holds"));
    form(forms, "count", List.of("where", "subject", "as", "is"), List.of("is"));
    form(forms, "first", List.of("where", "subject", "by", "as", "then"), List.of());
    form(forms, "min", List.of("where", "subject", "by", "as", "then"), List.of("by"));
    form(forms, "max", List.of("where", "subject", "by", "as", "then"), List.of("by"));
    for (String group : List.of("not", "exists")) {
      ObjectNode form = forms.addObject();
      object(form, List.of(group));
      list(form.putObject("properties").putObject(group), "condition").put("minItems", 1);
    }
    whereByType(condition.putArray("allOf"));
  }

  private static void form(
      ArrayNode forms, String key, List<String> optional, List<String> required) {
    ObjectNode form = forms.addObject();
    object(form, Stream.concat(Stream.of(key), required.stream()).toList());
    ObjectNode fields = form.putObject("properties");
    words(fields.putObject(key), FactTypes.names().stream());
    for (String name : optional) {
      ObjectNode field = fields.putObject(name);
      switch (name) {
        case "as", "by" -> field.put("type", "string");
        case "subject" -> field.put("const", "any");
        case "is" -> field.put("$ref", "#/$defs/value");
        default -> field.put("type", "object");
      }
    }
  }

  /** The fields that may be tested depend on the fact type. */
  private static void whereByType(ArrayNode all) {
    for (String name : FactTypes.names()) {
      ObjectNode rule = all.addObject();
      ArrayNode any = rule.putObject("if").putArray("anyOf");
      for (String key :
          List.of("fact", "not", "exists", "forall", "count", "first", "min", "max")) {
        ObjectNode form = any.addObject();
        form.putArray("required").add(key);
        form.putObject("properties").putObject(key).put("const", name);
      }
      ObjectNode fields = rule.putObject("then").putObject("properties");
      for (String tested : List.of("where", "holds", "then")) {
        fields.putObject(tested).put("$ref", "#/$defs/" + name);
      }
    }
  }

  private void whereOf(FactType type) {
    ObjectNode where = defs.putObject(type.name());
    where.put("description", type.doc()).put("type", "object").put("additionalProperties", false);
    ObjectNode fields = where.putObject("properties");
    FieldNames.of(type.type())
        .forEach(
            field -> {
              ObjectNode value = fields.putObject(field.toString());
              String doc = type.docs().get(field.toString());
              if (doc != null) {
                value.put("description", doc);
              }
              value.put("$ref", "#/$defs/value");
            });
    ObjectNode any = fields.putObject(WhereReader.ANY).put("type", "array");
    any.putObject("items").put("$ref", "#/$defs/" + type.name());
  }

  private void value() {
    ObjectNode scalar = defs.putObject("scalar");
    scalar.putArray("type").add("string").add("number").add("boolean");
    ObjectNode threshold = defs.putObject("threshold");
    object(threshold, List.of("threshold"));
    threshold.putObject("properties").putObject("threshold").put("type", "string");
    ObjectNode value = defs.putObject("value");
    ArrayNode forms = value.putArray("anyOf");
    forms.addObject().put("$ref", "#/$defs/scalar");
    list(forms.addObject(), "scalar").put("minItems", 1);
    forms.addObject().put("$ref", "#/$defs/threshold");
    ObjectNode tests = forms.addObject().put("type", "object").put("additionalProperties", false);
    tests.put("minProperties", 1);
    ObjectNode operators = tests.putObject("properties");
    for (Operator operator : Operator.values()) {
      operand(operators.putObject(operator.id()), operator);
    }
    operators.putObject("not").put("$ref", "#/$defs/value");
  }

  private static void operand(ObjectNode operand, Operator operator) {
    ArrayNode forms = operand.putArray("anyOf");
    forms.addObject().put("$ref", "#/$defs/scalar");
    forms.addObject().put("$ref", "#/$defs/threshold");
    if (operator.takesSeveral()) {
      list(forms.addObject(), "scalar").put("minItems", 1);
    }
  }

  private static void object(ObjectNode node, List<String> required) {
    node.put("type", "object").put("additionalProperties", false);
    required.forEach(node.putArray("required")::add);
  }

  private static ObjectNode list(ObjectNode node, String of) {
    node.put("type", "array").putObject("items").put("$ref", "#/$defs/" + of);
    return node;
  }

  private static void words(ObjectNode node, Stream<String> words) {
    Set<String> sorted = new TreeSet<>();
    words.forEach(sorted::add);
    sorted.forEach(node.putArray("enum")::add);
  }

  private static Stream<String> ids(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
