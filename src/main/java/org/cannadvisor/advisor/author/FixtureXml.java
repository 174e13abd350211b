package org.cannadvisor.advisor.author;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of fixtures as JUnit XML, as continuous integration reads it. */
public final class FixtureXml {

  /** What XML 1.0 cannot hold, not even escaped. */
  private static final String NO_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]";

  private FixtureXml() {}

  public static String of(List<FixtureResult> results) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "cann-advisor rules");
      xml.writeAttribute("tests", String.valueOf(results.size()));
      xml.writeAttribute("failures", String.valueOf(failures(results)));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute(
          "time", seconds(results.stream().mapToDouble(FixtureResult::seconds).sum()));
      for (FixtureResult result : results) {
        write(result, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void write(FixtureResult result, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", result.id());
    xml.writeAttribute("name", result.which());
    xml.writeAttribute("time", seconds(result.seconds()));
    if (!result.isGood()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", result.fault().en().replaceAll(NO_XML, "?"));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static long failures(List<FixtureResult> results) {
    return results.stream().filter(result -> !result.isGood()).count();
  }

  private static String seconds(double time) {
    return String.format(Locale.ROOT, "%.3f", time);
  }
}
