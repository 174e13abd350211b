package org.cannadvisor.intake.log;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads what is logged while a model runs: plog of the host, logs of the device, the output of a
 * program with such lines in it.
 *
 * <pre>
 * [ERROR] GE(921,app):2024-05-06-07:08:09.123.456 [ge_executor.cc:157]921 IsDynamicBatchSizeMatchModel: …
 * </pre>
 *
 * <p>Logs of a training framework on the chip are of this kind too, though they mostly hold nothing
 * that concerns inference.
 */
public final class PlogReader implements FactReader {

  @Override
  public Kind kind() {
    return Kind.PLOG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return LogSort.of(text) == LogSort.RUN;
  }

  @Override
  public Reading read(SourceText text) {
    return LogText.read(text);
  }
}
