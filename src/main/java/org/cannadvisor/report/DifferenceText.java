package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Difference;
import org.cannadvisor.model.Influence.Group;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;

/** In what two cases differ, for a terminal of 80 columns. */
public final class DifferenceText {

  private static final int INDENT = 2;
  private static final int SIDE = 6;

  private static final Text NONE =
      new Text("没有发现会影响结果数值的差别（比较了 %d 项）", "No difference that can change numbers (%d compared)");
  private static final Text SOME =
      new Text(
          "会影响结果数值的差别：%d 处（另有 %d 项相同）",
          "Differences that can change numbers: %d (%d others are the same)");
  private static final Text FIGURES = new Text("结果", "What came out");
  private static final Text NOT_SET = new Text("未设置或关闭", "not set, or off");
  private static final Text ALL = new Text("整项只在一侧", "on one side only");
  private static final Text ONLY = new Text("只在 %s 中的模型：%s", "Models only in %s: %s");

  private final Page page;
  private boolean isOfSeveral;
  private int number;

  private DifferenceText(Page page) {
    this.page = page;
  }

  public static void write(Difference difference, Lang lang, boolean colour, Writer out)
      throws IOException {
    var page = new Page(lang, colour);
    new DifferenceText(page).write(difference);
    out.write(page.toString());
    out.flush();
  }

  private void write(Difference difference) {
    List<Difference.Row> causes = difference.causes();
    isOfSeveral = difference.rows().stream().map(Difference.Row::subject).distinct().count() > 1;
    page.title(
        0,
        causes.isEmpty()
            ? page.say(NONE, difference.same())
            : page.say(SOME, causes.size(), difference.same()));
    page.gap();
    page.labelled(0, "A", SIDE / 2, Visible.line(difference.a()));
    page.labelled(0, "B", SIDE / 2, Visible.line(difference.b()));
    page.gap();
    causes.forEach(this::write);
    if (!difference.figures().isEmpty()) {
      page.heading(FIGURES);
      difference.figures().forEach(this::write);
    }
    page.gap();
    only("A", difference.onlyA());
    only("B", difference.onlyB());
  }

  private void only(String side, List<String> models) {
    if (!models.isEmpty()) {
      page.hanging(0, INDENT, page.say(ONLY, side, String.join(page.say(Labels.ITEMS), models)));
    }
  }

  private void write(Difference.Row row) {
    String name = row.name().isEmpty() ? page.say(ALL) : row.name();
    String place = row.place().isEmpty() ? "" : " | " + row.place();
    String subject = isOfSeveral ? " (" + row.subject() + ")" : "";
    String group = "[" + page.say(label(row.group())) + "] ";
    page.labelled(0, ++number + ".", INDENT * 2, Visible.line(group + name + place + subject));
    side("A", row.a());
    side("B", row.b());
  }

  private void side(String side, Optional<Difference.Value> value) {
    if (value.isEmpty()) {
      page.labelled(INDENT * 2, side, SIDE + 1, page.say(NOT_SET));
      return;
    }
    String place = TestimonyText.place(page, value.get().at().file(), value.get().at().line());
    page.labelled(INDENT * 2, side, SIDE + 1, Visible.line(said(value.get())));
    page.literal(SIDE + 1, place);
  }

  private static String said(Difference.Value value) {
    boolean isType = value.effect().contains("/");
    return isType ? value.value() + " (" + value.effect() + ")" : value.value();
  }

  private static Text label(Group group) {
    return switch (group) {
      case CHIP -> new Text("芯片", "chip");
      case VERSION -> new Text("版本", "version");
      case PATH -> new Text("图片路径", "picture path");
      case AIPP -> new Text("AIPP", "AIPP");
      case PRECISION -> new Text("精度", "precision");
      case QUANTIZATION -> new Text("量化", "quantization");
      case BUFFER -> new Text("buffer", "buffer");
      case FUSION -> new Text("融合开关", "fusion");
      case PASS -> new Text("生效的融合", "fusion pass");
      case INPUT -> new Text("输入", "input");
      case OUTPUT -> new Text("输出", "output");
      case CHECK -> new Text("检查", "check");
      case ENVIRONMENT -> new Text("环境变量", "environment");
      case METRIC -> new Text("指标", "metric");
    };
  }
}
