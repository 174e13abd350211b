package org.cannadvisor.intake.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class AnswerEditTest {

  @Test
  void nothingBecomesAnswers() {
    assertEquals("answers:\n  q: v\n", put(""));
    assertEquals("# only a comment\nanswers:\n  q: v\n", put("# only a comment\n"));
    assertEquals("---\nanswers:\n  q: v\n", put("---\n"));
  }

  @Test
  void answersAreAddedBehindEverythingElse() {
    assertEquals("symptom: wrong\nanswers:\n  q: v\n", put("symptom: wrong\n"));
    assertEquals("symptom: wrong # x\n# y\nanswers:\n  q: v\n", put("symptom: wrong # x\n# y\n"));
  }

  @Test
  void textWithoutFinalLineEndKeepsNone() {
    assertEquals("symptom: wrong\nanswers:\n  q: v", put("symptom: wrong"));
    assertEquals("answers:\n  a: b\n  q: v", put("answers:\n  a: b"));
  }

  @Test
  void lineEndsStayAsTheyAre() {
    assertEquals("symptom: wrong\r\nanswers:\r\n  q: v\r\n", put("symptom: wrong\r\n"));
    assertEquals("answers:\r\n  a: b\r\n  q: v\r\nx: y\r\n", put("answers:\r\n  a: b\r\nx: y\r\n"));
    assertEquals("symptom: wrong\ranswers:\r  q: v\r", put("symptom: wrong\r"));
  }

  @Test
  void flowStaysFlow() {
    assertEquals("answers: {q: v}\n", put("answers: {}\n"));
    assertEquals("answers: { q: v}\n".replace("{ q: v", "{q: v "), put("answers: { }\n"));
    assertEquals("answers: {a: b, q: v} # c\n", put("answers: {a: b} # c\n"));
    assertEquals("answers: {a: b, q: v, }\n", put("answers: {a: b, }\n"));
    assertEquals("{symptom: wrong, answers: {q: v}}\n", put("{symptom: wrong}\n"));
    assertEquals("answers: {a: [1, 2], q: v}\n", put("answers: {a: [1, 2]}\n"));
  }

  @Test
  void blockStaysBlock() {
    assertEquals(
        "answers: # mine\n    a: b # one\n    q: v\n\n# end\nsymptom: wrong\n",
        put("answers: # mine\n    a: b # one\n\n# end\nsymptom: wrong\n"));
    assertEquals("answers:\n  a:\n  - 1\n  - 2\n  q: v\n", put("answers:\n  a:\n  - 1\n  - 2\n"));
  }

  @Test
  void nothingBehindAnswersIsFilled() {
    assertEquals("answers: # later\n  q: v\nx: y\n", put("answers: # later\nx: y\n"));
    assertEquals("answers: {q: v}\n", put("answers: ~\n"));
    assertEquals("answers:\n  q: v", put("answers:"));
  }

  @Test
  void answerOfTheSameQuestionIsReplaced() {
    assertEquals("answers: {q: v} # c\n", put("answers: {q: other} # c\n"));
    assertEquals("answers:\n  q: v # c\n  a: b\n", put("answers:\n  q: 'x y' # c\n  a: b\n"));
    assertEquals("answers:\n  q: v\n", put("answers:\n  q:\n"));
    assertEquals(
        "answers:\n  q:\n  v\n  a: b\n".replace("q:\n  v", "q:\n    v"),
        put("answers:\n  q:\n    - 1\n    - 2\n  a: b\n"));
    assertEquals("answers: {q: a, q: v}\n", put("answers: {q: a, q: b}\n"));
  }

  @Test
  void listsAndOddWordsAreWrittenSoThatTheyMeanTheSame() {
    assertEquals(
        Optional.of("answers:\n  q: [123.675, 116.28, 103.53]\n"),
        AnswerEdit.put("", "q", "[123.675, 116.28, 103.53]"));
    assertEquals(
        Optional.of("answers:\n  q: \"a: \\\"b\\\" # c\"\n"),
        AnswerEdit.put("", "q", "a: \"b\" # c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers: [a]\n",
        "answers: word\n",
        "a: [\n",
        "a: 1\n---\nb: 2\n",
        "- list\n",
        "x: &a one\nanswers: {q: *a}\n",
        "x: &a {b: c}\nanswers: *a\n",
        "x: &a [*a]\nanswers: {b: *a}\n",
        "a: \u0000\n"
      })
  void whatCannotBeChangedWithCertaintyIsLeftAlone(String text) {
    assertEquals(Optional.empty(), AnswerEdit.put(text, "q", "v"));
  }

  @Property(tries = 400)
  void onlyTheAnswerChanges(
      @ForAll("manifests") String manifest, @ForAll("questions") String question) {
    Optional<String> edited = AnswerEdit.put(manifest, question, "new");

    assertTrue(edited.isPresent(), manifest);
    Map<String, Object> expected = new HashMap<>(load(manifest));
    Map<String, Object> answers = new HashMap<>(map(expected.getOrDefault("answers", "")));
    Object old = answers.put(question, "new");
    expected.put("answers", answers);
    assertEquals(expected, load(edited.get()));
    assertUntouched(manifest, edited.get(), old == null ? 4 : 20);
    assertEquals(edited, AnswerEdit.put(edited.get(), question, "new"));
  }

  /** What stands before and behind the change is all there was, but for the answer replaced. */
  private static void assertUntouched(String before, String after, int replaced) {
    int front = 0;
    while (front < Math.min(before.length(), after.length())
        && before.charAt(front) == after.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < Math.min(before.length(), after.length()) - front
        && before.charAt(before.length() - 1 - back) == after.charAt(after.length() - 1 - back)) {
      back++;
    }
    assertTrue(front + back + replaced >= before.length(), before + "\n=>\n" + after);
  }

  @Provide
  Arbitrary<String> manifests() {
    Arbitrary<String> before =
        Arbitraries.of(
            "",
            "# 说明\n",
            "---\n",
            "symptom: degraded   # 现象\n\n",
            "target: {soc: Ascend310P3, cann: \"6.0.1\"}\n",
            "reference:\n  mean: [1, 2, 3]\n  crop:\n    mode: center\n",
            "runs:\n- {name: a, accuracy: 1}\n- name: b\n  options: {x: y}\n");
    Arbitrary<String> answers =
        Arbitraries.of(
            "",
            "answers: {}\n",
            "answers:\n",
            "answers: null\n",
            "answers: {a: b}\n",
            "answers: {q: old, a: [1, 2]} # c\n",
            "answers:\n  a: b # c\n",
            "answers:\n    # first\n    q: old\n    \n    a: |\n      text\n",
            "answers:\n  a:\n  - 1\n  - 2\n  q: 'x y'\n",
            "\"answers\": {\n  a: b,\n  # c\n  q: old\n}\n");
    Arbitrary<String> after =
        Arbitraries.of(
            "",
            "# end\n",
            "suppress: []\n",
            "application: {source: jpeg}\n",
            "note: |\n  long\n  text\n",
            "note: >-\n  folded\n\n\n",
            "text: \"𠮷 😀\"\n");
    return Combinators.combine(
            before, answers, after, Arbitraries.of("\n", "\r\n"), Arbitraries.of(true, false))
        .as(
            (one, two, three, end, closed) -> {
              String text = (one + two + three).replace("\n", end);
              return closed ? text : text.stripTrailing();
            });
  }

  @Provide
  Arbitrary<String> questions() {
    return Arbitraries.of("q", "a", "picture-source");
  }

  private static Map<String, Object> load(String yaml) {
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  private static Map<String, Object> map(Object value) {
    var map = new HashMap<String, Object>();
    if (value instanceof Map<?, ?> fields) {
      fields.forEach((name, one) -> map.put(String.valueOf(name), one));
    }
    return map;
  }

  private static String put(String text) {
    return AnswerEdit.put(text, "q", "v").orElse("refused");
  }
}
