package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a source are addresses. */
final class SourceSpansTest {

  private static List<String> links(String source) {
    List<SourceSpans.Span> spans = SourceSpans.of(source);
    assertEquals(source, spans.stream().map(SourceSpans.Span::text).collect(Collectors.joining()));
    return spans.stream().filter(SourceSpans.Span::isLink).map(SourceSpans.Span::text).toList();
  }

  @Test
  void anAddressEndsBeforeTheSentenceDoes() {
    assertEquals(
        List.of("https://a.example/b?c=d#e", "https://f.example:8443/g"),
        links("See (https://a.example/b?c=d#e), and https://f.example:8443/g。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://a.example/",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://good.example@evil.example/",
        "https://good.example:80@evil.example/",
        "//a.example",
        "a guide without an address"
      })
  void nothingElseIsOne(String source) {
    assertEquals(List.of(), links(source));
  }

  @Test
  void whatIsNoAddressEndsOne() {
    assertEquals(List.of("https://a.example/b"), links("https://a.example/b\"onclick=x"));
    assertEquals(List.of("https://a.example/b"), links("https://a.example/b<script>"));
  }

  @Test
  void aPageIsNotLongerThanItMayBe() {
    var page = new BoundedWriter(3);
    page.write(new char[] {'a', 'b', 'c'}, 0, 3);

    assertThrows(BoundedWriter.Full.class, () -> page.write(new char[] {'d'}, 0, 1));

    assertEquals("abc", page.toString());
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    String text = "a".repeat(HtmlHandbook.LONGEST_TEXT - 1) + "\uD83D\uDE00 and more";

    assertEquals("a".repeat(HtmlHandbook.LONGEST_TEXT - 1) + "…", HtmlHandbook.cut(text));
    assertEquals("short", HtmlHandbook.cut("short"));
  }
}
