package org.cannadvisor.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;

/**
 * The questions of the guided checklist, as the build wrote and checked them. Parsed without data
 * binding, since the plain guide must start as fast as {@code --help}.
 */
public final class Checklist {

  /** Where the build puts the JSON, relative to this class. */
  static final String FILE = "checklist.json";

  private Checklist() {}

  /**
   * All questions in the order in which a person would look.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static List<Question> builtIn() {
    try (InputStream in = Checklist.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The checklist is not on the class path: expected "
                + FILE
                + ". Maybe the build was cut short; run mvn package.");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Question> read(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      return new Values(value(json)).list(Checklist::question);
    }
  }

  /** A value at the current token: a map, a list or a string. */
  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      var fields = new LinkedHashMap<String, Object>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, value(json));
      }
      return fields;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      var items = new ArrayList<Object>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(json));
      }
      return items;
    }
    return json.getText();
  }

  private static Question question(Values json) {
    return new Question(
        json.at("id").word(),
        Stage.of(json.at("stage").word()).orElseThrow(),
        text(json.at("ask")),
        text(json.at("why")),
        text(json.at("look")),
        json.at("command").word(),
        json.at("after").fields(Values::words),
        json.at("supplies").words(),
        json.at("value").word(),
        json.at("decides").words(),
        json.at("answers").list(Checklist::choice));
  }

  private static Question.Choice choice(Values json) {
    var states = new ArrayList<Question.Statement>();
    for (Map.Entry<String, String> one : json.at("states").fields(Values::written).entrySet()) {
      states.add(new Question.Statement(one.getKey(), one.getValue()));
    }
    return new Question.Choice(
        json.at("id").word(),
        text(json.at("says")),
        states,
        json.at("argues").list(Checklist::claim),
        json.at("seen").list(Checklist::sight));
  }

  private static Question.Claim claim(Values json) {
    String weight = json.at("weight").word().toUpperCase(Locale.ROOT);
    return new Question.Claim(
        json.at("id").word(),
        Argument.Kind.valueOf(json.at("kind").word().toUpperCase(Locale.ROOT).replace('-', '_')),
        weight.isEmpty() ? Weight.CERTAIN : Weight.valueOf(weight));
  }

  private static Question.Sight sight(Values json) {
    return new Question.Sight(json.at("fact").word(), json.at("where").fields(Values::words));
  }

  private static Text text(Values json) {
    return new Text(json.at("zh").word(), json.at("en").word());
  }

  /** A map, a list or a string; asked for another than it is, or for what is absent, empty. */
  private record Values(Object value) {

    Values at(String name) {
      Object field = value instanceof Map<?, ?> map ? map.get(name) : null;
      return new Values(field == null ? "" : field);
    }

    /** What a field of this name becomes, for each field. */
    <T> Map<String, T> fields(Function<Values, T> each) {
      if (!(value instanceof Map<?, ?> map)) {
        return Map.of();
      }
      var fields = new LinkedHashMap<String, T>();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        fields.put(String.valueOf(field.getKey()), each.apply(new Values(field.getValue())));
      }
      return fields;
    }

    /** What each item of a list becomes. */
    <T> List<T> list(Function<Values, T> each) {
      if (!(value instanceof List<?> list)) {
        return List.of();
      }
      var items = new ArrayList<T>(list.size());
      for (Object item : list) {
        items.add(each.apply(new Values(item)));
      }
      return items;
    }

    String word() {
      return value instanceof String word ? word : "";
    }

    /** The items of a list, or the one word there is. */
    List<String> words() {
      return value instanceof String word
          ? word.isEmpty() ? List.of() : List.of(word)
          : list(Values::word);
    }

    /** A word, or a list in brackets. */
    String written() {
      return value instanceof List<?> ? "[" + String.join(", ", words()) + "]" : word();
    }
  }
}
