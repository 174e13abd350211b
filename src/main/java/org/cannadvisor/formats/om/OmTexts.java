package org.cannadvisor.formats.om;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Predicate;

/** Reads a compiled model that was written as text. */
public final class OmTexts {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private OmTexts() {}

  /**
   * Reads {@code ge_proto_*.txt}: the text form of protobuf.
   *
   * @param wanted names of the attributes of operators and tensors that are worth keeping
   */
  public static OmModel protobuf(String text, Predicate<String> wanted) {
    var damage = new Damage();
    return new ModelReader(wanted)
        .read(() -> new TextCursor(text, damage), AttributeNames.NONE, damage);
  }

  /**
   * Reads what {@code atc --mode=1} writes.
   *
   * @param wanted names of the attributes of operators and tensors that are worth keeping
   */
  public static OmModel json(String text, Predicate<String> wanted) {
    var damage = new Damage();
    return new ModelReader(wanted).read(() -> json(text, damage), AttributeNames.NONE, damage);
  }

  private static Cursor json(String text, Damage damage) {
    try {
      JsonParser parser = JSON.createParser(text);
      parser.nextToken();
      return new JsonCursor(parser, damage);
    } catch (IOException noJson) {
      damage.at(1);
      return new TextCursor("", damage);
    }
  }
}
