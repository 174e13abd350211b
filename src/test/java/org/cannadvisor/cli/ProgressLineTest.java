package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Progress.Work;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

  private static final String CLEAR = "\r\u001b[K";

  private final StringWriter terminal = new StringWriter();
  private long now;

  private ProgressLine line() {
    return ProgressLine.by(() -> now, new PrintWriter(terminal), Lang.EN);
  }

  @Test
  void showsNothingOfShortWork() {
    try (ProgressLine line = line()) {
      line.at(Work.READING, 5, 10);
      now += ProgressLine.PATIENCE - 1;
      assertTrue(line.write());
    }

    assertEquals("", terminal.toString());
  }

  @Test
  void isWrittenAnewOnTheSameLineAndLeavesItEmpty() {
    ProgressLine line = line();
    now += ProgressLine.PATIENCE;
    line.at(Work.READING, 41, 100);
    line.write();
    line.write();
    line.at(Work.COMPARING, 3, 4);
    line.write();
    line.close();
    assertFalse(line.write(), "it is closed");

    assertEquals(
        CLEAR
            + "Reading files  [########            ]  41 %"
            + CLEAR
            + "Comparing tensors  [###############     ]  75 % (3 of 4 operators)"
            + CLEAR,
        terminal.toString());
  }

  @Test
  void writesNothingWithoutATerminal() {
    var err = new PrintWriter(terminal);
    try (ProgressLine line = ProgressLine.of(new Streams(err, err, true, false), Lang.EN)) {
      line.at(Work.READING, 1, 2);
      assertTrue(line.write());
    }

    assertEquals("", terminal.toString());
  }

  @Test
  void noLineIsWiderThanATerminal() {
    for (Lang lang : Lang.values()) {
      for (Work work : Work.values()) {
        String said = ProgressText.of(work, 123_456, 123_456, lang);
        assertTrue(said.length() < 80, said);
        assertFalse(said.contains("\n"), said);
      }
    }
  }

  @Test
  void moreThanAllIsAll() {
    assertTrue(ProgressText.of(Work.READING, 20, 10, Lang.ZH).endsWith("] 100 %"));
    assertTrue(ProgressText.of(Work.READING, 0, 0, Lang.ZH).endsWith("] 100 %"));
  }
}
