package org.cannadvisor.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Escapes JSON so that it can stand inside a page: no tag can begin or end in it. */
final class IslandEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1L;

  private final JsonEscapes rest = new JsonEscapes();

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = rest.getEscapeCodesForAscii();
    codes['<'] = ESCAPE_STANDARD;
    codes['>'] = ESCAPE_STANDARD;
    codes['&'] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return rest.getEscapeSequence(character);
  }
}
