package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Guide;

/** Says a guide in one format; stateless. The same guide always gives the same text. */
public interface GuideWriter {

  /** Writes the whole guide, lines ended by {@code \n}; leaves {@code out} open. */
  void write(Guide guide, Writer out) throws IOException;
}
