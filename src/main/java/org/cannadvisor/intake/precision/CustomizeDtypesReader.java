package org.cannadvisor.intake.precision;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CustomDtype;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads a customize_dtypes file (op_cust_dtypes_config_parser.cc): the data types of single
 * operators. Unlike keep_dtype it may hold neither blank lines nor comments.
 *
 * <pre>
 * head/cls/MatMul::InputDtype:float32,float32,OutputDtype:float32
 * OpType::Softmax:InputDtype:float32,OutputDtype:float32
 * </pre>
 */
public final class CustomizeDtypesReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 4000;
  private static final String TYPE = "OpType::";
  private static final String INPUT = "InputDtype:";
  private static final String OUTPUT = "OutputDtype:";
  private static final Pattern ENTRY =
      Pattern.compile(
          "[\\w/.\\-]+(::\\w+)?:{1,2}(Input|Output)D_?type\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORDS =
      Set.of(
          "float",
          "float16",
          "float32",
          "bfloat16",
          "double",
          "float64",
          "int8",
          "int16",
          "int32",
          "int64",
          "uint8",
          "uint16",
          "uint32",
          "uint64",
          "bool",
          "int4",
          "uint1",
          "int2",
          "string",
          "complex64",
          "complex128",
          "qint8",
          "quint8",
          "qint16",
          "quint16",
          "qint32");

  @Override
  public Kind kind() {
    return Kind.CUSTOMIZE_DTYPES;
  }

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    int lines = 0;
    int entries = 0;
    for (String line : text.lines()) {
      lines += line.isBlank() ? 0 : 1;
      entries += isEntry(line) ? 1 : 0;
    }
    return entries > 0 && 2 * entries >= lines;
  }

  private static boolean isEntry(String line) {
    return line.length() <= LONGEST_LINE && ENTRY.matcher(line.strip()).matches();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    var seen = new HashSet<String>();
    int number = 0;
    for (String raw : text.lines()) {
      number++;
      String line = raw.substring(0, Math.min(raw.length(), LONGEST_LINE)).strip();
      if ((!line.contains(INPUT) && !line.contains(OUTPUT)) || line.startsWith("#")) {
        noEntry(text.at(number), reading);
      } else {
        readEntry(line, text.at(number), seen, reading);
      }
    }
    return reading;
  }

  private static void noEntry(Evidence at, Reading reading) {
    reading.problem(
        at,
        "此行没有 InputDtype: 或 OutputDtype:（空行、注释也不允许），ATC 会报错退出；请删除此行。",
        "No InputDtype: or OutputDtype: here, not even a blank line or a comment is allowed: ATC"
            + " fails. Maybe delete the line.");
  }

  private static void readEntry(String line, Evidence at, Set<String> seen, Reading reading) {
    boolean byType = line.startsWith(TYPE);
    String rest = byType ? line.substring(TYPE.length()) : line;
    int colon = rest.indexOf(':');
    String name = rest.substring(0, colon).strip();
    int input = rest.indexOf(INPUT, colon);
    int output = rest.indexOf(OUTPUT, colon);
    if (name.isEmpty() || (input < 0 && output < 0)) {
      noEntry(at, reading);
    } else if (input > output && output >= 0) {
      reading.problem(
          at,
          "InputDtype 应写在 OutputDtype 之前，ATC 不接受此行。",
          "InputDtype must stand before OutputDtype; ATC refuses this line.");
    } else if (!seen.add(byType + name)) {
      reading.problem(
          at,
          name + " 重复出现，ATC 只采用第一行。",
          name + " stands here twice; ATC takes the first line only.");
    } else {
      String inputs =
          input < 0
              ? ""
              : rest.substring(input + INPUT.length(), output < 0 ? rest.length() : output);
      String outputs = output < 0 ? "" : rest.substring(output + OUTPUT.length());
      add(new CustomDtype(Fact.UNTIED, name, byType, words(inputs), words(outputs), at), reading);
    }
  }

  /** The words without blanks and without the comma that separates them from OutputDtype. */
  private static String words(String list) {
    String words = list.replace(" ", "").replace("\t", "");
    return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
  }

  private static void add(CustomDtype entry, Reading reading) {
    reading.add(entry);
    for (String word : (entry.inputs() + "," + entry.outputs()).split(",", 200)) {
      if (!word.isEmpty() && !WORDS.contains(word)) {
        reading.problem(
            entry.at(),
            "数据类型“" + word + "”不是 ATC 认识的类型（如 float32、float16、bfloat16），转换会失败。",
            "'"
                + word
                + "' is no data type that ATC knows (float32, float16, bfloat16 …); the"
                + " conversion fails.");
      }
    }
  }
}
