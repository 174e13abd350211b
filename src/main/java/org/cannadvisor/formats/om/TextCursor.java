package org.cannadvisor.formats.om;

import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.cannadvisor.formats.om.TextTokens.Sort;

/** A message in the text form of protobuf, as in {@code ge_proto_*.txt}. */
final class TextCursor implements Cursor {

  private final TextTokens tokens;
  private final Damage damage;
  private final int depth;
  private String field = "";

  /** Whether the value of the field still lies ahead. */
  private boolean pending;

  /** Whether more values of a list in square brackets follow. */
  private boolean inList;

  private boolean ended;

  /** Reads a whole text. */
  TextCursor(String text, Damage damage) {
    this(new TextTokens(text), damage, 0);
  }

  private TextCursor(TextTokens tokens, Damage damage, int depth) {
    this.tokens = tokens;
    this.damage = damage;
    this.depth = depth;
  }

  @Override
  public boolean next() {
    skipValue();
    while (!ended) {
      if (inList && !tokens.is(']') && tokens.sort() != Sort.END) {
        pending = true;
        return true;
      } else if (inList) {
        tokens.next();
        inList = false;
      } else if (isEnd()) {
        return false;
      } else if (name()) {
        return true;
      }
    }
    return false;
  }

  /** Reads the name of a field; true where its value follows. */
  private boolean name() {
    if (tokens.sort() != Sort.WORD) {
      damage.at(tokens.line());
      ended = true;
      return false;
    }
    field = tokens.word();
    tokens.next();
    if (tokens.is(':')) {
      tokens.next();
    }
    inList = tokens.is('[');
    if (inList) {
      tokens.next();
    }
    pending = !inList;
    return pending;
  }

  /** The end of this message; of the text, where it is cut off. */
  private boolean isEnd() {
    if (tokens.sort() == Sort.END) {
      if (depth > 0) {
        damage.at(tokens.line());
      }
      ended = true;
    } else if (depth > 0 && (tokens.is('}') || tokens.is('>'))) {
      tokens.next();
      ended = true;
    }
    return ended;
  }

  /** Goes past a value that was not asked for. */
  private void skipValue() {
    if (!pending) {
      return;
    }
    pending = false;
    if (!isOpening()) {
      scalar();
      return;
    }
    int open = 0;
    do {
      if (isOpening()) {
        open++;
      } else if (tokens.is('}') || tokens.is('>')) {
        open--;
      }
      tokens.next();
    } while (open > 0 && tokens.sort() != Sort.END);
    if (open > 0) {
      damage.at(tokens.line());
    }
  }

  private boolean isOpening() {
    return tokens.is('{') || tokens.is('<');
  }

  /** The word that is the value; texts that follow one another are one. */
  private String scalar() {
    pending = false;
    if (tokens.sort() == Sort.QUOTED) {
      String text = tokens.quoted();
      tokens.next();
      while (tokens.sort() == Sort.QUOTED && !inList) {
        text = text.length() < LONGEST_TEXT ? text + tokens.quoted() : text;
        tokens.next();
      }
      return text;
    }
    if (tokens.sort() != Sort.WORD) {
      damage.at(tokens.line());
      ended = true;
      return "";
    }
    String word = tokens.word();
    tokens.next();
    return word;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public Cursor message(Message type) {
    if (!pending || !isOpening()) {
      return new TextCursor("", damage);
    }
    if (depth + 1 >= WireCursor.DEEPEST) {
      damage.at(tokens.line());
      skipValue();
      return new TextCursor("", damage);
    }
    pending = false;
    tokens.next();
    return new TextCursor(tokens, damage, depth + 1);
  }

  @Override
  public String text() {
    return pending && !isOpening() ? scalar() : "";
  }

  @Override
  public long integer() {
    return Numerals.whole(text());
  }

  @Override
  public boolean flag() {
    String word = text();
    return word.equals("true") || word.equals("t") || word.equals("1");
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
