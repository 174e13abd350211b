package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cannadvisor.advisor.Differences;
import org.cannadvisor.advisor.Redactions;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A project all of whose names, values and logs try to act on whoever reads the report. */
final class HostileTextTest {

  private static final String ESCAPE = "\u001B[2J\u001B]0;owned\u0007";
  private static final String SCRIPT =
      "<script>alert(1)</script></style><img src=x onerror=alert(1)>";
  private static final String LINK = "[here](javascript:alert(1)) ![x](http://evil.example/p.png)";
  private static final String TABLE = "a|b||``c```d` **e** # f\u202Eg]]>--><!--";

  /** A line that begins a block of Markdown or HTML which only the writer itself may begin. */
  private static final Pattern RAW_HTML = Pattern.compile("(?<!\\\\)<(?:script|/style|img|!--)");

  private static final Pattern LIVE_LINK = Pattern.compile("(?<!\\\\)\\]\\((?:javascript|http)");

  @TempDir Path project;

  @BeforeEach
  void writeProject() throws IOException {
    String all = ESCAPE + SCRIPT + LINK + TABLE;
    write(
        "convert.sh",
        "atc --model='"
            + SCRIPT
            + ".onnx' --framework=5 --output='"
            + LINK
            + "' "
            + "--soc_version='"
            + TABLE
            + "' --precision_mode='"
            + ESCAPE
            + "' "
            + "--insert_op_conf=aipp.cfg --input_format='"
            + all
            + "'\n"
            + "atc --model=m.onnx --framework=5 --output=m --soc_version=Ascend310 "
            + "--insert_op_conf=aipp.cfg # "
            + all
            + "\n");
    write(
        "aipp.cfg",
        "aipp_op {\n aipp_mode : static # "
            + all
            + "\n input_format : YUV420SP_U8\n"
            + " src_image_size_w : 224\n src_image_size_h : 224\n csc_switch : \""
            + all
            + "\"\n}\n");
    write(
        "advisor.yaml",
        "symptom: wrong\naccuracy: {metric: '"
            + SCRIPT
            + "', reference: 9, measured: 1}\n"
            + "reference: {color: RGB}\napplication: {source: jpeg}\n"
            + "target: {cann: '"
            + LINK
            + "'}\n'"
            + LINK
            + "': '"
            + TABLE
            + "'\n"
            + "suppress:\n  - {id: aipp-csc-off-for-yuv, reason: '"
            + SCRIPT
            + LINK
            + TABLE
            + "'}\n"
            + "  - {id: '"
            + SCRIPT
            + "'}\n");
    write("atc.log", "[ERROR] GE(1,atc):2024-01-01 E10001: " + all + "\nE19999: " + all + "\n");
    write("`|" + "[x](y) &amp; 'q'.md", "# " + all + "\n\ntop1 12.3 " + all + "\n");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theTextsOfTheProjectAreInTheReport(Lang lang) {
    String json = report(diagnose(lang), "json");

    assertTrue(json.contains("<script>alert(1)"), "nothing hostile was read: the test is void");
    assertTrue(json.contains("javascript:alert(1)"));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void noFormatActsOnATerminal(Lang lang) {
    for (String format : Reports.formats()) {
      String report = report(diagnose(lang), format);

      assertFalse(hasControls(report), format);
    }
    for (boolean asJson : List.of(true, false)) {
      var other = new Profile("b" + ESCAPE, lang, List.of("m"), List.of());
      var report = new StringWriter();
      Differences.write(
          Differences.of(Profile.of(diagnose(lang)), other, lang), lang, asJson, false, report);
      assertFalse(hasControls(report.toString()), report::toString);
    }
    var list = new StringWriter();
    Redactions.write(Fixtures.redacted(project, lang, false), lang, list);
    assertFalse(hasControls(list.toString()), list::toString);
  }

  private static boolean hasControls(String report) {
    return report
        .codePoints()
        .filter(one -> one != '\n' && one != '\t')
        .anyMatch(
            one ->
                Character.getType(one) == Character.CONTROL
                    || Character.getType(one) == Character.FORMAT);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void markdownStaysText(Lang lang) {
    String outside = outsideCode(report(diagnose(lang), "markdown"));

    assertFalse(RAW_HTML.matcher(outside).find(), outside);
    assertFalse(LIVE_LINK.matcher(outside).find(), outside);
    assertFalse(outside.contains("![x]"), outside);
    for (String line : outside.lines().filter(one -> one.startsWith("| ")).toList()) {
      assertEquals(6, line.split("(?<!\\\\)\\|", -1).length - 1, line);
    }
  }

  /** What a reader of CommonMark takes as Markdown: neither fenced blocks nor code spans. */
  private static String outsideCode(String markdown) {
    var lines = new ArrayList<String>();
    String fence = "";
    for (String line : markdown.split("\n", -1)) {
      String start = line.strip();
      if (fence.isEmpty() && start.startsWith("```")) {
        fence = start.replaceAll("[^`].*", "");
      } else if (!fence.isEmpty()) {
        fence = start.equals(fence) ? "" : fence;
      } else {
        lines.add(withoutSpans(line));
      }
    }
    assertEquals("", fence, "a fence is never closed");
    return String.join("\n", lines);
  }

  /** A span ends at the next run of as many backquotes; an escaped one begins none. */
  private static String withoutSpans(String line) {
    var outside = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == '\\') {
        outside.append(line, at, Math.min(at + 2, line.length()));
        at += 2;
      } else if (line.charAt(at) == '`') {
        int end = runEnd(line, at);
        int close = closing(line, end, end - at);
        at = close < 0 ? end : close;
      } else {
        outside.append(line.charAt(at++));
      }
    }
    return outside.toString();
  }

  private static int runEnd(String line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** Behind the closing run; -1 where there is none. */
  private static int closing(String line, int from, int length) {
    for (int at = line.indexOf('`', from); at >= 0; at = line.indexOf('`', at)) {
      int end = runEnd(line, at);
      if (end - at == length) {
        return end;
      }
      at = end;
    }
    return -1;
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void xmlStaysText(Lang lang) throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report(diagnose(lang), "junit"))));

    assertEquals(0, xml.getElementsByTagName("script").getLength());
    assertEquals(0, xml.getElementsByTagName("img").getLength());
    assertTrue(xml.getElementsByTagName("testcase").getLength() > 50);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void sarifHasNoLinkAndNoForeignAddress(Lang lang) throws IOException {
    JsonNode run = new ObjectMapper().readTree(report(diagnose(lang), "sarif")).at("/runs/0");

    assertTrue(run.get("results").size() > 1);
    for (JsonNode uri : run.findValues("uri")) {
      assertFalse(URI.create(uri.asText()).isAbsolute(), uri::asText);
      assertFalse(uri.asText().startsWith("/"), uri::asText);
    }
    for (JsonNode message : run.findValues("text")) {
      boolean isSnippet = message.asText().startsWith("atc ");
      assertTrue(isSnippet || !LIVE_LINK.matcher(message.asText()).find(), message::asText);
    }
    for (JsonNode markdown : run.findValues("markdown")) {
      String outside = outsideCode(markdown.asText());
      assertFalse(RAW_HTML.matcher(outside).find(), outside);
      assertFalse(LIVE_LINK.matcher(outside).find(), outside);
    }
  }

  @Test
  void aRedactedReportStaysWell() throws Exception {
    Diagnosis redacted = Fixtures.redacted(project, Lang.EN, false).diagnosis();

    for (String format : Reports.formats()) {
      assertFalse(hasControls(report(redacted, format)), format);
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(project.resolve(path), text, UTF_8);
  }

  private Diagnosis diagnose(Lang lang) {
    return Fixtures.diagnose(project, lang);
  }

  private static String report(Diagnosis diagnosis, String format) {
    var report = new StringWriter();
    Reports.write(diagnosis, format, true, false, report);
    return report.toString();
  }
}
