package org.cannadvisor.rules.child;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Fact;
import org.cannadvisor.rules.Argued;

/**
 * Facts and arguments as JSON, one document a line.
 *
 * <pre>
 * [{"type":"AtcOption","fact":{"subject":"asr","name":"soc_version", …}}, …]
 * </pre>
 */
final class FactJson {

  /** Records are what their components hold, whatever else they can tell. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .build();

  private static final String MODEL = Fact.class.getPackageName() + ".";

  private FactJson() {}

  static ArrayNode facts(Collection<?> facts) {
    ArrayNode all = JSON.createArrayNode();
    for (Object fact : facts) {
      ObjectNode one = all.addObject();
      one.put("type", fact.getClass().getName().substring(MODEL.length()));
      one.set("fact", JSON.valueToTree(fact));
    }
    return all;
  }

  /**
   * The facts of a document that this program wrote.
   *
   * @throws IOException where it is another
   */
  static List<Object> facts(JsonNode all) throws IOException {
    var facts = new ArrayList<Object>();
    for (JsonNode one : all) {
      try {
        Class<?> type = Class.forName(MODEL + one.path("type").asText());
        facts.add(JSON.treeToValue(one.path("fact"), type));
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
    }
    return facts;
  }

  static ArrayNode arguments(Collection<Argued> arguments) {
    ArrayNode all = JSON.createArrayNode();
    for (Argued argued : arguments) {
      all.add(JSON.<JsonNode>valueToTree(argued));
    }
    return all;
  }

  /** An argument that somebody else wrote. */
  static Argued argued(JsonNode one) throws JsonProcessingException {
    if (!one.path("rule").isTextual() || !one.path("argument").isObject()) {
      throw new NotWritten(one.toString());
    }
    for (String field : List.of("id", "subject", "kind", "weight", "evidence", "values")) {
      if (!one.path("argument").hasNonNull(field)) {
        throw new NotWritten(field);
      }
    }
    return new Argued(
        JSON.treeToValue(one.path("argument"), Argument.class), one.path("rule").asText());
  }

  /** A document lacks what it must have. */
  static final class NotWritten extends JsonProcessingException {

    private static final long serialVersionUID = 1;

    NotWritten(String what) {
      super(what);
    }
  }
}
