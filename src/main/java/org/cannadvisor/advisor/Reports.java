package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.report.ReportFormat;
import org.cannadvisor.report.ReportOptions;

/** The formats a diagnosis can be written in. */
public final class Reports {

  private Reports() {}

  /** Their names, as on the command line. */
  public static List<String> formats() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList();
  }

  /** Whether a format shows more than a {@link Diagnosis} holds. */
  public static boolean isIllustrated(String format) {
    return format.equals(ReportFormat.HTML.id());
  }

  /**
   * Writes a diagnosis.
   *
   * @param format one of {@link #formats()}
   * @param explain whether the text shows every check and the rules that argued
   * @param colour whether the text may use terminal colours
   */
  public static void write(
      Diagnosis diagnosis, String format, boolean explain, boolean colour, Writer out) {
    write(Dossier.of(diagnosis), format, explain, colour, out);
  }

  /** The same with what only some formats show. */
  public static void write(
      Dossier dossier, String format, boolean explain, boolean colour, Writer out) {
    try {
      ReportFormat.of(format)
          .orElseThrow(() -> new IllegalArgumentException("No such format: " + format))
          .writer(new ReportOptions(explain, colour))
          .write(dossier, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
