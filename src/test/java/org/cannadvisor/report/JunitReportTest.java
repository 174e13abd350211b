package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class JunitReportTest {

  @ParameterizedTest
  @EnumSource(Lang.class)
  void countsWhatItHolds(Lang lang) throws Exception {
    Element suite = parsed(report(Examples.swappedChannels(lang))).getDocumentElement();

    assertEquals("testsuite", suite.getTagName());
    assertCount(suite, "tests", "testcase");
    assertCount(suite, "failures", "failure");
    assertCount(suite, "skipped", "skipped");
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("skipped"));
  }

  private static void assertCount(Element suite, String attribute, String element) {
    int count = suite.getElementsByTagName(element).getLength();
    assertEquals(String.valueOf(count), suite.getAttribute(attribute));
  }

  @Test
  void aFailureNamesThePlaceAndTheFix() throws Exception {
    Document xml = parsed(report(Examples.swappedChannels(Lang.EN)));
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    Element test = (Element) failure.getParentNode();

    assertEquals("aipp-channel-order-swapped", test.getAttribute("name"));
    assertEquals("cann-advisor.yolov5s", test.getAttribute("classname"));
    assertEquals("aipp.cfg", test.getAttribute("file"));
    assertEquals("4", test.getAttribute("line"));
    assertEquals("confirmed", failure.getAttribute("type"));
    assertTrue(failure.getTextContent().contains("1. Set rbuv_swap_switch to false."));
  }

  @Test
  void onlyWhatCannotBeDecidedIsSkipped() throws Exception {
    NodeList skipped =
        parsed(report(Examples.swappedChannels(Lang.EN))).getElementsByTagName("skipped");

    assertEquals(
        "suspect-operator", ((Element) skipped.item(0).getParentNode()).getAttribute("name"));
  }

  @Test
  void whatCouldNotBeReadIsSaid() throws Exception {
    Document xml = parsed(report(Examples.swappedChannels(Lang.EN)));

    assertEquals(
        "logs/atc.log:0 Expected text, found binary data; not read.",
        xml.getElementsByTagName("system-err").item(0).getTextContent());
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String report = report(Hostile.diagnosis());

    assertTrue(Hostile.isHarmless(report), report);
    assertEquals(1, parsed(report).getElementsByTagName("testcase").getLength());
  }

  private static String report(Diagnosis diagnosis) throws IOException {
    var out = new StringWriter();
    ReportFormat.JUNIT.writer(ReportOptions.PLAIN).write(diagnosis, out);
    return out.toString();
  }

  private static Document parsed(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
