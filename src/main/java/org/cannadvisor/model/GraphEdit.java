package org.cannadvisor.model;

import java.util.List;
import java.util.Locale;

/**
 * A step between export and conversion that makes one graph of another.
 *
 * @param how what makes it
 * @param source file name of the graph that is read; empty where not known
 * @param target file name of the graph that is written; empty where not known
 */
public record GraphEdit(String subject, How how, String source, String target, Evidence at)
    implements Fact {

  /** What makes one graph of another. */
  public enum How {
    /** onnxsim, onnxoptimizer: meant to leave the results alone. */
    SIMPLIFIED,
    /** A script of the project that takes nodes out, adds or rewires them. */
    SCRIPT
  }

  /** Whether a conversion takes what this step writes. */
  public boolean writes(String model) {
    return !target.isEmpty() && target.equals(lastPart(model));
  }

  /** The same, also where a script is told only when it runs what it converts. */
  public boolean mayWrite(String model) {
    return writes(model) || (!target.isEmpty() && model.startsWith("$"));
  }

  /** Whether a conversion takes what this step reads. */
  public boolean reads(String model) {
    return !source.isEmpty() && source.equals(lastPart(model)) && !source.equals(target);
  }

  /** Whether a figure was measured with the written graph itself, before it was converted. */
  public boolean isMeasuredIn(String label) {
    List<String> words = List.of(label.toLowerCase(Locale.ROOT).split("[^\\w.-]+"));
    return !target.isEmpty()
        && words.contains(target.toLowerCase(Locale.ROOT))
        && !words.contains("om");
  }

  private static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  @Override
  public GraphEdit withSubject(String subject) {
    return new GraphEdit(subject, how, source, target, at);
  }
}
