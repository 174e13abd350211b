package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Redaction;
import org.cannadvisor.model.Text;

/** What was replaced in a report; for its owner alone. */
public final class RedactionText {

  private static final Text HEADING =
      new Text("已替换 %d 处名称（此列表请勿外传）：", "Replaced: %d (do not hand this list on)");

  private RedactionText() {}

  public static void write(Redaction redaction, Lang lang, Writer out) throws IOException {
    out.write(Labels.say(lang, HEADING, redaction.replaced().size()) + "\n");
    for (Redaction.Replaced one : redaction.replaced()) {
      out.write("  " + one.standIn() + "\t" + Visible.line(one.original()) + "\n");
    }
    out.flush();
  }
}
