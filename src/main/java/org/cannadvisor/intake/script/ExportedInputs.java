package org.cannadvisor.intake.script;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Dtype;
import org.cannadvisor.model.ExportedInput;
import org.cannadvisor.model.Fact;

/**
 * The type of the tensors that a script exports its network with.
 *
 * <pre>
 * ids = torch.ones(1, 128, dtype=torch.long)
 * torch.onnx.export(net, (ids, mask), "net.onnx")
 * </pre>
 *
 * <p>Said only where every one of them is made in the script itself, and all are of one type.
 */
final class ExportedInputs {

  private static final Pattern EXPORT =
      Pattern.compile(
          "\\bonnx\\.export\\(\\s{0,60}[\\w.]{1,60}(?:\\(\\))?\\s?,\\s{0,60}(?:args\\s?=\\s?)?"
              + "(?:[(\\[]\\s?([\\w\\s,]{1,200}?),?\\s?[)\\]]|(\\w{1,60}))\\s?,");
  private static final String MADE =
      "\\s?=\\s?torch\\.(ones|zeros|rand|randn|randint|full|LongTensor|IntTensor|FloatTensor|HalfTensor)"
          + "\\((.{0,200})";
  private static final Pattern TYPE = Pattern.compile("\\bdtype\\s?=\\s?torch\\.(\\w{1,20})");
  private static final Sought CAST =
      Sought.of("\\.(?:half|int|long|float|double|type|bfloat16)\\(|\\.to\\(torch\\.");

  private static final Map<String, String> OF_MAKER =
      Map.of(
          "ones", "float32",
          "zeros", "float32",
          "rand", "float32",
          "randn", "float32",
          "randint", "int64",
          "LongTensor", "int64",
          "IntTensor", "int32",
          "FloatTensor", "float32",
          "HalfTensor", "float16");

  private ExportedInputs() {}

  static Optional<ExportedInput> in(SourceText text) {
    Matcher export = EXPORT.matcher(text.content());
    if (!export.find()) {
      return Optional.empty();
    }
    String names = export.group(1) == null ? export.group(2) : export.group(1);
    if (export.find()) {
      return Optional.empty();
    }
    Optional<ExportedInput> found = Optional.empty();
    for (String name : Arrays.stream(names.split(",", -1)).map(String::strip).toList()) {
      Optional<ExportedInput> one = made(text, name);
      if (one.isEmpty() || (found.isPresent() && found.get().dtype() != one.get().dtype())) {
        return Optional.empty();
      }
      found = found.isPresent() ? found : one;
    }
    return found;
  }

  /** Where the only assignment to a name makes a tensor of a type that is plain to see. */
  private static Optional<ExportedInput> made(SourceText text, String name) {
    if (!name.matches("\\w{1,60}")) {
      return Optional.empty();
    }
    Pattern assigned = Pattern.compile("(?<![\\w.])" + name + "\\s?=[^=].{0,300}");
    Pattern maker = Pattern.compile("(?<![\\w.])" + name + MADE);
    Optional<ExportedInput> found = Optional.empty();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher making = maker.matcher(line);
      if (making.find()) {
        if (found.isPresent() || CAST.isIn(making.group(2))) {
          return Optional.empty();
        }
        Dtype dtype = type(making.group(1), making.group(2));
        found =
            dtype.isKnown()
                ? Optional.of(new ExportedInput(Fact.UNTIED, dtype, text.at(i + 1)))
                : Optional.empty();
      } else if (assigned.matcher(line).find() && !line.contains("onnx.export(")) {
        return Optional.empty();
      }
    }
    return found;
  }

  private static Dtype type(String maker, String arguments) {
    Matcher stated = TYPE.matcher(arguments);
    if (stated.find()) {
      String type = stated.group(1);
      return Dtype.of(type.equals("long") ? "int64" : type.equals("int") ? "int32" : type);
    }
    return Dtype.of(OF_MAKER.getOrDefault(maker, ""));
  }
}
