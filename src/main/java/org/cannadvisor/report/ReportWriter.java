package org.cannadvisor.report;

import java.io.IOException;
import java.io.Writer;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;

/** Says a diagnosis in one format; stateless. The same diagnosis always gives the same report. */
public interface ReportWriter {

  /** What it writes. */
  ReportFormat format();

  /** Writes the whole report, lines ended by {@code \n}; leaves {@code out} open. */
  void write(Diagnosis diagnosis, Writer out) throws IOException;

  /** The same with what only some formats show: the other language, curves and excerpts. */
  default void write(Dossier dossier, Writer out) throws IOException {
    write(dossier.diagnosis(), out);
  }
}
