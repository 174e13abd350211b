package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.cannadvisor.model.Explanation;
import org.cannadvisor.model.Lang;
import org.cannadvisor.report.ExplanationJson;
import org.cannadvisor.report.ExplanationText;

/** Writes explanations, as text for a terminal or as JSON. */
public final class Explanations {

  private final boolean asJson;
  private final boolean colour;

  /**
   * @param asJson for programs, else for people
   * @param colour whether the text may use terminal colours
   */
  public Explanations(boolean asJson, boolean colour) {
    this.asJson = asJson;
    this.colour = colour;
  }

  /** Writes one explanation. */
  public void write(Explanation explanation, Writer out) {
    try {
      if (asJson) {
        ExplanationJson.write(explanation, out);
      } else {
        ExplanationText.write(explanation, colour, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the list of everything that can be explained. */
  public void write(List<Explanation.Heading> all, Lang lang, Writer out) {
    try {
      if (asJson) {
        ExplanationJson.write(all, lang, out);
      } else {
        ExplanationText.write(all, lang, colour, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
