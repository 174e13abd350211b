package org.cannadvisor.intake.precision;

import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.KeptDtype;
import org.cannadvisor.model.Kind;

/**
 * Reads a keep_dtype file: one operator name, or one {@code OpType::} with a type, on each line.
 * The format has no comments.
 *
 * <pre>
 * fp32_vars/Relu_7
 * OpType::ReduceMean
 * </pre>
 */
public final class KeepDtypeReader implements FactReader {

  private static final int LONGEST = 1 << 16;
  private static final String TYPE = "OpType::";
  private static final Sought HINT =
      Sought.anyCase(
          "keep[_-]?(d?type|prec|fp32|list)|dtype|ceptions?[_-]?list|exception|black[_-]?list|fp32");
  private static final Pattern OTHER_FORMAT =
      Pattern.compile(
          ".*\\.(names|py|sh|md|json|csv|ya?ml|xml|h|hpp|c|cc|cpp|java|js|toml|lock)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("(?:OpType::)?[A-Za-z_/][\\w./\\-]{0,500}");
  private static final Pattern OPERATOR =
      Pattern.compile("OpType::\\w+|.*/.*|[A-Z][A-Za-z0-9]*[a-z0-9][A-Za-z0-9]*(_\\d+)?|\\w+_\\d+");
  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(jpe?g|png|bmp|npy|npz|bin|txt|py|json|xml|onnx|om|pth?|wav|mp4|h5|zip|md|git|com)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Kind kind() {
    return Kind.KEEP_DTYPE;
  }

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST || OTHER_FORMAT.matcher(text.name()).matches()) {
      return false;
    }
    int names = 0;
    int operators = 0;
    boolean typed = false;
    for (String raw : text.lines()) {
      String line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!WORD.matcher(line).matches() || FILE.matcher(line).matches()) {
        return false;
      }
      names++;
      operators += OPERATOR.matcher(line).matches() ? 1 : 0;
      typed |= line.startsWith(TYPE);
    }
    return typed || (names > 0 && 2 * operators > names && HINT.isIn(text.name()));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    int comments = 0;
    int number = 0;
    for (String raw : text.lines()) {
      number++;
      String line = raw.substring(0, Math.min(raw.length(), 4000)).strip();
      if (line.startsWith("#")) {
        comments += comments == 0 ? number : 0;
      } else if (!line.isEmpty()) {
        readName(line, text.at(number), reading);
      }
    }
    if (comments > 0) {
      reading.problem(
          text.at(comments),
          "keep_dtype 文件没有注释语法，ATC 会把这一行当作算子名去查找；不影响其他行。",
          "A keep_dtype file has no comments: ATC looks this line up as the name of an operator.");
    }
    return reading;
  }

  private static void readName(String line, Evidence at, Reading reading) {
    boolean byType = line.startsWith(TYPE);
    String name = byType ? line.substring(TYPE.length()).strip() : line;
    if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
      reading.problem(
          at,
          "每行应只有一个算子名或“OpType::算子类型”，此行无法匹配任何算子。",
          "Each line holds one operator name or OpType::Type; this one can match no operator.");
    } else {
      reading.add(new KeptDtype(Fact.UNTIED, name, byType, at));
    }
  }
}
