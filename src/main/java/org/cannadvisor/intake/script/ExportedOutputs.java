package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BatchAxis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.NamedPlace.Use;

/**
 * The outputs that an export names, in their order, and along which axis a batch lies in them.
 *
 * <pre>
 * output_names=["start", "end"], dynamic_axes={"x": {0: "bs"}, "start": {1: "bs"}}
 * </pre>
 */
final class ExportedOutputs {

  private static final int MOST = 64;

  private static final Pattern NAMES =
      Pattern.compile("\\boutput_names\\s{0,4}=\\s{0,4}[\\[(]([^\\])]{1,4000})[\\])]");
  private static final Pattern NAME = Pattern.compile("[\"']([^\"'\\s]{1,120})[\"']");

  private ExportedOutputs() {}

  static List<Fact> in(SourceText text) {
    var facts = new ArrayList<Fact>();
    Matcher lists = NAMES.matcher(text.content());
    if (!lists.find()) {
      return facts;
    }
    String list = lists.group(1);
    Evidence at = text.at(line(text, lists.start()));
    if (lists.find()) {
      return facts;
    }
    Matcher name = NAME.matcher(list);
    for (int rank = 0; rank < MOST && name.find(); rank++) {
      facts.add(new NamedPlace(Fact.UNTIED, Use.EXPORTED_OUTPUT, rank, name.group(1), at));
      axis(text, name.group(1), facts);
    }
    return facts;
  }

  private static void axis(SourceText text, String name, List<Fact> facts) {
    Matcher axis =
        Pattern.compile(
                "[\"']"
                    + Pattern.quote(name)
                    + "[\"']\\s{0,4}:\\s{0,4}\\{\\s{0,4}(\\d)\\s{0,4}:[^:{}]{1,60}\\}")
            .matcher(text.content());
    if (axis.find()) {
      Evidence at = text.at(line(text, axis.start()));
      facts.add(new BatchAxis(Fact.UNTIED, name, Integer.parseInt(axis.group(1)), at));
    }
  }

  private static int line(SourceText text, int offset) {
    return (int) text.content().substring(0, offset).lines().count()
        + (offset > 0 && text.content().charAt(offset - 1) != '\n' ? 0 : 1);
  }
}
