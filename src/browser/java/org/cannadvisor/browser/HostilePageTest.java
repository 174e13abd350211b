package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project that tries to act in the browser of whoever opens its page. */
final class HostilePageTest extends BrowserTest {

  private static final String SCRIPT = "</style></script><script>window.struck=1</script>";
  private static final String IMAGE = "<img src=x onerror=window.struck=1>";
  private static final String LINK = "[a](javascript:window.struck=1)`javascript:window.struck=1`";
  private static final String ESCAPES = "\u001b[31mred\u001b]8;;javascript:window.struck=1\u0007";

  private Path project;

  @BeforeEach
  void writeProject() throws IOException {
    project = Files.createDirectory(folder.resolve("<script>window.struck=1<&>"));
    Files.writeString(
        project.resolve("convert " + IMAGE + ".sh"),
        "atc --model='"
            + SCRIPT
            + ".onnx' --framework=5 --output='"
            + IMAGE
            + "' --soc_version=Ascend310 --log=\""
            + LINK
            + "\"\n");
    Files.writeString(
        project.resolve("advisor.yaml"),
        "symptom: degraded\n"
            + ("javascript:window.struck=1: \"" + SCRIPT + "\"\n")
            + ("answers: {chip: \"" + SCRIPT + IMAGE + "\"}\n")
            + ("suppress: [{id: fp16-overflow, reason: \"" + SCRIPT + LINK + "\"}]\n"));
    Files.writeString(
        project.resolve("atc.log"),
        "ATC run failed\n[ERROR] E10001: " + SCRIPT + IMAGE + LINK + ESCAPES + "\n");
    Files.writeString(project.resolve("result_20260101000000.csv"), table());
  }

  private static String table() {
    var table =
        new StringBuilder(
            "Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,"
                + "CosineSimilarity\n");
    for (int i = 0; i < 5; i++) {
      String name = "op" + i + SCRIPT + IMAGE;
      table.append(
          "%d,%s,\"%s\",float16,NaN,\"%s\",float32,\"%s:output:0\",\"[1,2]\",0.5\n"
              .formatted(i, SCRIPT, name, name, name));
    }
    return table.toString();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingOfItRunsInTheReport(Lang lang) throws IOException {
    Path report = Pages.report(project, lang, folder);
    assertTrue(Files.readString(report).contains("window.struck"), "nothing hostile was read");
    try (Visit visit = visit(report)) {
      Page page = visit.page();
      assertTrue(
          page.locator("body").innerText().contains("<script>window.struck=1</script>"),
          "it is not shown as text");
      page.keyboard().press("Tab");
      visit.speak(lang == Lang.ZH ? Lang.EN : Lang.ZH);
      expectUnharmed(visit);
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingOfItRunsInTheChecklist(Lang lang) throws IOException {
    Path checklist = Pages.checklist(project, lang, folder);
    assertTrue(Files.readString(checklist).contains("window.struck"), "nothing hostile was read");
    try (Visit visit = visit(checklist)) {
      visit.speak(lang == Lang.ZH ? Lang.EN : Lang.ZH);
      expectUnharmed(visit);
    }
  }

  private static void expectUnharmed(Visit visit) {
    Page page = visit.page();
    assertEquals("undefined", page.evaluate("typeof window.struck"));
    assertThat(page.locator("a[href^='javascript:' i], img, iframe, object, embed")).hasCount(0);
    assertThat(page.locator("script")).hasCount(2);
    assertThat(page.locator("style")).hasCount(1);
    assertFalse(page.content().contains("\u001b"), "an escape reached the page");
    visit.expectQuiet();
  }
}
