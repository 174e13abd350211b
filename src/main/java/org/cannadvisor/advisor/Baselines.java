package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.own.BaselineReader;
import org.cannadvisor.model.Baseline;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Testimony;
import org.cannadvisor.report.BaselineJson;

/** Makes, writes and reads the findings of one day that later reports take as given. */
public final class Baselines {

  private Baselines() {}

  /** All that was found and not accepted yet. */
  public static Baseline of(Diagnosis diagnosis) {
    Stream<Baseline.Entry> recommended =
        diagnosis.recommendations().stream()
            .map(
                one ->
                    entry(one.fingerprint(), one.id(), one.subject(), one.title(), one.evidence()));
    Stream<Baseline.Entry> noted =
        diagnosis.notes().stream()
            .map(
                one ->
                    entry(one.fingerprint(), one.id(), one.subject(), one.title(), one.evidence()));
    return new Baseline(
        "", diagnosis.today().toString(), Stream.concat(recommended, noted).toList());
  }

  private static Baseline.Entry entry(
      String fingerprint, String id, String subject, String title, List<Testimony> evidence) {
    Evidence first = evidence.isEmpty() ? Evidence.directory() : evidence.get(0).at();
    String place = first.line() == 0 ? first.file() : first.file() + ":" + first.line();
    return new Baseline.Entry(fingerprint, id, subject, title, place);
  }

  /** Writes the baseline of a diagnosis. */
  public static void write(Diagnosis diagnosis, Writer out) throws IOException {
    BaselineJson.write(of(diagnosis), diagnosis.lang(), out);
  }

  /**
   * Reads one; empty where the file is no baseline.
   *
   * @throws IOException where it cannot be read
   */
  public static Optional<Baseline> read(Path file) throws IOException {
    return BaselineReader.read(file, file.toString());
  }
}
