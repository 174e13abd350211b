package org.cannadvisor.intake.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.DescribedTensor;
import org.cannadvisor.model.Dtype;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.NamedPlace.Use;

/**
 * Reads the inputs and outputs of a loaded model where a tool or program lists them with their
 * types:
 *
 * <pre>
 * output 1 name Reshape_1038:0 dims 100 size 400 dtype ACL_INT32
 * outputs:
 *   #0    boxes  (1, 100, 5)  float32  2000  2000
 * </pre>
 */
public final class ModelDescriptionReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;

  private static final String TYPE =
      "(?:ACL_|DT_)?(float16|float32|float|fp16|fp32|int8|uint8|int32|uint32|int64|bool)";

  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)\\b(input|output)(?:\\s?#|\\s?\\[|\\s)\\s?(\\d{1,2})\\b.{1,200}?\\b(?:data[ _]?type|dtype|type)\\s?[:=]?\\s?"
              + TYPE
              + "\\b");

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)^\\s{0,20}(?:\\[\\w{1,8}\\]\\s?)?(input|output)s?(?:\\sinfo)?\\s?:?\\s{0,8}$");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)^\\s{0,20}#(\\d{1,2})\\s{1,20}\\S{1,120}\\s{1,20}[(\\[].{1,80}[)\\]]\\s{1,20}"
              + TYPE
              + "\\b");

  /** {@code get output #01 Conv_4012:0:box_p4 (1, 36, 96, 96)}, {@code #0 Gemm_174:0:output}. */
  private static final Pattern OUTPUT_NAME =
      Pattern.compile(
          "(?i)^(?:.{0,60}\\boutputs?\\s?(?:#|\\[)\\s?|\\s{0,20}#)(\\d{1,2})\\]?:?\\s{1,20}(?:name\\s{0,4}[:=]?\\s{0,4})?([A-Za-z][\\w:./-]{1,120})\\s{1,20}[(\\[]");

  private static final List<String> PAGES = List.of(".log", ".txt", ".md", ".out");

  @Override
  public Kind kind() {
    return Kind.RUN_COMMAND;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && PAGES.stream().anyMatch(text.name()::endsWith)
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    String section = "";
    var table = new PortTable();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      if (line.strip().startsWith("|")) {
        table.readLine(line.strip(), text.at(number), reading);
        continue;
      }
      table = new PortTable();
      Matcher heading = HEADING.matcher(line);
      if (heading.find()) {
        section = heading.group(1);
        continue;
      }
      named(line, section, text.at(number)).ifPresent(reading::add);
      int at = number;
      tensor(line, section)
          .map(
              found ->
                  new DescribedTensor(
                      Fact.UNTIED, found.output(), found.rank(), found.dtype(), text.at(at)))
          .ifPresent(reading::add);
    }
    return reading;
  }

  private static Optional<NamedPlace> named(String line, String section, Evidence at) {
    Matcher named = OUTPUT_NAME.matcher(line);
    if (!named.find()
        || (line.stripLeading().startsWith("#") && !section.equalsIgnoreCase("output"))) {
      return Optional.empty();
    }
    String name = named.group(2).substring(named.group(2).lastIndexOf(':') + 1);
    int rank = Integer.parseInt(named.group(1));
    return Optional.of(new NamedPlace(Fact.UNTIED, Use.LISTED_OUTPUT, rank, name, at));
  }

  private record Tensor(boolean output, int rank, Dtype dtype) {}

  private static Optional<Tensor> tensor(String line, String section) {
    Matcher listed = LISTED.matcher(line);
    if (listed.find()) {
      return Optional.of(
          new Tensor(
              listed.group(1).equalsIgnoreCase("output"),
              Integer.parseInt(listed.group(2)),
              Dtype.of(listed.group(3))));
    }
    Matcher numbered = NUMBERED.matcher(line);
    return !section.isEmpty() && numbered.find()
        ? Optional.of(
            new Tensor(
                section.equalsIgnoreCase("output"),
                Integer.parseInt(numbered.group(1)),
                Dtype.of(numbered.group(2))))
        : Optional.empty();
  }
}
