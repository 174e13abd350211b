package org.cannadvisor.compare;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.cannadvisor.model.Lang;
import org.cannadvisor.tensor.detail.Detail;

/** What a person reads of a tensor that was looked at closely. */
final class DetailText {

  /** More places and channels are counted only. */
  private static final int SHOWN = 8;

  /** Outer rows and columns that are so many times worse than the rest are worth a line. */
  private static final double WORSE = 4;

  private final Lang lang;
  private final PrintWriter out;

  DetailText(Lang lang, PrintWriter out) {
    this.lang = lang;
    this.out = out;
  }

  void write(RowDetail of) {
    Detail detail = of.detail();
    out.println();
    out.println(say("细节：", "Detail of ") + Visible.text(of.row().tensorIndex()));
    out.println(
        "  "
            + Comparing.shape(detail.dims())
            + say("，元素 ", ", elements looked at: ")
            + detail.elements());
    numbers(detail);
    odd(say("我方输出", "my output"), detail.my());
    odd(say("标杆", "ground truth"), detail.golden());
    places(detail);
    detail.channels().forEach(this::channels);
    largest(detail);
    new DecadeText(out).write(detail);
  }

  private void numbers(Detail detail) {
    double close = (double) detail.close() / detail.elements();
    out.println(
        "  "
            + percent(close)
            + say(" 在容差内", " within tolerance")
            + " (rtol %s, atol %s)"
                .formatted(
                    brief(detail.tolerance().relative()), brief(detail.tolerance().absolute())));
    detail
        .steps()
        .filter(steps -> steps.count() > 0)
        .ifPresent(
            steps ->
                out.println(
                    say(
                            "  ULP 距离：中位数 %s，99%% 分位 %s，最大 %s",
                            "  ULP distance: median %s, 99 %% %s, largest %s")
                        .formatted(brief(steps.median()), brief(steps.p99()), brief(steps.max()))));
    detail
        .top()
        .ifPresent(
            top ->
                out.println(
                    say(
                            "  前 %d 大一致 %s，最大者一致 %s（%d 行）",
                            "  top %d: %s the same, the first in %s of %d rows")
                        .formatted(
                            top.k(), percent(top.same()), percent(top.first()), top.rows())));
  }

  private void odd(String side, Detail.Odd odd) {
    StringJoiner texts = new StringJoiner(", ", "  " + side + ": ", "");
    texts.setEmptyValue("");
    tally(texts, "NaN", odd.nan());
    tally(texts, "inf", odd.infinite());
    tally(texts, say("饱和", "saturated"), odd.saturated());
    tally(texts, say("次正规", "subnormal"), odd.subnormal());
    if (texts.length() > 0) {
      out.println(texts);
    }
  }

  private static void tally(StringJoiner texts, String kind, Detail.Tally tally) {
    if (tally.count() > 0) {
      texts.add(tally.count() + " " + kind + " (#" + tally.first() + ")");
    }
  }

  private void places(Detail detail) {
    for (Detail.Place place : detail.places()) {
      String step = place.step() == 1 ? "" : say("，步长 ", " in steps of ") + place.step();
      out.println(
          say(
                  "  第 %d 维（共 %d）的 %d..%d%s：%s 的误差",
                  "  axis %d (%d), indices %d..%d%s: %s of the error")
              .formatted(
                  place.axis(),
                  place.size(),
                  place.from(),
                  place.to(),
                  step,
                  percent(place.share())));
    }
    detail
        .border()
        .filter(border -> border.outer() > WORSE * border.inner())
        .ifPresent(
            border ->
                out.println(
                    say("  边缘平均误差 %s，内部 %s", "  mean error at the border %s, inside %s")
                        .formatted(brief(border.outer()), brief(border.inner()))));
  }

  private void channels(Detail.Channels channels) {
    List<Detail.Channel> bad = channels.bad();
    boolean isSpread = 2 * bad.size() > channels.size();
    if (bad.stream().allMatch(channel -> isSpread && channel.kind() == Detail.Kind.OTHER)) {
      return;
    }
    out.println(
        say(
                "  第 %d 维通道：%d / %d 个误差超过 5%%",
                "  channels on axis %d: %d of %d are off by more than 5 %%")
            .formatted(channels.axis(), bad.size(), channels.size()));
    bad.stream()
        .sorted(Comparator.comparing(channel -> channel.kind() == Detail.Kind.OTHER))
        .limit(SHOWN)
        .forEach(channel -> out.println("    " + text(channel)));
    if (bad.size() > SHOWN) {
      out.println("    …");
    }
  }

  private String text(Detail.Channel channel) {
    String what =
        switch (channel.kind()) {
          case NOT_FINITE -> say("含 NaN 或 inf", "has NaN or inf");
          case ZERO -> say("全为 0", "is all zero");
          case CONSTANT -> say("是常数", "is constant");
          case SWAPPED -> say("与标杆通道 %d 相同", "holds golden channel %d").formatted(channel.other());
          case SCALED ->
              "my = %s·golden + %s".formatted(brief(channel.scale()), brief(channel.shift()));
          case OTHER -> say("无简单规律", "no simple rule");
        };
    boolean hasLine = channel.kind() == Detail.Kind.SCALED;
    return channel.index()
        + ": "
        + what
        + (hasLine ? say("，残差 ", ", unexplained ") + percent(channel.unexplained()) : "");
  }

  private void largest(Detail detail) {
    if (detail.largest().isEmpty()) {
      return;
    }
    out.println(say("  最大差异（下标、我方、标杆）：", "  largest differences (index, mine, golden):"));
    for (Detail.Difference difference : detail.largest()) {
      out.printf(
          Locale.ROOT,
          "    %-26s %15s %15s%n",
          index(difference.element(), detail.dims()),
          brief(difference.my()),
          brief(difference.golden()));
    }
  }

  /** The indices of an element. */
  static String index(long element, List<Long> dims) {
    long rest = element;
    StringBuilder text = new StringBuilder();
    for (int axis = dims.size() - 1; axis >= 0; axis--) {
      text.insert(0, rest % dims.get(axis)).insert(0, axis == 0 ? "" : ",");
      rest /= dims.get(axis);
    }
    return "[" + text + "]";
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * part);
  }

  private static String brief(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.6g", value)
            .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
            .replaceFirst("\\.(e|$)", "$1");
  }

  private String say(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
