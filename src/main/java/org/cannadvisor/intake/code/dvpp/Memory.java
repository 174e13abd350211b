package org.cannadvisor.intake.code.dvpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.UnsynchronizedUse;

/**
 * Who filled a piece of memory, and whether that work is known to be done. An asynchronous call
 * notes itself at the memory; whoever waits for the stream asks the memory again.
 */
final class Memory {

  private static final String STEP = "step";
  private static final String PENDING = "pending";

  /** Every piece of memory that an asynchronous call of this way wrote to. */
  private final List<Thing> pending = new ArrayList<>();

  /** An asynchronous step writes to it. */
  void filled(Site site, Value data, int step) {
    if (data instanceof Thing memory) {
      site.set(memory, STEP, new Num(step, true));
      site.set(memory, PENDING, new Value.Text(site.name()));
      pending.add(memory);
    }
  }

  /** It is copied: the copy holds the same picture. */
  static void copied(Site site, Value to, Value from) {
    if (to instanceof Thing target && from instanceof Thing source) {
      site.set(target, STEP, site.get(source, STEP));
    }
  }

  /** The processor or the model takes what is in it now. */
  static void used(Site site, Value data) {
    if (data instanceof Thing memory && site.get(memory, PENDING) instanceof Value.Text call) {
      Optional<Evidence> at = site.setAt(memory, PENDING);
      at.ifPresent(
          place ->
              site.say(
                  new UnsynchronizedUse(Fact.UNTIED, site.path(), call.value(), place, site.at())));
    }
  }

  /** The stream was waited for. */
  void waited(Site site) {
    for (Thing memory : pending) {
      site.set(memory, PENDING, Value.NOTHING);
    }
  }
}
