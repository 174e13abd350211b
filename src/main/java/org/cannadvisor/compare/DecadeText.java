package org.cannadvisor.compare;

import java.io.PrintWriter;
import java.util.Locale;
import org.cannadvisor.tensor.detail.Detail;

/** The two histograms of a tensor side by side; decades in which nothing lies are left out. */
final class DecadeText {

  private final PrintWriter out;

  DecadeText(PrintWriter out) {
    this.out = out;
  }

  void write(Detail detail) {
    Detail.Histogram absolute = detail.absolute();
    Detail.Histogram relative = detail.relative();
    line(">=", "|x-y|", "|x-y|/|y|");
    line("0", absolute.zeros(), relative.zeros());
    for (int i = 0; i < absolute.counts().size(); i++) {
      String label = i == 0 ? "> 0" : "1e%d".formatted(absolute.lowest() + i);
      line(label, absolute.counts().get(i), relative.counts().get(i));
    }
    line("nan/inf", absolute.notFinite(), relative.notFinite());
  }

  private void line(String label, long absolute, long relative) {
    if (absolute > 0 || relative > 0) {
      line(label, String.valueOf(absolute), String.valueOf(relative));
    }
  }

  private void line(String label, String absolute, String relative) {
    out.printf(Locale.ROOT, "    %-8s %15s %15s%n", label, absolute, relative);
  }
}
