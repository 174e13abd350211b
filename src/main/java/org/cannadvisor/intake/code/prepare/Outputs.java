package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.code.OptionDefault;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** How programs read what a model puts out. */
final class Outputs extends HostLibrary {

  private static final Pattern FILE = Pattern.compile("_(\\d{1,2})\\.(bin|npy)$");

  private static final Sought JUDGES =
      Sought.of(
          "(?i)(?:post_?process|post_?proc|[_/]post|(?<![a-z])eval(?:uate)?|(?<![a-z])acc(?:uracy)?)(?![a-z])[^/]*\\.py$");

  /** The line puts a number together with the ending: {@code base + "_%d.bin" % (n - 1)}. */
  private static final Sought NUMBERED =
      Sought.of(
          "_[\"']?\\s{0,2}(?:\\+\\s{0,2}str\\([^)]{1,40}\\)\\s{0,2}\\+\\s{0,2}[\"']|%d|\\{[^}]{0,40}\\})\\.(?:bin|npy)\\b");

  /** The number stands in the line, the rest of the name is put together. */
  private static final Pattern WRITTEN = Pattern.compile("_(\\d{1,2})\\.(?:bin|npy)\\b");

  private static final Set<String> SCORES =
      Set.of("argmax", "argsort", "argpartition", "topk", "softmax");

  private static final Set<String> KEEPS =
      Set.of("reshape", "copy", "array", "asarray", "squeeze", "astype", "from_numpy", "tensor");

  private final Way way;

  Outputs(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    Value receiver = site.receiver().orElse(Value.UNKNOWN);
    Value subject = site.receiver().orElse(site.argument(0));
    if (subject instanceof Dumped dumped) {
      return Optional.of(scored(dumped, site));
    }
    if (receiver instanceof Output output) {
      return Optional.of(method(output, site));
    }
    if (receiver instanceof Output.All) {
      return unknown();
    }
    return switch (site.name()) {
      case "numpy.frombuffer" -> read(site);
      case "numpy.fromfile" -> ofFile(site);
      case "numpy.reshape" ->
          site.argument(0) instanceof Output output
              ? Optional.of(shaped(output, Constants.items(site.argument(1)), site))
              : Optional.empty();
      case "numpy.array", "numpy.asarray", "numpy.squeeze" ->
          Optional.of(site.argument(0)).filter(Output.class::isInstance);
      default -> Optional.empty();
    };
  }

  /**
   * {@code np.frombuffer(bytes, dtype=np.float32)}; without a type numpy takes float64. An array of
   * bytes says nothing of what they are.
   */
  private Optional<Value> read(Site site) {
    Optional<Output> given = output(site);
    if (given.isEmpty()) {
      return picture(site);
    }
    Output output = given.get();
    Optional<Value> type = site.argument("dtype", 1);
    String dtype = type.isEmpty() ? "float64" : type.flatMap(Constants::dtype).orElse("");
    if (dtype.endsWith("int8")) {
      return Optional.of(new Output(output.index(), ""));
    }
    way.read(output.index(), dtype, "", site.at());
    return Optional.of(new Output(output.index(), dtype));
  }

  /**
   * The bytes of a picture read as what they are: one dimension, the same numbers. Read as another
   * type they are good for nothing but to be handed on.
   */
  private static Optional<Value> picture(Site site) {
    if (!(site.argument(0) instanceof Bytes bytes && bytes.of() instanceof ImageArray image)) {
      return Optional.empty();
    }
    boolean same =
        site.argument("dtype", 1)
            .flatMap(Constants::dtype)
            .filter(image.pixels().dtype()::equals)
            .isPresent();
    return Optional.of(same ? image.with(image.form().contiguous()) : bytes);
  }

  /** Bytes into which an output was copied are one too. */
  private static Optional<Output> output(Site site) {
    if (site.argument(0) instanceof Output output) {
      return Optional.of(output);
    }
    return site.argument(0) instanceof Thing bytes
            && site.get(bytes, "output") instanceof Value.Num index
        ? Optional.of(new Output((int) index.value(), ""))
        : Optional.empty();
  }

  /** {@code np.fromfile(f'{name}_0.bin', np.float32)}: how msame and ais_bench name outputs. */
  private Optional<Value> ofFile(Site site) {
    Optional<Value> type = site.argument("dtype", 1);
    Matcher name = FILE.matcher(Constants.word(site.argument("file", 0).orElse(Value.UNKNOWN)));
    boolean told = name.find();
    Matcher line = WRITTEN.matcher(site.at().text());
    if (!told && line.find()) {
      int written = Integer.parseInt(line.group(1));
      if (!line.find()) {
        String read = type.flatMap(Outputs::hint).orElse("");
        way.readFile(written, read, site.at());
        return Optional.of(new Output(written, read));
      }
    }
    if (!told && NUMBERED.isIn(site.at().text())) {
      String read = type.flatMap(Outputs::hint).orElse("");
      way.readFile(-1, read, site.at());
      return Optional.of(new Output(-1, read));
    }
    if (!told) {
      return type.flatMap(Outputs::hint)
          .filter(dtype -> dtype.startsWith("float"))
          .map(dtype -> dumped(dtype, site));
    }
    int index = Integer.parseInt(name.group(1));
    String dtype = type.isEmpty() ? "float64" : type.flatMap(Constants::dtype).orElse("");
    way.readFile(index, dtype, site.at());
    return Optional.of(new Output(index, dtype));
  }

  /**
   * A script that says by its name that it judges results reads those of a network, most likely:
   * which side's is left open, so that nothing is certain by a name.
   */
  private Value dumped(String dtype, Site site) {
    if (JUDGES.isIn(site.at().file())) {
      way.read(-1, dtype, "", site.at());
      return new Output(-1, dtype);
    }
    return new Dumped(dtype, site.at());
  }

  /** The numbers of an output stay its numbers: {@code -1 * np.fromfile(…)}. */
  @Override
  public Optional<Value> binary(String operator, Value left, Value right, Site site) {
    if (operator.length() > 1 || !"+-*/".contains(operator)) {
      return Optional.empty();
    }
    return Optional.of(left instanceof Dumped ? left : right).filter(Dumped.class::isInstance);
  }

  private static Optional<String> hint(Value type) {
    return Constants.dtype(
        type instanceof OptionDefault option ? new Value.Text(option.text()) : type);
  }

  /** Numbers of a file: whoever looks for the largest takes them for what a network put out. */
  private Value scored(Dumped dumped, Site site) {
    String last = site.name().substring(site.name().lastIndexOf('.') + 1);
    if (SCORES.contains(last)) {
      way.read(-1, dumped.dtype(), "", dumped.at());
      return Value.UNKNOWN;
    }
    return KEEPS.contains(last) ? dumped : Value.UNKNOWN;
  }

  private Value method(Output output, Site site) {
    return switch (site.name()) {
      case ".reshape", ".view" -> shaped(output, Constants.spread(site.arguments()), site);
      case ".astype" -> output;
      case ".copy", ".numpy", ".cpu", ".detach", ".squeeze", ".float", ".tobytes" -> output;
      default -> Value.UNKNOWN;
    };
  }

  private Value shaped(Output output, List<Value> shape, Site site) {
    boolean known = !shape.isEmpty() && shape.stream().allMatch(Value.Num.class::isInstance);
    String text =
        known
            ? Constants.wholes(shape).stream().map(String::valueOf).collect(Collectors.joining("x"))
            : "";
    if (known && !text.contains("-")) {
      way.read(output.index(), output.dtype(), text, site.at());
    }
    return output;
  }

  @Override
  public Optional<Value> index(Value object, Value at, Site site) {
    if (object instanceof Output.All) {
      return Optional.of(new Output(Constants.whole(at).orElse(-1), ""));
    }
    if (object instanceof Dumped) {
      return Optional.of(object);
    }
    return object instanceof Output ? Optional.of(Value.UNKNOWN) : Optional.empty();
  }
}
