package org.cannadvisor.intake.log;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads what a conversion prints:
 *
 * <pre>
 * ATC start working now, please wait for a moment.
 * ATC run failed, Please check the detail log, Try 'atc --help' for more information
 * E10056: Cannot configure both parameters [--precision_mode] and [--precision_mode_v2] …
 * </pre>
 */
public final class AtcLogReader implements FactReader {

  @Override
  public Kind kind() {
    return Kind.ATC_LOG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return LogSort.of(text) == LogSort.CONVERSION;
  }

  @Override
  public Reading read(SourceText text) {
    return LogText.read(text);
  }
}
