package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.code.dvpp.DvppLibraries;
import org.cannadvisor.intake.code.prepare.HostLibraries;
import org.cannadvisor.intake.code.prepare.MmConfig;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Text;

/** Reads the C++ and Python sources of a project as the programs that they are together. */
public final class CodeReader implements GroupReader {

  /** More than this is no code that a person wrote. */
  private static final int LONGEST = 200 * 1024;

  private static final Sought CPP = Sought.of("(?m)^[ \\t]*#[ \\t]*include[ \\t]*[<\"]");
  private static final Pattern PYTHON =
      Pattern.compile("(?m)^(?:import \\w|from [\\w.]+ import |def \\w+\\(|class \\w+)");
  private static final Pattern CPP_NAME =
      Pattern.compile("(?i).*\\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|cu)");

  /** What makes a program one that is worth following. */
  private static final Sought CHIP =
      Sought.of(
          "acldvpp|hi_mpi_|ezdvpp|DvppBasicVpcProc|DvppOperationProc|torch_npu|\\bhi_vpc|acl\\.(?:media|himpi|mdl|rt)\\b|aclmdl|AclLite|acllite|InferSession|aclruntime");

  private static final Sought HOST =
      Sought.of(
          "\\bcv2\\b|\\bcv::|\\bPIL\\b|torchvision|\\bimageio\\b|skimage|ultralytics|\\bmmcv\\b|opencv2/|img_norm_cfg|tf\\.image|tensorflow\\.image|\\.astype\\(|\\bfromfile\\(|\\.tofile\\(");
  private static final Sought READS =
      Sought.anyCase(
          "GetDataBufferAddr|get_data_buffer_addr|ptr_to_(?:bytes|numpy)|\\.infer\\(|session\\.run|softmax|argmax|nms");

  @Override
  public boolean recognises(SourceText text) {
    return isCode(text) || DataFiles.isOne(text) || GivenOptions.isScript(text);
  }

  private static boolean isCode(SourceText text) {
    String head = text.head();
    boolean code = isPython(text) || isCpp(text);
    return code
        && text.content().length() <= LONGEST
        && !head.startsWith("#!/bin/")
        && !text.name().endsWith(".md");
  }

  private static boolean isPython(SourceText text) {
    return text.name().endsWith(".py") || (!hasEnding(text) && PYTHON.matcher(text.head()).find());
  }

  private static boolean isCpp(SourceText text) {
    return CPP_NAME.matcher(text.name()).matches() || (!hasEnding(text) && CPP.isIn(text.head()));
  }

  private static boolean hasEnding(SourceText text) {
    return text.name().lastIndexOf('.') > 0;
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (!isCode(text)) {
      return kinds;
    }
    if (CHIP.isIn(text.content())) {
      kinds.add(Kind.DVPP_CODE);
    }
    if (HOST.isIn(text.content())) {
      kinds.add(Kind.PREPROCESS_CODE);
    }
    if (!kinds.isEmpty() && READS.isIn(text.content())) {
      kinds.add(Kind.POSTPROCESS_CODE);
    }
    return kinds;
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    if (texts.stream().noneMatch(text -> !kinds(text).isEmpty())) {
      return reading;
    }
    if (!Natives.available()) {
      reading.problem(
          texts.stream().filter(CodeReader::isCode).findFirst().orElse(texts.get(0)).at(0),
          "无法加载源码解析库（平台不支持，或缓存目录不可写），没有读取其中的程序。",
          "The library that parses sources cannot be loaded (unsupported platform, or no writable"
              + " cache folder); the programs were not read.");
      return reading;
    }
    follow(units(texts.stream().filter(CodeReader::isCode).toList(), reading), texts, reading);
    return reading;
  }

  private static List<Unit> units(List<SourceText> texts, Reading reading) {
    var units = new ArrayList<Unit>();
    var bounds = new Bounds();
    for (SourceText text : texts.stream().sorted(Comparator.comparing(SourceText::path)).toList()) {
      Optional<Text> reached = bounds.reachedBefore(text);
      if (reached.isPresent()) {
        reading.problem(text.at(0), reached.get().zh(), reached.get().en());
        break;
      }
      units.add(unit(text, bounds, reading));
    }
    return units;
  }

  private static Unit unit(SourceText text, Bounds bounds, Reading reading) {
    int length = text.content().length();
    boolean python = isPython(text);
    Effort effort = python ? Effort.forPython(length) : Effort.forCpp(length);
    Unit unit = python ? PythonFrontEnd.read(text, effort) : CppFrontEnd.read(text, effort);
    bounds.lose(effort.lost());
    if (length > 0 && effort.lost() == length) {
      reading.problem(
          text.at(0),
          "这个文件不像完整的源码（括号或引号没有配对，或嵌套过深），没有跟踪。",
          "Found no complete source text here (brackets or quotes left open, or nested too"
              + " deeply); it was not followed.");
    }
    return unit;
  }

  private static void follow(List<Unit> units, List<SourceText> beside, Reading reading) {
    DataFiles data = DataFiles.of(beside.stream().filter(DataFiles::isOne).toList());
    Set<String> options = GivenOptions.in(beside);
    Machine.Result result = Machine.follow(units, () -> libraries(data, options));
    result.facts().forEach(reading::add);
    Map<String, Integer> settings = InputFits.settings(units.stream().map(Unit::text).toList());
    for (Unit unit : units) {
      if (unit.language() == Unit.Language.PYTHON) {
        MmConfig.read(unit).forEach(reading::add);
        PythonBufferLives.in(unit.text()).forEach(reading::add);
        NonBlockingCopies.in(unit.text()).forEach(reading::add);
      } else {
        CppBufferLives.in(unit.text()).forEach(reading::add);
      }
      EarlyReads.in(unit.text()).forEach(reading::add);
      SharedModels.in(unit.text()).ifPresent(reading::add);
      InputFits.in(unit.text(), settings).forEach(reading::add);
    }
    if (!result.whole()) {
      reading.problem(
          units.get(0).text().at(0),
          "程序过于庞大，只跟踪了一部分；没有跟踪到的取值视为未知。",
          "The programs are too large to be followed to their ends; what was not reached counts"
              + " as unknown.");
    }
  }

  private static List<Library> libraries(DataFiles data, Set<String> options) {
    return Stream.of(
            HostLibraries.create(options),
            DvppLibraries.create(),
            List.<Library>of(new HandedOver(), new Files(data), new Builtins()))
        .flatMap(List::stream)
        .toList();
  }
}
