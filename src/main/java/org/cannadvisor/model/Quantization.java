package org.cannadvisor.model;

/**
 * A model is quantised here, by a command or a program.
 *
 * @param tool {@code amct_onnx}, {@code msmodelslim} …
 * @param model what it starts from; empty where not known
 * @param result where it puts what it makes; AMCT adds {@code _deploy_model}; empty where not known
 * @param batch how many samples one batch of the calibration holds; 0 where not known
 */
public record Quantization(
    String subject, String tool, String model, String result, int batch, Evidence at)
    implements Fact {

  /** Whether this is what was made here. */
  public boolean makes(String file) {
    String made = stem(result);
    String given = stem(file);
    return !made.isEmpty()
        && given.startsWith(made)
        && (tool.startsWith("amct")
            ? given.substring(made.length()).contains("deploy")
            : given.equals(made));
  }

  /** Whether this is what it starts from. */
  public boolean startsFrom(String file) {
    return !model.isEmpty() && stem(file).equals(stem(model));
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public Quantization withSubject(String subject) {
    return new Quantization(subject, tool, model, result, batch, at);
  }
}
