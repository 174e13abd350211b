package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.GuidedChecklist;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Guide.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Weight;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The checklist of every project agrees with its diagnosis, and is written as it should be. */
final class GuidesTest {

  private static final String SCHEMA = "/org/cannadvisor/report/checklist-schema-1.json";

  @Test
  void thePageWeighsAndNamesAsTheKnowledgeBaseDoes() {
    KnowledgeBase knowledge = KnowledgeBase.builtIn();
    var page = new StringWriter();

    Guides.write(Guides.whole(Lang.EN), "html", false, page);

    for (Weight weight : List.of(Weight.STRONG, Weight.MODERATE, Weight.WEAK)) {
      String name = weight.name().toLowerCase(Locale.ROOT);
      assertTrue(
          page.toString().contains('"' + name + "\":" + knowledge.weights().of(weight)), name);
    }
    String title = knowledge.entry("jpegd-padding-in-picture").title().in(Lang.EN);
    assertTrue(page.toString().contains("\"en\":\"" + title + '"'), title);
  }

  @TestFactory
  Stream<DynamicTest> agreesWithTheDiagnosis() {
    return projects().map(folder -> dynamicTest(folder.toString(), () -> expectAgreement(folder)));
  }

  private static void expectAgreement(Path folder) {
    GuidedChecklist checklist = read(folder, Lang.EN);
    Guide guide = checklist.guide();
    Diagnosis diagnosis = checklist.diagnosis();
    assertEquals(Fixtures.diagnose(folder, Lang.EN).verdict(), diagnosis.verdict());
    for (var advice : diagnosis.recommendations()) {
      List<Item> asking =
          guide.items().stream().filter(item -> argues(item.question(), advice.id())).toList();
      boolean isTicked = asking.stream().anyMatch(item -> item.state() == State.ANSWERED);
      boolean isConfirmed = advice.level() == Level.CONFIRMED;
      assertTrue(!isConfirmed || asking.isEmpty() || isTicked, () -> "not ticked: " + advice.id());
    }
    if (!diagnosis.missing().isEmpty()) {
      expectFirst(guide, diagnosis.missing().get(0).what());
    }
  }

  private static boolean argues(Question question, String id) {
    return question.choices().stream()
        .flatMap(choice -> choice.argues().stream())
        .anyMatch(claim -> claim.id().equals(id) && claim.kind() == Argument.Kind.FOR);
  }

  /** What is missed most is asked first, or what must be known before that can be asked. */
  private static void expectFirst(Guide guide, String missing) {
    boolean canBeAsked =
        guide.in(State.OPEN).stream()
            .anyMatch(item -> item.question().supplies().contains(missing));
    if (canBeAsked) {
      List<String> first = guide.item(guide.next().get(0)).question().supplies();
      assertTrue(first.contains(missing), () -> missing + " is not asked first: " + guide.next());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyGuideKeepsToItsFormats() {
    return projects().map(folder -> dynamicTest(folder.toString(), () -> expectFormats(folder)));
  }

  private static void expectFormats(Path folder) throws IOException {
    for (Lang lang : Lang.values()) {
      Guide guide = read(folder, lang).guide();
      assertEquals(List.of(), violations(written(guide, "json")));
      expectNarrow(written(guide, "text"));
      assertEquals(written(guide, "markdown"), written(read(folder, lang).guide(), "markdown"));
    }
  }

  @Test
  void wholeGuideNamesEveryQuestion() throws IOException {
    for (Lang lang : Lang.values()) {
      Guide guide = Guides.whole(lang);
      assertEquals(List.of(), violations(written(guide, "json")));
      for (Item item : guide.items()) {
        assertTrue(written(guide, "text").contains("(" + item.question().id() + ")"));
        assertTrue(written(guide, "markdown").contains("`" + item.question().id() + "`"));
      }
    }
  }

  /** Of what AIPP could have wrong, files rule out some and confirm another. */
  @Test
  void ruledOutIdDoesNotSpeakForAllThatAnAnswerRulesOut() {
    Guide guide = read(Fixtures.PROJECTS.resolve("jpeg-classifier"), Lang.EN).guide();

    assertTrue(guide.item("aipp-numbers").byFiles().isEmpty());
  }

  @Test
  void answerInTheManifestIsNotTakenForTheWordOfFiles(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("advisor.yaml"), "symptom: degraded\nanswers: {symptom: wrong}\n");

    Guide guide = read(folder, Lang.EN).guide();

    Item symptom = guide.item("symptom");
    assertEquals(State.CONTRADICTED, symptom.state());
    assertEquals(1, symptom.byFiles().get(0).evidence().get(0).at().line());
    assertEquals(2, symptom.byPerson().orElseThrow().at().line());
    assertTrue(written(guide, "text").contains("[!] "), "marked");
    assertEquals(1, guide.problems().size());
  }

  @Test
  void answerOfAPersonAloneIsTheirs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("advisor.yaml"), "answers: {symptom: wrong}\n");

    Item symptom = read(folder, Lang.EN).guide().item("symptom");

    assertEquals(State.ANSWERED, symptom.state());
    assertEquals(List.of(), symptom.byFiles());
  }

  @Test
  void hostileWordsStayWords(@TempDir Path folder) throws IOException {
    String hostile = "\"</td><img src=x> `x` [a](http://b) \\e[31m # @all\"";
    Files.writeString(
        folder.resolve("advisor.yaml"),
        "target: {soc: "
            + hostile
            + "}\nanswers: {symptom: "
            + hostile
            + ", x: "
            + hostile
            + "}\n");

    Guide guide = read(folder, Lang.EN).guide();

    String spans = "(?m)(`+)(?!`)[^\\n]*?[^`]\\1(?!`)";
    String markdown = written(guide, "markdown").replaceAll(spans, "").replace("\\<", "");
    assertTrue(markdown.indexOf('<') < 0, markdown);
    assertTrue(written(guide, "text").indexOf('\u001b') < 0);
    assertEquals(List.of(), violations(written(guide, "json")));
  }

  private static Stream<Path> projects() {
    return Stream.concat(
        Fixtures.folders(Fixtures.PROJECTS).stream(),
        Fixtures.folders(Path.of("fixtures", "cases")).stream().filter(GuidesTest::isShown));
  }

  /** The published cases have two digits; all the others would take minutes and show no more. */
  private static boolean isShown(Path project) {
    return String.valueOf(project.getFileName()).matches("\\d\\d-.*");
  }

  private static GuidedChecklist read(Path folder, Lang lang) {
    try {
      var request =
          new Diagnose.Request(folder, folder.toString(), lang, Fixtures.TODAY, false)
              .remembering(Fixtures.NOTHING);
      return GuidedChecklist.of(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(Guide guide, String format) {
    var out = new StringWriter();
    Guides.write(guide, format, false, out);
    return out.toString();
  }

  /** Two columns for a wide character; only what must stay whole may be longer. */
  private static void expectNarrow(String text) {
    var longer = new ArrayList<String>();
    for (String line : text.split("\n", -1)) {
      int columns = line.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
      boolean isWhole = line.strip().split(" ", -1).length == 1 && columns < 200;
      if (columns > 80 && !isWhole) {
        longer.add(line);
      }
    }
    assertEquals(List.of(), longer);
  }

  private static List<String> violations(String json) throws IOException {
    try (InputStream in = Guides.class.getResourceAsStream(SCHEMA)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
