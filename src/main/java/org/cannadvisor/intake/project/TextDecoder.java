package org.cannadvisor.intake.project;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns bytes into text, or says that they are none. Knows UTF-8, UTF-16 and GB18030 (which holds
 * GBK), the encodings in which such projects are written.
 */
public final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  /** A log with one broken byte in a hundred characters or a thousand bytes is still a log. */
  private static final int CHARACTERS_PER_DAMAGE = 100;

  private static final int BYTES_PER_DAMAGE = 1_000;

  private TextDecoder() {}

  /** The text without a byte order mark; empty where the bytes are binary data. */
  public static Optional<String> decode(byte[] bytes) {
    return encodingOf(bytes, bytes.length).map(encoding -> encoding.text(bytes, bytes.length));
  }

  /**
   * How the first {@code length} bytes are encoded; empty where they are binary data. A character
   * cut off at the end does not count as damage.
   */
  public static Optional<Encoding> encodingOf(byte[] bytes, int length) {
    if (startsWith(bytes, length, UTF_8_MARK)) {
      return indexOfNul(bytes, length) >= 0
          ? Optional.empty()
          : plain(bytes, length, UTF_8_MARK.length);
    }
    if (startsWith(bytes, length, UTF_16LE_MARK)) {
      return wide(bytes, length, StandardCharsets.UTF_16LE, UTF_16LE_MARK.length);
    }
    if (startsWith(bytes, length, UTF_16BE_MARK)) {
      return wide(bytes, length, StandardCharsets.UTF_16BE, UTF_16BE_MARK.length);
    }
    return indexOfNul(bytes, length) < 0
        ? plain(bytes, length, 0)
        : byNuls(bytes, length).flatMap(charset -> wide(bytes, length, charset, 0));
  }

  /** Where the first NUL stands; -1 where there is none. */
  static int indexOfNul(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int length, byte[] mark) {
    return length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static Optional<Encoding> plain(byte[] bytes, int length, int from) {
    Damage utf8 = damage(bytes, from, length, StandardCharsets.UTF_8);
    if (utf8.malformed() == 0 || utf8.malformed() * CHARACTERS_PER_DAMAGE <= utf8.beyondAscii()) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, from));
    }
    if (damage(bytes, from, length, GB18030).malformed() == 0) {
      return Optional.of(new Encoding(GB18030, from));
    }
    return utf8.malformed() * BYTES_PER_DAMAGE <= length
        ? Optional.of(new Encoding(StandardCharsets.UTF_8, from))
        : Optional.empty();
  }

  private static Optional<Encoding> wide(byte[] bytes, int length, Charset charset, int from) {
    int even = from + (length - from) / 2 * 2;
    for (int i = from; i < even; i += 2) {
      if (bytes[i] == 0 && bytes[i + 1] == 0) {
        return Optional.empty();
      }
    }
    return damage(bytes, from, even, charset).malformed() == 0
        ? Optional.of(new Encoding(charset, from))
        : Optional.empty();
  }

  /**
   * UTF-16 without a mark: the high bytes of ASCII are NUL, so NULs stand only on one side, and at
   * least half of the characters are ASCII.
   */
  private static Optional<Charset> byNuls(byte[] bytes, int length) {
    int[] nuls = new int[2];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        nuls[i & 1]++;
      }
    }
    boolean enough = Math.max(nuls[0], nuls[1]) >= Math.max(1, length / 4);
    if (!enough || Math.min(nuls[0], nuls[1]) > 0) {
      return Optional.empty();
    }
    return Optional.of(nuls[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static Damage damage(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes, from, to - from);
    var out = CharBuffer.allocate(8_192);
    int malformed = 0;
    int beyondAscii = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      beyondAscii += beyondAscii(out);
      out.clear();
      if (result.isError()) {
        malformed++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new Damage(malformed, beyondAscii);
      }
    }
  }

  private static int beyondAscii(CharBuffer decoded) {
    int count = 0;
    for (int i = 0; i < decoded.position(); i++) {
      if (decoded.get(i) > 0x7F) {
        count++;
      }
    }
    return count;
  }

  /** How many places could not be decoded, beside how many characters that could. */
  private record Damage(long malformed, long beyondAscii) {}

  /**
   * How a text is encoded.
   *
   * @param from where the text starts, past the byte order mark
   */
  public record Encoding(Charset charset, int from) {

    /** The text of the first {@code length} bytes. */
    public String text(byte[] bytes, int length) {
      return new String(bytes, from, Math.max(0, length - from), charset);
    }
  }
}
