package org.cannadvisor.cli;

import org.cannadvisor.compare.Comparison;
import org.cannadvisor.model.Lang;

/** How far a comparison is, on one line of the terminal; nothing where there is no terminal. */
final class ProgressLine implements Comparison.Progress {

  /** Nanoseconds between two lines. */
  private static final long PAUSE = 200_000_000;

  private final Streams streams;
  private final Lang lang;
  private final boolean shown;
  private long last = System.nanoTime();

  ProgressLine(Streams streams, Lang lang) {
    this.streams = streams;
    this.lang = lang;
    shown = streams.colour();
  }

  @Override
  public synchronized void done(int done, int all) {
    long now = System.nanoTime();
    if (shown && (now - last > PAUSE || (done == all && all > 1))) {
      last = now;
      String text = lang == Lang.ZH ? "已比对 %d / %d 个算子" : "%d of %d operators compared";
      streams.err().print("\r" + text.formatted(done, all) + (done == all ? "\n" : ""));
      streams.err().flush();
    }
  }
}
