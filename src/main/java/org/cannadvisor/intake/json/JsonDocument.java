package org.cannadvisor.intake.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;

/**
 * The JSON values of a text, one after the other.
 *
 * @param roots more than one where a tool has appended to its own file
 * @param fault the first place at which the text is no JSON; the values after it were read with
 *     comments and trailing commas allowed, as far as that went
 */
public record JsonDocument(List<JsonValue> roots, Optional<Fault> fault) {

  private static final int DEEPEST = 100;
  private static final JsonFactory STRICT = JsonFactory.builder().build();
  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  /**
   * Where a text stops being JSON.
   *
   * @param line 1-based
   */
  public record Fault(int line) {}

  /** Reads a text; never fails. */
  public static JsonDocument of(SourceText text) {
    var roots = new ArrayList<JsonValue>();
    Optional<Fault> fault = read(STRICT, text, roots);
    if (fault.isPresent()) {
      roots.clear();
      read(LENIENT, text, roots);
    }
    return new JsonDocument(roots, fault);
  }

  /** The objects among the values; what else stands at the top is of no kind that we read. */
  public List<JsonValue.Struct> objects() {
    return roots.stream()
        .filter(JsonValue.Struct.class::isInstance)
        .map(JsonValue.Struct.class::cast)
        .toList();
  }

  /** Whether the first thing of a text that is no comment opens an object or a list. */
  public static boolean isMeantAsJson(SourceText text) {
    for (String line : text.lines()) {
      String start = line.strip();
      if (!start.isEmpty() && !start.startsWith("//") && !start.startsWith("#")) {
        return start.startsWith("{") || start.startsWith("[");
      }
    }
    return false;
  }

  private static Optional<Fault> read(JsonFactory factory, SourceText text, List<JsonValue> roots) {
    int line = 1;
    try (JsonParser parser = factory.createParser(text.content())) {
      try {
        while (parser.nextToken() != null) {
          readValue(parser, roots, 0);
        }
      } finally {
        line = parser.currentLocation().getLineNr();
      }
      return Optional.empty();
    } catch (IOException noJson) {
      return Optional.of(new Fault(line));
    }
  }

  /** Adds before it fills, so that what stands before a fault is not lost. */
  private static void readValue(JsonParser parser, List<JsonValue> into, int depth)
      throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (depth == DEEPEST) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      var members = new ArrayList<JsonValue.Member>();
      into.add(new JsonValue.Struct(line, members));
      readMembers(parser, members, depth);
    } else if (token == JsonToken.START_ARRAY) {
      var items = new ArrayList<JsonValue>();
      into.add(new JsonValue.Items(line, items));
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        readValue(parser, items, depth + 1);
      }
    } else {
      into.add(new JsonValue.Scalar(line, parser.getText(), token == JsonToken.VALUE_STRING));
    }
  }

  private static void readMembers(JsonParser parser, List<JsonValue.Member> members, int depth)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int line = parser.currentTokenLocation().getLineNr();
      String name = parser.currentName();
      parser.nextToken();
      var value = new ArrayList<JsonValue>(1);
      try {
        readValue(parser, value, depth + 1);
      } finally {
        if (!value.isEmpty()) {
          members.add(new JsonValue.Member(line, name, value.get(0)));
        }
      }
    }
  }
}
