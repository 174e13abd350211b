package org.cannadvisor.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Progress;

/**
 * How far a long work is, on one line of the terminal, which is empty again at the end. Nothing
 * where there is no terminal, nor where the work is soon done:
 *
 * <pre>Comparing tensors  [########            ]  41 % (12 of 29 operators)</pre>
 */
final class ProgressLine implements Progress, AutoCloseable {

  /** Nanoseconds in which nobody begins to wonder. */
  static final long PATIENCE = 500_000_000;

  private static final long PAUSE_MILLIS = 100;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final Lang lang;
  private final boolean shown;
  private final LongSupplier nanos;
  private final long begun;
  private String now = "";
  private String written = "";
  private boolean closed;

  private ProgressLine(PrintWriter err, Lang lang, boolean shown, LongSupplier nanos) {
    this.err = err;
    this.lang = lang;
    this.shown = shown;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** A line that is written by itself until it is closed. */
  static ProgressLine of(Streams streams, Lang lang) {
    var line = new ProgressLine(streams.err(), lang, streams.progress(), System::nanoTime);
    if (line.shown) {
      var writer = new Thread(line::writeOn, "progress");
      writer.setDaemon(true);
      writer.start();
    }
    return line;
  }

  /** A line that is written when it is asked to. */
  static ProgressLine by(LongSupplier nanos, PrintWriter err, Lang lang) {
    return new ProgressLine(err, lang, true, nanos);
  }

  private void writeOn() {
    try {
      while (write()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void at(Work work, long done, long all) {
    if (shown) {
      now = ProgressText.of(work, done, all, lang);
    }
  }

  /** Writes how far it is, if it is time to; says whether there is more to come. */
  synchronized boolean write() {
    boolean isDue = nanos.getAsLong() - begun >= PATIENCE && !now.equals(written);
    if (isDue && !closed) {
      err.print(CLEAR + now);
      err.flush();
      written = now;
    }
    return !closed;
  }

  @Override
  public synchronized void close() {
    if (!closed && !written.isEmpty()) {
      err.print(CLEAR);
      err.flush();
    }
    closed = true;
  }
}
