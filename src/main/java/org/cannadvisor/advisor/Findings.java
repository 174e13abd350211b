package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Checkup.Line;
import org.cannadvisor.model.Checkup.State;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;

/** The lines of a self-check as they are found, in one language. */
final class Findings {

  private final Lang lang;
  private final List<Line> lines = new ArrayList<>();

  Findings(Lang lang) {
    this.lang = lang;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** The same in any language. */
  static Text plain(String words) {
    return new Text(words, words);
  }

  void ok(String id, Text title, Text found) {
    add(id, State.OK, title, found, Text.NONE);
  }

  void warn(String id, Text title, Text found, Text mend) {
    add(id, State.WARN, title, found, mend);
  }

  void fault(String id, Text title, Text found, Text mend) {
    add(id, State.FAULT, title, found, mend);
  }

  private void add(String id, State state, Text title, Text found, Text mend) {
    lines.add(new Line(id, state, title.in(lang), found.in(lang), mend.in(lang)));
  }
}
