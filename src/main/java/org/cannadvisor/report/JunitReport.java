package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Diagnosis.Check;
import org.cannadvisor.model.Diagnosis.Status;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Testimony;

/**
 * The report as JUnit XML, for build servers: every id of the knowledge base is a test. It fails
 * for each recommendation, is skipped where it was accepted or cannot be decided, and passes
 * otherwise; what could not be read stands in {@code system-err}.
 */
final class JunitReport implements ReportWriter {

  @Override
  public ReportFormat format() {
    return ReportFormat.JUNIT;
  }

  @Override
  public void write(Diagnosis diagnosis, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      new Suite(xml, diagnosis).write();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
    out.flush();
  }

  /** One suite that is written from top to bottom. */
  private record Suite(XMLStreamWriter xml, Diagnosis diagnosis) {

    void write() throws XMLStreamException {
      xml.writeStartElement("testsuite");
      attribute("name", "cann-advisor " + diagnosis.directory());
      int failed = diagnosis.recommendations().size();
      List<Check> others = others();
      long skipped = others.stream().filter(Suite::isSkipped).count();
      attribute("tests", String.valueOf(failed + others.size()));
      attribute("failures", String.valueOf(failed));
      attribute("errors", "0");
      attribute("skipped", String.valueOf(skipped));
      attribute("time", "0");
      for (Recommendation one : diagnosis.recommendations()) {
        write(one);
      }
      for (Check one : others) {
        write(one);
      }
      writeOutput();
      xml.writeCharacters("\n");
      xml.writeEndElement();
    }

    private List<Check> others() {
      return diagnosis.checks().stream()
          .filter(check -> check.status() != Status.RECOMMENDED)
          .toList();
    }

    /** Undecided where something is missing, not where there is no sign. */
    private static boolean isSkipped(Check check) {
      return check.status() == Status.SUPPRESSED
          || (check.status() == Status.UNDECIDED && !check.missing().isEmpty());
    }

    private void write(Recommendation one) throws XMLStreamException {
      begin(one.id(), one.subject(), one.evidence().stream().findFirst());
      start("failure", 2);
      attribute("type", one.level().id());
      attribute("message", one.title());
      xml.writeCharacters(body(one));
      xml.writeEndElement();
      end();
    }

    private String body(Recommendation one) {
      var page = new Page(diagnosis.lang(), false);
      page.prose(0, one.why());
      page.gap();
      new TestimonyText(page, 0).write(one.evidence());
      page.gap();
      for (int i = 0; i < one.fix().steps().size(); i++) {
        page.labelled(0, i + 1 + ".", 3, one.fix().steps().get(i));
      }
      if (!one.fix().command().isBlank()) {
        page.gap();
        CommandLines.of(one.fix().command(), Page.WIDTH).forEach(line -> page.literal(0, line));
      }
      return harmless("\n" + page);
    }

    private void write(Check check) throws XMLStreamException {
      begin(check.id(), check.subject(), Optional.empty());
      if (isSkipped(check)) {
        start("skipped", 2);
        attribute("message", check.because());
        xml.writeEndElement();
      } else {
        start("system-out", 2);
        xml.writeCharacters(line(check.because()));
        xml.writeEndElement();
      }
      end();
    }

    private void writeOutput() throws XMLStreamException {
      start("system-out", 1);
      xml.writeCharacters(line(diagnosis.verdict()));
      for (Accepted one : diagnosis.accepted()) {
        String decision = ProjectText.decision(diagnosis.lang(), one);
        xml.writeCharacters("\n" + line(one.id() + ": " + one.title() + " (" + decision + ")"));
      }
      xml.writeEndElement();
      if (!diagnosis.problems().isEmpty()) {
        start("system-err", 1);
        xml.writeCharacters(
            diagnosis.problems().stream().map(this::said).collect(Collectors.joining("\n")));
        xml.writeEndElement();
      }
    }

    private String said(Problem one) {
      return line(one.file() + ":" + one.line() + " " + one.message().in(diagnosis.lang()));
    }

    private void begin(String id, String subject, Optional<Testimony> first)
        throws XMLStreamException {
      start("testcase", 1);
      attribute("classname", subject.isEmpty() ? "cann-advisor" : "cann-advisor." + subject);
      attribute("name", id);
      if (first.isPresent()) {
        attribute("file", first.get().at().file());
        attribute("line", String.valueOf(first.get().at().line()));
      }
      attribute("time", "0");
    }

    private void start(String element, int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
      xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
      xml.writeAttribute(name, line(value));
    }

    private static String line(String text) {
      return harmless(Visible.line(text.replace('\n', ' ')));
    }

    /** Without what XML 1.0 cannot hold, not even escaped: two code points of each plane. */
    private static String harmless(String text) {
      return text.codePoints()
          .map(one -> (one & 0xFFFE) == 0xFFFE ? '\uFFFD' : one)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
