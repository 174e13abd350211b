package org.cannadvisor.intake.code.dvpp;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.UnsynchronizedUse;
import org.jspecify.annotations.Nullable;

/**
 * Who filled a piece of memory, and whether that work is known to be done. An asynchronous call
 * notes itself at the memory, with the stretch between two waits for the stream in which it was
 * made.
 */
final class Memory {

  private static final String STEP = "step";
  private static final String PENDING = "pending";
  private static final String SINCE = "since";
  private static final String FILE = "file";

  /** What holds the number of the present stretch between two waits; made with the first call. */
  private @Nullable Thing clock;

  /** Stretches are numbered once and for all, so that those of two branches differ. */
  private int stretches;

  /** An asynchronous step writes to it. */
  void filled(Site site, Value data, int step) {
    decoded(site, data, step);
    if (data instanceof Thing memory) {
      site.set(memory, PENDING, new Value.Text(site.name()));
      site.set(memory, SINCE, stretch(site));
    }
  }

  /** A decoder handed over memory that it has filled. */
  void decoded(Site site, Value data, int step) {
    if (data instanceof Thing memory) {
      site.set(memory, STEP, new Num(step, true));
    }
  }

  /** The number of the present stretch; a new one where branches disagree on it. */
  private Value stretch(Site site) {
    if (!(site.get(clock(site), SINCE) instanceof Num)) {
      waited(site);
    }
    return site.get(clock(site), SINCE);
  }

  private Thing clock(Site site) {
    if (clock == null) {
      clock = site.create("Stream");
    }
    return clock;
  }

  /** It is copied: the copy holds the same picture. */
  static void copied(Site site, Value to, Value from) {
    if (to instanceof Thing target && from instanceof Thing source) {
      site.set(target, STEP, site.get(source, STEP));
      site.set(target, FILE, site.get(source, FILE));
      JpegInfo.copied(site, target, source);
    }
  }

  /** A call that fills memory with what a file holds: {@code fread}, {@code stream.read}. */
  static void read(Site site) {
    if (site.argument(0) instanceof Thing memory && memory.type().equals("Memory")) {
      site.set(memory, FILE, new Value.Text(site.name()));
    }
  }

  /** Whether it holds what a file holds, unchanged. */
  static boolean holdsFile(Site site, Value data) {
    return data instanceof Thing memory && site.get(memory, FILE) instanceof Value.Text;
  }

  /** The processor or the model takes what is in it now. */
  void used(Site site, Value data) {
    if (data instanceof Thing memory
        && site.get(memory, PENDING) instanceof Value.Text call
        && site.get(memory, SINCE) instanceof Num since
        && since.equals(site.get(clock(site), SINCE))) {
      Optional<Evidence> at = site.setAt(memory, PENDING);
      at.ifPresent(
          place ->
              site.say(
                  new UnsynchronizedUse(Fact.UNTIED, site.path(), call.value(), place, site.at())));
    }
  }

  /** The stream was waited for. */
  void waited(Site site) {
    site.set(clock(site), SINCE, new Num(++stretches, true));
  }
}
