package org.cannadvisor.model;

import java.util.Locale;

/**
 * One setting of a quantisation, from a configuration file, a command or a program.
 *
 * @param name as AMCT calls it, e.g. {@code batch_num}, {@code skip_layers}; {@code
 *     calibration_data} is what the data are, {@code calibration} that the file asks for it, {@code
 *     calibration_samples} how many a log counts
 * @param value as written; {@code random} for made-up data
 */
public record QuantSetting(String subject, String name, String value, Evidence at) implements Fact {

  /** Whether it takes layers out of the quantisation. */
  public boolean skips() {
    boolean some = !value.isEmpty() && !value.equals("0") && !isOff();
    return switch (name) {
      case "skip_layers", "skip_layer_types", "disable_names", "amp_num", "keep_acc" -> some;
      case "disable_first_layer", "disable_last_layer" -> isOn();
      default -> false;
    };
  }

  /** Whether somebody wrote it; a log only tells what came of it. */
  public boolean isConfigured() {
    return !name.equals("calibration_samples");
  }

  /** Whether a switch is on. */
  public boolean isOn() {
    return value.toLowerCase(Locale.ROOT).equals("true") || value.equals("1");
  }

  /** Whether a switch is off. */
  public boolean isOff() {
    return value.toLowerCase(Locale.ROOT).equals("false");
  }

  /** The value as a number; 0 where it is none. */
  public int number() {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  @Override
  public QuantSetting withSubject(String subject) {
    return new QuantSetting(subject, name, value, at);
  }
}
