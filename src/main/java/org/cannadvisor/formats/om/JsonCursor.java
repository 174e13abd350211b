package org.cannadvisor.formats.om;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/** A message in the JSON that {@code atc --mode=1} writes. */
final class JsonCursor implements Cursor {

  private final JsonParser parser;
  private final Damage damage;
  private final int depth;
  private Optional<JsonCursor> inner = Optional.empty();
  private String field = "";
  private boolean pending;
  private boolean inList;
  private boolean ended;

  /**
   * Reads an object.
   *
   * @param parser stands at the opening brace
   */
  JsonCursor(JsonParser parser, Damage damage) {
    this(parser, damage, 0, false);
  }

  private JsonCursor(JsonParser parser, Damage damage, int depth, boolean ended) {
    this.parser = parser;
    this.damage = damage;
    this.depth = depth;
    this.ended = ended;
  }

  @Override
  public boolean next() {
    if (ended) {
      return false;
    }
    try {
      return move();
    } catch (IOException noJson) {
      return end(true);
    }
  }

  private boolean move() throws IOException {
    finish();
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return end(true);
      } else if (token == JsonToken.END_OBJECT) {
        return end(false);
      } else if (token == JsonToken.END_ARRAY) {
        inList = false;
      } else if (token == JsonToken.FIELD_NAME) {
        field = parser.currentName();
      } else if (token == JsonToken.START_ARRAY && !inList) {
        inList = true;
      } else if (token != JsonToken.VALUE_NULL) {
        pending = true;
        return true;
      }
    }
  }

  private boolean end(boolean damaged) {
    if (damaged) {
      damage.at(parser.currentLocation().getLineNr());
    }
    ended = true;
    return false;
  }

  /** Goes past a value that was not asked for, or only in part. */
  private void finish() throws IOException {
    if (inner.isPresent()) {
      JsonCursor open = inner.get();
      inner = Optional.empty();
      while (open.next()) {
        // Each step goes past one value.
      }
    } else if (pending) {
      parser.skipChildren();
    }
    pending = false;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Cursor message(Message type) {
    boolean tooDeep = depth + 1 >= WireCursor.DEEPEST;
    if (!pending || parser.currentToken() != JsonToken.START_OBJECT || tooDeep) {
      if (tooDeep) {
        damage.at(parser.currentLocation().getLineNr());
      }
      return new JsonCursor(parser, damage, depth + 1, true);
    }
    var message = new JsonCursor(parser, damage, depth + 1, false);
    pending = false;
    inner = Optional.of(message);
    return message;
  }

  @Override
  public String text() {
    try {
      boolean scalar = pending && parser.currentToken().isScalarValue();
      String text = scalar ? parser.getText() : "";
      String kept = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
      return parser.currentToken() == JsonToken.VALUE_STRING ? CEscapes.plain(kept) : kept;
    } catch (IOException noJson) {
      end(true);
      return "";
    }
  }

  @Override
  public long integer() {
    return Numerals.whole(text());
  }

  @Override
  public boolean flag() {
    return text().equals("true");
  }

  @Override
  public void integers(LongConsumer consumer) {
    String word = text();
    consumer.accept(word.equals("true") ? 1 : Numerals.whole(word));
  }

  @Override
  public void reals(DoubleConsumer consumer) {
    consumer.accept(Numerals.real(text()));
  }
}
