package org.cannadvisor.model;

import java.util.Set;

/**
 * One field of the AIPP that was compiled into an offline model; a static AIPP has all of them,
 * defaults written out.
 *
 * @param file path of the graph's file
 * @param input {@link GraphPort#name()}
 * @param name as in an AIPP configuration file ({@code mean_chn_0})
 * @param value as a configuration file would have it ({@code YUV420SP_U8}, {@code true}, {@code
 *     0.017125})
 */
public record CompiledAipp(
    String subject, String file, String input, String name, String value, Evidence at)
    implements Fact {

  /** Digits that a float keeps when it is written out. */
  private static final double SAME = 1e-4;

  private static final Set<String> SWITCHES =
      Set.of("csc_switch", "rbuv_swap_switch", "ax_swap_switch", "crop", "padding", "input_format");

  /** Whether {@code field} is written in a configuration file with another value. */
  public boolean differsFrom(AippField field) {
    if (field.isDefault() || !field.name().equals(name)) {
      return false;
    }
    double mine = number();
    if (Double.isNaN(mine) || Double.isNaN(field.number())) {
      return SWITCHES.contains(name) && !value.equalsIgnoreCase(field.value());
    }
    boolean counts =
        name.matches("(mean_chn|min_chn|var_reci_chn|matrix|input_bias|output_bias)_.*");
    double scale = Math.max(1e-3, Math.abs(mine));
    return counts && Math.abs(mine - field.number()) > SAME * scale;
  }

  private double number() {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  @Override
  public CompiledAipp withSubject(String subject) {
    return new CompiledAipp(subject, file, input, name, value, at);
  }
}
