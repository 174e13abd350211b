package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;

/** An audit, for a terminal of 80 columns. */
public final class AuditText {

  private static final int INDENT = 2;
  private static final int INNER = 4;

  private static final Text NONE = new Text("%s：没有发现问题（以 %s 为准）", "%s: nothing found, as of %s");
  private static final Text SOME = new Text("%s：发现 %d 处（以 %s 为准）", "%s: %d found, as of %s");
  private static final Text MEND = new Text("处理：%s", "What to do: %s");
  private static final Text LOOKED = new Text("检查范围", "Looked at");

  private final Page page;

  private AuditText(Page page) {
    this.page = page;
  }

  /** Writes the whole audit. */
  public static void write(Audit audit, boolean colour, Writer out) throws IOException {
    var page = new Page(audit.lang(), colour);
    new AuditText(page).write(audit);
    out.write(page.toString());
    out.flush();
  }

  private void write(Audit audit) {
    String pack = Visible.line(audit.pack());
    int count = audit.findings().size();
    page.title(
        0,
        count == 0
            ? page.say(NONE, pack, audit.today())
            : page.say(SOME, pack, count, audit.today()));
    for (Audit.Sort sort : Audit.Sort.values()) {
      if (audit.count(sort) > 0) {
        page.heading(heading(sort), audit.count(sort));
        audit.findings().stream().filter(one -> one.sort() == sort).forEach(this::write);
      }
    }
    page.heading(LOOKED);
    audit.looks().forEach(this::write);
  }

  private void write(Audit.Finding finding) {
    page.hanging(INDENT, INNER, place(finding.at()) + ": " + finding.about());
    page.hanging(INNER, INNER, finding.wrong().in(page.lang()) + " [" + finding.check() + "]");
    page.hanging(INNER, INNER, page.say(MEND, finding.mend().in(page.lang())));
  }

  private void write(Audit.Look look) {
    String limit = look.limit().in(page.lang());
    String words = look.words().in(page.lang());
    String colon = page.say(new Text("：", ": "));
    page.hanging(INDENT, INNER, limit.isEmpty() ? words : words + colon + limit);
  }

  private static String place(Evidence at) {
    return at.line() > 0 ? at.file() + ":" + at.line() : at.file();
  }

  private static Text heading(Audit.Sort sort) {
    return switch (sort) {
      case UNSOURCED -> new Text("没有出处（%d）", "Without a source (%d)");
      case STALE -> new Text("已经过时（%d）", "Too old (%d)");
      case NEVER_FIRES -> new Text("永远不起作用（%d）", "Can never take effect (%d)");
      case VERSION_RANGE -> new Text("版本范围（%d）", "Ranges of versions (%d)");
      case CONTRADICTION -> new Text("互相矛盾（%d）", "Contradictions (%d)");
    };
  }
}
