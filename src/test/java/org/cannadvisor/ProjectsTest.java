package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole projects as customers send them, with the whole report in every format and both languages.
 * Run with {@code -Dgolden.update=true} to write the expected reports anew, then read the diff.
 */
final class ProjectsTest {

  private static final String SCHEMA = "/org/cannadvisor/report/report-schema-1.json";

  private static final Set<String> IN_EVERY_FORMAT =
      Set.of("aipp-colours", "damaged", "jpeg-classifier");

  /** Program and style of a page, and the policy that has their hashes. */
  private static final Pattern PROGRAM =
      Pattern.compile("(?s)(<script>|<style>|-Policy\" content=\").*?(</script>|</style>|\">)");

  private static final Map<String, String> EXTENSIONS =
      Map.of("text", "txt", "markdown", "md", "junit", "xml");

  @TestFactory
  Stream<DynamicTest> reportIsAsExpected() {
    return Fixtures.folders(Fixtures.PROJECTS).stream()
        .flatMap(
            project ->
                Arrays.stream(Lang.values())
                    .flatMap(
                        lang ->
                            formats(project).stream().map(format -> test(project, lang, format))));
  }

  /** Two formats of every project, all of them of a few. */
  private static List<String> formats(Path project) {
    return IN_EVERY_FORMAT.contains(String.valueOf(project.getFileName()))
        ? Reports.formats().stream().filter(format -> !format.equals("html")).toList()
        : List.of("json", "text");
  }

  /** Both languages, excerpts, ways and patches of a page; its program and style are no text. */
  @TestFactory
  Stream<DynamicTest> pageIsAsExpected() {
    return Stream.of("aipp-colours", "jpeg-classifier")
        .map(name -> dynamicTest(name, () -> expectPage(Fixtures.PROJECTS.resolve(name))));
  }

  private static void expectPage(Path project) throws IOException {
    String asGiven = project.toString().replace('\\', '/');
    var request =
        new Diagnose.Request(project, asGiven, Lang.EN, Fixtures.TODAY, false)
            .remembering(Fixtures.NOTHING);
    var page = new StringWriter();
    Reports.write(Diagnose.illustrated(request), "html", false, false, page);
    expect(
        PROGRAM.matcher(page.toString()).replaceAll("$1…$2"),
        Fixtures.EXPECTED.resolve(project.getFileName()).resolve("report.html"));
  }

  @TestFactory
  Stream<DynamicTest> everyReportSatisfiesTheSchema() {
    return Stream.concat(
            Fixtures.folders(Fixtures.PROJECTS).stream(),
            Fixtures.folders(Fixtures.RULES).stream().map(folder -> folder.resolve("fires")))
        .map(project -> dynamicTest(project.toString(), () -> expectValid(project)));
  }

  private static void expectValid(Path project) throws IOException {
    var report = new StringWriter();
    Reports.write(Fixtures.diagnose(project, Lang.ZH), "json", false, false, report);
    try (InputStream in = Reports.class.getResourceAsStream(SCHEMA)) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      assertEquals(List.of(), schema.validate(report.toString(), InputFormat.JSON));
    }
  }

  private static DynamicTest test(Path project, Lang lang, String format) {
    String name = String.valueOf(project.getFileName());
    String extension = EXTENSIONS.getOrDefault(format, format);
    Path golden = Fixtures.EXPECTED.resolve(name).resolve("report." + lang.tag() + "." + extension);
    return dynamicTest(
        name + " " + lang.tag() + " " + format, () -> expect(project, lang, format, golden));
  }

  private static void expect(Path project, Lang lang, String format, Path golden)
      throws IOException {
    var report = new StringWriter();
    Reports.write(Fixtures.diagnose(project, lang), format, false, false, report);
    expect(withoutCount(report.toString()), golden);
  }

  private static void expect(String report, Path golden) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, report, StandardCharsets.UTF_8);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), report);
  }

  /** A new rule elsewhere is no change of these reports. */
  private static String withoutCount(String report) {
    return report.replaceFirst("\"rules\": \\d+", "\"rules\": 0");
  }
}
