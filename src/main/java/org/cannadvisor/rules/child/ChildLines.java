package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The lines that the child writes, read by a thread of its own so that nobody waits for ever. */
final class ChildLines {

  private static final int MOST_AT_ONCE = 4;

  private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_AT_ONCE);
  private final int longest;
  private final Thread reader;

  /** What came. */
  enum Sort {
    LINE,
    TOO_LONG,
    END
  }

  record Line(Sort sort, String text) {}

  ChildLines(InputStream from, int longest) {
    this.longest = longest;
    reader = new Thread(() -> read(from), "pack output");
    reader.setDaemon(true);
    reader.start();
  }

  /** The next line; empty where none came in time. */
  Optional<Line> next(Duration limit) throws InterruptedException {
    return Optional.ofNullable(lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  void stop() {
    reader.interrupt();
  }

  private void read(InputStream from) {
    try {
      lines.put(new Line(pump(from), ""));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Sort pump(InputStream from) throws InterruptedException {
    var line = new ByteArrayOutputStream();
    byte[] block = new byte[8192];
    try {
      for (int read = from.read(block); read >= 0; read = from.read(block)) {
        int start = 0;
        for (int i = 0; i < read; i++) {
          if (block[i] == '\n') {
            line.write(block, start, i - start);
            lines.put(new Line(Sort.LINE, line.toString(UTF_8)));
            line.reset();
            start = i + 1;
          }
        }
        line.write(block, start, read - start);
        if (line.size() > longest) {
          return Sort.TOO_LONG;
        }
      }
    } catch (IOException closed) {
      return Sort.END;
    }
    return Sort.END;
  }
}
