package org.cannadvisor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeedlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          wrong results            ; wrong results
          all NaN                  ; all nan
          框                       ; 框
          boxe?s                   ; box
          colou?rs shifted         ; rs shifted
          (?:loss|gap) of accuracy ; ` of accuracy`
          (?:漏检|误检)[^。]{0,6}高 ; 漏检, 误检
          top-?[15]                ; top
          out(?: of order)?        ; out
          outs*\\s+of               ; out
          (?<!no )garbage          ; garbage
          o+ff                     ; ff
          (?-i:AP)1|(?<side>om)    ; ap, om
          [板卡]|x[板卡]?=          ; 板, 卡, =
          """)
  void theLongestStringThatAMatchMustContain(String expression, String needles) {
    assertEquals(Set.of(needles.split(", ")), Set.copyOf(Needles.of(expression)));
  }

  @Test
  void someRequireNothing() {
    for (String expression :
        List.of(
            "",
            "!{8,}",
            "a",
            "(?:wrong)?",
            "wrong|\\d+",
            "[abc]+",
            "x)y",
            "\\p{Alpha}x",
            "\\u0041bc")) {
      assertEquals(List.of(), Needles.of(expression), expression);
    }
    assertTrue(Needles.mayBeIn(List.of(), ""));
    assertFalse(Needles.mayBeIn(List.of("wrong", "bad"), "all is well"));
    assertTrue(Needles.mayBeIn(List.of("wrong", "bad"), "not bad"));
  }

  @Property
  void whereAnExpressionIsFoundSoIsANeedle(
      @ForAll("expressions") String expression, @ForAll("texts") String text) {
    if (Pattern.compile("(?i)" + expression).matcher(text).find()) {
      assertTrue(
          Needles.mayBeIn(Needles.of(expression), text.toLowerCase(Locale.ROOT)), expression);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abAB框 ").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "b",
            "ab",
            "ba",
            "aab",
            "框",
            " ",
            "a?",
            "b*",
            "a+",
            "[ab]",
            "\\w",
            ".",
            "a{0,2}",
            "(?:ab|ba)",
            "(?:a|框)?",
            "(?:aa|b?)",
            "(ab)+",
            "(?!bb)",
            "(?<=a)",
            "b|a",
            "[^ ]{1,3}?",
            "\\s?",
            "(?:ab|(?:ba|框b)a)");
    return piece.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
  }
}
