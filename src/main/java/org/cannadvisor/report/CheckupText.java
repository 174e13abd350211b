package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Checkup;
import org.cannadvisor.model.Checkup.State;
import org.cannadvisor.model.Text;

/** A self-check, for a terminal of 80 columns or for a ticket. */
public final class CheckupText {

  private static final int INDENT = 2;
  private static final int TITLE = 8;
  private static final int FOUND = 26;

  private static final Text SOUND =
      new Text("cann-advisor %s：一切正常", "cann-advisor %s: all is in order");
  private static final Text WARNED =
      new Text("cann-advisor %s：可以工作，有 %d 项警告", "cann-advisor %s: works, warnings: %d");
  private static final Text BROKEN =
      new Text("cann-advisor %s：有 %d 项故障", "cann-advisor %s: faults: %d");
  private static final Text MEND = new Text("处理：%s", "What to do: %s");

  private CheckupText() {}

  /** Writes the whole check. */
  public static void write(Checkup checkup, boolean colour, Writer out) throws IOException {
    var page = new Page(checkup.lang(), colour);
    page.title(0, verdict(page, checkup));
    for (Checkup.Line line : checkup.lines()) {
      String state = page.say(label(line.state()));
      String inked = page.ink(ink(line.state()), state);
      String margin = " ".repeat(INDENT) + inked;
      String title = Page.padded(line.title(), FOUND - TITLE);
      String gap = " ".repeat(TITLE - INDENT - Columns.of(state));
      boolean isFirst = true;
      for (String part : LineBreaks.of(Visible.line(line.found()), Page.WIDTH - FOUND)) {
        page.literal(0, (isFirst ? margin + gap + title : " ".repeat(FOUND)) + part);
        isFirst = false;
      }
      if (!line.mend().isEmpty()) {
        page.prose(FOUND, page.say(MEND, Visible.line(line.mend())));
      }
    }
    out.write(page.toString());
    out.flush();
  }

  private static String verdict(Page page, Checkup checkup) {
    long faults = checkup.count(State.FAULT);
    long warnings = checkup.count(State.WARN);
    if (faults > 0) {
      return page.say(BROKEN, checkup.version(), faults);
    }
    return warnings > 0
        ? page.say(WARNED, checkup.version(), warnings)
        : page.say(SOUND, checkup.version());
  }

  private static Text label(State state) {
    return switch (state) {
      case OK -> new Text("正常", "ok");
      case WARN -> new Text("警告", "warn");
      case FAULT -> new Text("故障", "fault");
    };
  }

  private static Ink ink(State state) {
    return switch (state) {
      case OK -> Ink.NONE;
      case WARN -> Ink.YELLOW;
      case FAULT -> Ink.RED;
    };
  }
}
