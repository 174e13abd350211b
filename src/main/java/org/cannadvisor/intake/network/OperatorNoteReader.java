package org.cannadvisor.intake.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodedOperator;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Reads notes that blame an operator for its results, by the word for it or by its type alone, and
 * scripts that turn automatic fusion on.
 *
 * <pre>
 * The Resize operator has an accuracy problem on this chip.
 * export AUTOFUSE_FLAGS="--enable_autofuse=true"
 * </pre>
 *
 * <p>A note that goes on to say what was done about it tells of a fault that is over.
 */
public final class OperatorNoteReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 600;
  private static final int MOST = 20;

  private static final List<String> PAGES =
      List.of(".md", ".txt", ".rst", ".py", ".sh", ".bash", ".log");

  private static final List<String> PROSE = List.of(".md", ".txt", ".rst");
  private static final int LONGEST_NOTE = 240;

  /** Names that people use for an operator. */
  private static final Map<String, String> CALLED =
      Map.of(
          "NMS", "NonMaxSuppression",
          "bmm", "BatchMatMul",
          "nonzero", "NonZero",
          "unfold", "Unfold",
          "grid_sample", "GridSample",
          "einsum", "Einsum");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\w/])([A-Z][A-Za-z0-9]{2,30}|bmm|nonzero|unfold|grid_sample|einsum)"
              + "(?:\\s{0,2}(?:算子|节点)|\\s(?:operator|op|node|layer|kernel)\\b)");

  private static final Sought BLAME =
      Sought.of(
          "精度(?:有)?(?:问题|异常|误差|损失|下降|不足|不达标|较差)|结果(?:不对|错误|异常|不一致)|放大误差"
              + "|(?i:(?:accuracy|precision) (?:issue|problem|loss|drop)|wrong (?:result|output|value)"
              + "|(?:result|output)s? (?:is|are) wrong|inaccurate|garbage|not suppress)");

  /** An operator, and how near its result came to that of the reference. */
  private static final Sought MEASURED =
      Sought.of(
          "(?<![\\w.])(?:torch_npu\\.)?(npu_\\w{3,40}|aclnn[A-Z]\\w{2,40}|torch\\.[a-z]\\w{2,30}|F\\.[a-z]\\w{2,30}|bmm|nonzero|unfold|grid_sample|einsum)\\b"
              + ".{0,60}?\\b(?i:cos\\w{0,12}(?:[ _]sim\\w{0,8})?)\\s{0,2}[:=]?\\s{0,2}(0\\.\\d{2,9})");

  /** The same limit as for a tensor of a comparison table. */
  private static final double NEAR = 0.99;

  private static final Sought DENIAL =
      Sought.of("没有|未发现|不存在|无精度|(?i:\\bno\\b|\\bnot an?\\b|without|fixed|已修复|已解决)");

  private static final Sought REMEDY =
      Sought.of(
          "修改(?:原因|方式|方案)|(?:因此|所以|故|需|将)[^。；]{0,40}(?:修改|替换|重新构造|改写|规避|改图|插入)"
              + "|(?:，|,)\\s?(?:修改|替换|改写|规避)|(?:进行|做)[^。；]{0,4}替换"
              + "|(?i:\\b(?:so|therefore|hence|thus)\\b[^.;]{0,60}"
              + "\\b(?:edit|replac|rewrit|chang|patch|insert|mov)\\w*|\\bworked around\\b)");

  private static final Sought AUTOFUSE =
      Sought.of("AUTOFUSE_FLAGS=[\"']?[^\"'\\s]*--enable_autofuse=true");

  @Override
  public Kind kind() {
    return Kind.OPERATOR_NOTE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return PAGES.stream().anyMatch(text.name()::endsWith)
        && text.content().length() <= LONGEST
        && (isProse(text) || mayBlame(text.content()))
        && !read(text).facts().isEmpty();
  }

  private static boolean isProse(SourceText text) {
    return PROSE.stream().anyMatch(text.name()::endsWith);
  }

  /** Quick, since most files say nothing of the sort. */
  private static boolean mayBlame(String content) {
    return content.contains("AUTOFUSE_FLAGS") || BLAME.isIn(content) || MEASURED.isIn(content);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Set<String> said = new HashSet<>();
    boolean blames = mayBlame(text.content());
    for (int i = 0; i < text.lines().size() && said.size() < MOST; i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      if (AUTOFUSE.isIn(line) && said.add("AutoFuse")) {
        reading.add(
            new CodedOperator(
                Fact.UNTIED, "AutoFuse", "AUTOFUSE_FLAGS", false, false, text.at(i + 1)));
      }
      var type = blamed(text, line, blames);
      if (type.isPresent() && said.add(type.get())) {
        reading.add(new CodedOperator(Fact.UNTIED, type.get(), "", false, true, text.at(i + 1)));
      }
    }
    return reading;
  }

  private static boolean isOver(String line) {
    return DENIAL.isIn(line) || REMEDY.isIn(line);
  }

  /** In code only a comment or a text between quotes is a note. */
  private static Optional<String> blamed(SourceText text, String line, boolean blames) {
    boolean note = !text.name().endsWith(".py") || line.contains("#") || !line.contains("(");
    Matcher measured = MEASURED.in(note && !text.name().endsWith(".py") ? line : "");
    if (measured.find() && Double.parseDouble(measured.group(2)) < NEAR) {
      return Optional.of(Operators.type(measured.group(1)));
    }
    boolean byWord = blames && BLAME.isIn(line);
    boolean byType = mayNameType(text, line);
    if (!note || !(byWord || byType) || isOver(line)) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(line);
    return byWord && named.find()
        ? Optional.of(CALLED.getOrDefault(named.group(1), named.group(1)))
        : byType ? OperatorTrouble.in(line) : Optional.empty();
  }

  /** Lines of logs and programs speak of types all the time; people do in notes. */
  private static boolean mayNameType(SourceText text, String line) {
    return isProse(text) && line.length() <= LONGEST_NOTE && OperatorTypes.anyIn(line);
  }
}
