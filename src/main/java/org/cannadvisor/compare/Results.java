package org.cannadvisor.compare;

import java.io.IOException;
import java.io.Writer;

/** The files that a run is written into. */
public final class Results {

  private Results() {}

  /** The table that existing scripts read. */
  public static void csv(Run run, Writer to) throws IOException {
    boolean sequences = run.rows().stream().anyMatch(row -> row.sequence().isPresent());
    boolean my = run.rows().stream().anyMatch(row -> !row.my().address().equals(Row.NONE));
    boolean golden = run.rows().stream().anyMatch(row -> !row.golden().address().equals(Row.NONE));
    new ResultTable(run.metrics(), sequences, my, golden).write(run.rows(), to);
  }

  /** Everything, as JSON. */
  public static void json(Run run, Writer to) throws IOException {
    ResultJson.write(run, to);
  }
}
