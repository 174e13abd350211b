package org.cannadvisor.fuzz;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.TextDecoder;

/**
 * What Jazzer drives: one reader on arbitrary bytes. A reader must neither throw nor hang, and must
 * name places that exist.
 */
public final class ReaderTarget {

  private static Target target = Target.all().get(0);

  private ReaderTarget() {}

  /**
   * Chooses the reader.
   *
   * @param args its identifier
   */
  public static void fuzzerInitialize(String[] args) {
    target =
        Target.all().stream()
            .filter(each -> each.id().equals(args[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No reader of " + args[0]));
  }

  /** Reads the bytes, whether or not the reader would have recognised them. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    TextDecoder.decode(bytes).ifPresent(ReaderTarget::read);
  }

  private static void read(String content) {
    var text = new SourceText(target.file(), content);
    target.recognises(text);
    Reading reading = target.read(text);
    reading.facts().forEach(fact -> expectPlace(fact.at().line(), text));
    reading.problems().forEach(problem -> expectPlace(problem.line(), text));
  }

  private static void expectPlace(int line, SourceText text) {
    if (line < 0 || line > text.lines().size()) {
      throw new IllegalStateException("line " + line + " of " + text.lines().size());
    }
  }
}
