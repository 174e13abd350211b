package org.cannadvisor.intake.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Dtype;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.NamedPlace.Use;
import org.cannadvisor.model.OutputRead;
import org.cannadvisor.model.Side;

/**
 * How programs call the outputs that they read, and to what plugins cast them: what a single line
 * says.
 *
 * <pre>
 * end_logits = np.fromfile(f"{name}_1.bin", dtype=np.float32)
 * auto *boxes = static_cast&lt;aclFloat16 *&gt;(featLayerData[BOX_INDEX].get());
 * </pre>
 */
public final class OutputUseReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 1000;

  private static final Pattern NAMED =
      Pattern.compile(
          "^\\s{0,60}(\\w{3,60})\\s{0,4}=\\s{0,4}(?:[\\w.]{1,40}\\()?(?:np|numpy)\\.(?:fromfile|load|loadtxt)\\(.{0,300}?_(\\d{1,2})\\.(?:bin|npy|txt)\\b");

  private static final Pattern CAST =
      Pattern.compile(
          "(?:static_cast|reinterpret_cast)\\s?<\\s?(?:const\\s)?(\\w{3,20})\\s?\\*\\s?>\\s?\\(\\s?\\w{0,60}(?:[fF]eat|[oO]ut|[tT]ensor|[rR]esult|[iI]nfer)\\w{0,60}\\s?\\[\\s?(\\w{1,60})\\s?\\]");

  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?:#\\s?define\\s{1,4}|\\b(?:const|constexpr)\\s[\\w:\\s]{1,40}?)(\\w{2,60})\\s{0,4}=?\\s{0,4}(\\d{1,2})\\s{0,4}(?:;|$)");

  private static final List<String> CPP = List.of(".cpp", ".cc", ".cxx", ".h", ".hpp");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && (isCpp(text) || text.name().endsWith(".py"))
        && !read(text).facts().isEmpty();
  }

  private static boolean isCpp(SourceText text) {
    return CPP.stream().anyMatch(text.name()::endsWith);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    BatchSlips.in(text).forEach(reading::add);
    boolean cpp = isCpp(text);
    boolean byNumber = !cpp && NumberLists.isReadByNumber(text);
    Map<String, Integer> constants = cpp ? constants(text) : Map.of();
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_LINE) {
        Evidence at = text.at(number);
        if (cpp) {
          cast(line, constants, at).ifPresent(reading::add);
        } else {
          named(line, at).ifPresent(reading::add);
          if (byNumber) {
            NumberLists.in(line, at).forEach(reading::add);
          }
        }
      }
    }
    return reading;
  }

  private static Optional<Fact> named(String line, Evidence at) {
    Matcher named = NAMED.matcher(line);
    return named.find()
        ? Optional.of(
            new NamedPlace(
                Fact.UNTIED, Use.READ_OUTPUT, Integer.parseInt(named.group(2)), named.group(1), at))
        : Optional.empty();
  }

  private static Optional<Fact> cast(String line, Map<String, Integer> constants, Evidence at) {
    Matcher cast = CAST.matcher(line);
    if (!cast.find()) {
      return Optional.empty();
    }
    String type = cast.group(1).replace("aclFloat16", "float16");
    String index = cast.group(2);
    int rank =
        index.matches("\\d{1,2}") ? Integer.parseInt(index) : constants.getOrDefault(index, -1);
    Dtype dtype = Dtype.of(type);
    return dtype.isWide()
        ? Optional.of(
            new OutputRead(Fact.UNTIED, Side.DEPLOYED, at.file(), rank, dtype.toString(), "", at))
        : Optional.empty();
  }

  private static Map<String, Integer> constants(SourceText text) {
    var constants = new HashMap<String, Integer>();
    for (String line : text.lines()) {
      if (line.length() <= LONGEST_LINE) {
        Matcher constant = CONSTANT.matcher(line);
        if (constant.find()) {
          constants.put(constant.group(1), Integer.parseInt(constant.group(2)));
        }
      }
    }
    return constants;
  }
}
