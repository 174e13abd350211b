package org.cannadvisor.report;

import java.io.Writer;

/** Keeps what is written to it, up to a length. */
final class BoundedWriter extends Writer {

  private final StringBuilder text = new StringBuilder();
  private final int longest;

  /**
   * @param longest in characters
   */
  BoundedWriter(int longest) {
    this.longest = longest;
  }

  /** More was written than may be. */
  static final class Full extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Full(int longest) {
      super("longer than " + longest / 1_000_000 + " MB");
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    expectRoom(length);
    text.append(characters, offset, length);
  }

  @Override
  public void write(String words, int offset, int length) {
    expectRoom(length);
    text.append(words, offset, offset + length);
  }

  private void expectRoom(int length) {
    if (length > longest - text.length()) {
      throw new Full(longest);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
