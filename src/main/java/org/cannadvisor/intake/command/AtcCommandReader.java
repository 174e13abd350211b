package org.cannadvisor.intake.command;

import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads conversion commands wherever they stand, e.g. {@code atc --model=net.onnx --framework=5
 * --output=net --soc_version=Ascend310P3}, and the configuration file of converter_lite.
 */
public final class AtcCommandReader implements FactReader {

  private static final Pattern TOOL =
      Pattern.compile("(?<![\\w-])(?:atc|atc\\.bin|converter_lite|aoe)(?![\\w-])");
  private static final Pattern OPTION =
      Pattern.compile("-(?:model|framework|modelFile|fmk|job_type|soc_version|output)\\b");

  @Override
  public Kind kind() {
    return Kind.ATC_COMMAND;
  }

  @Override
  public boolean recognises(SourceText text) {
    String head = text.head();
    return LiteIni.isOne(head) || TOOL.matcher(head).find() && OPTION.matcher(head).find();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (LiteIni.isOne(text.head())) {
      LiteIni.read(text, reading);
      return reading;
    }
    CannPaths.read(text, reading);
    var facts = new CommandFacts(text, reading);
    if (PythonScript.isOne(text)) {
      new PythonScript(text, facts).read();
    } else {
      new ShellScript(Script.of(text), facts).read();
    }
    return reading;
  }
}
