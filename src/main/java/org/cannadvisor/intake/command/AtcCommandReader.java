package org.cannadvisor.intake.command;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Kind;

/**
 * Reads conversion commands wherever they stand, e.g. {@code atc --model=net.onnx --framework=5
 * --output=net --soc_version=Ascend310P3}, and the configuration file of converter_lite.
 */
public final class AtcCommandReader implements FactReader {

  private static final Sought TOOL =
      Sought.of("(?<![\\w-])(?:atc|atc\\.bin|omg|converter_lite|aoe)(?![\\w-])");
  private static final Sought OPTION =
      Sought.of("-(?:model|framework|modelFile|fmk|job_type|soc_version|output)\\b");

  @Override
  public Kind kind() {
    return Kind.ATC_COMMAND;
  }

  @Override
  public boolean recognises(SourceText text) {
    String head = text.head();
    return LiteIni.isOne(head) || (TOOL.isIn(head) && OPTION.isIn(head));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (LiteIni.isOne(text.head())) {
      LiteIni.read(text, reading);
      return reading;
    }
    CannPaths.read(text, reading);
    if (Natives.available()) {
      commands(text, new CommandFacts(text, reading));
    } else {
      reading.problem(
          text.at(0),
          "无法加载脚本解析库（平台不支持，或缓存目录不可写），没有读取其中的转换命令。" + "可将环境变量 CANN_ADVISOR_CACHE 设为可写的目录。",
          "The library that parses scripts cannot be loaded (unsupported platform, or no writable"
              + " cache folder); conversion commands in it were not read. Maybe set CANN_ADVISOR_CACHE"
              + " to a writable folder.");
    }
    return reading;
  }

  private static boolean isLog(SourceText text) {
    return text.name().endsWith(".log") || text.name().endsWith(".txt");
  }

  private static void commands(SourceText text, CommandFacts facts) {
    Script script = Script.of(text);
    if (PythonScript.isOne(text)) {
      new PythonScript(script, facts).read();
    } else if (TextBlocks.isScript(text)) {
      new ShellScript(script, facts, new Variables()).read();
    } else {
      new TextBlocks(isLog(text) ? ShellText.printed(script) : script, facts).read();
    }
  }
}
