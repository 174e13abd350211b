package org.cannadvisor.intake.serving;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells answers of a model that are one character over and over. */
final class GeneratedText {

  /** So many are no emphasis any more; "!" is token 0 of byte-level vocabularies. */
  static final String ROW = "!".repeat(16);

  /** {@code "content": "!!!!!!…"}, {@code Generated text: '!!!!…'}: an answer, not a heading. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:\"(?:content|text|output|response|answer|generated_text|prediction|pred)\"\\s*:\\s*\\[?\\s*"
              + "|[Gg]enerated text:\\s*|(?:^|\\s)(?:[Oo]utput|[Rr]esponse|[Aa]nswer)s?\\s*[:=]\\s*)"
              + "[\"']?(!)\\1{15}");

  private GeneratedText() {}

  /** Which character fills the answer in this line; empty where none does. */
  static String repeated(String line) {
    Matcher answer = ANSWER.matcher(line);
    return answer.find() ? answer.group(1) : "";
  }
}
