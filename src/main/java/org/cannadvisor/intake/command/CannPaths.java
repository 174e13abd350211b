package org.cannadvisor.intake.command;

import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Fact;

/** The version of CANN in paths such as {@code /usr/local/Ascend/ascend-toolkit/5.0.4.alpha002}. */
final class CannPaths {

  private static final Pattern PATH =
      Pattern.compile(
          "(?:ascend-toolkit|nnrt|nnae)/(\\d+\\.\\d+[\\w.]*\\w)|/cann-(\\d+\\.\\d+[\\w.]*\\w)");

  private CannPaths() {}

  static void read(SourceText text, Reading reading) {
    Script script = Script.of(text);
    var seen = new HashSet<String>();
    Matcher path = PATH.matcher(script.text());
    while (path.find()) {
      String version = path.group(1) == null ? path.group(2) : path.group(1);
      if (seen.add(version)) {
        reading.add(new Cann(Fact.UNTIED, version, text.at(script.lineOf(path.start()))));
      }
    }
  }
}
