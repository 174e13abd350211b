package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page promises before a browser opens it. */
final class HtmlReportTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script>(.*?)</script>\\s*</body>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern ISLAND =
      Pattern.compile(
          "<script type=\"application/json\" id=\"curves\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;

  private static String page(Path project) throws IOException {
    Dossier dossier =
        Diagnose.illustrated(
            new Diagnose.Request(
                project, project.toString(), Lang.EN, LocalDate.of(2026, 1, 1), false));
    var page = new StringWriter();
    Reports.write(dossier, "html", false, false, page);
    return page.toString();
  }

  private static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertTrue(found.find(), pattern.pattern());
    return found.group(1);
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void theReportIsThereInBothLanguages() throws IOException {
    String page = page(Fixtures.PROJECTS.resolve("jpeg-classifier"));

    assertTrue(page.contains("<div data-in=\"en\" lang=\"en\">"));
    assertTrue(page.contains("<div data-in=\"zh\" lang=\"zh\">"));
    assertTrue(page.contains("The alignment padding of JPEGD reaches VPC as picture"));
    assertTrue(page.contains("<svg class=\"path\""));
    assertEquals(2, page.split("<g class=\"differs\">", -1).length - 1, "one step, two languages");
  }

  @Test
  void thePolicyAllowsItsOwnProgramAndStyleAndNoNetwork() throws Exception {
    String page = page(Fixtures.PROJECTS.resolve("comparison-only"));

    assertTrue(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
    assertTrue(page.contains(hash(first(SCRIPT, page))), "the hash of the program");
    assertTrue(page.contains(hash(first(STYLE, page))), "the hash of the style");
    assertFalse(Pattern.compile("(?:src|href)=[\"']?(?:https?:)?//").matcher(page).find());
  }

  @Test
  void theCurvesOfAComparisonAreInThePage() throws IOException {
    String curves = first(ISLAND, page(Fixtures.PROJECTS.resolve("comparison-only")));

    assertTrue(curves.contains("result_"), curves);
    assertEquals("[]", first(ISLAND, page(Fixtures.PROJECTS.resolve("aipp-colours"))));
  }

  @Test
  void oneOutputIsNoCurveAndProblemsAreLedTo() throws IOException {
    String page = page(Fixtures.PROJECTS.resolve("damaged"));

    assertEquals("[]", first(ISLAND, page));
    assertTrue(page.contains("href=\"#en-problems\""), page);
    assertTrue(page.contains("<h2 id=\"zh-problems\">"), page);
  }

  @Test
  void namesOfFilesInADiffAreNoChange() throws IOException {
    String page = page(Fixtures.PROJECTS.resolve("aipp-colours"));

    assertTrue(page.contains("<span class=\"head\">--- a/model/aipp_face.cfg"), page);
    assertTrue(page.contains("<span class=\"removed\">-    matrix_r0c1 : 454"), page);
    assertTrue(page.contains("<span class=\"added\">+    matrix_r0c1 : 0"), page);
  }

  @Test
  void wordsBetweenBackticksAreCodeAndEscaped() throws IOException {
    Files.writeString(
        folder.resolve("advisor.yaml"),
        "symptom: wrong\nsuppress:\n  - {id: no-such-id, reason: \"`<b>x</b>`\"}\n");

    String page = page(Fixtures.PROJECTS.resolve("slight-gap-detector"));

    assertTrue(page.contains("<code class=\"short\">--buffer_optimize=off_optimize</code>"));
    assertFalse(page(folder).contains("<b>x"));
  }

  @Test
  void namesOfAProjectEndNothingInThePage() throws IOException {
    String name = "</script><script>alert(1)</script></style><img src=x onerror=alert(1)>";
    Files.writeString(folder.resolve("advisor.yaml"), "symptom: wrong\n");
    Files.writeString(
        folder.resolve("convert.sh"),
        "atc --model='" + name + ".onnx' --framework=5 --output='" + name + "'\n");
    Files.writeString(
        folder.resolve("result_20260101000000.csv"),
        "Index,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,CosineSimilarity\n"
            + "0,\""
            + name
            + "\",float16,NaN,\""
            + name
            + "\",float32,a:output:0,\"[1,2]\",0.5\n");

    String page = page(folder);

    assertTrue(page.contains("&lt;script&gt;alert(1)"), "nothing hostile was read: void");
    assertFalse(page.contains("<script>alert(1)"));
    assertFalse(page.contains("<img src=x"));
    assertEquals(2, page.split("<script", -1).length - 1);
    assertEquals(
        List.of("</style>"),
        Pattern.compile("</style>").matcher(page).results().map(r -> r.group()).toList());
  }
}
