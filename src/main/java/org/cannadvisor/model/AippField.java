package org.cannadvisor.model;

/**
 * One field of one {@code aipp_op} block, written or filled in by ATC.
 *
 * @param op the block: {@code file#0}, {@code file#1} …
 * @param name e.g. {@code csc_switch}
 * @param value as ATC reads it, enums and booleans in lower case; numbers as {@link
 *     Numbers#plain(Object)}
 * @param isDefault true where the file does not write the field and ATC's default applies
 * @param at the line; of the block's first line where the value is a default
 */
public record AippField(
    String subject, String op, String name, String value, boolean isDefault, Evidence at)
    implements Fact {

  /** Switched off, 0, or a factor of 1: what applies where nothing is written. */
  public boolean isNeutral() {
    return value.equals("false") || value.equals(name.startsWith("var_reci_chn_") ? "1" : "0");
  }

  /** Whether it is written and would change pixels, were the block not dynamic. */
  public boolean isLostInDynamicMode() {
    return !isDefault && !isNeutral() && AippSetting.of(name).isPresent();
  }

  /** The call that makes the same setting in dynamic mode, as {@link AippCall} names it. */
  public String runtimeCall() {
    return AippSetting.of(name).map(AippSetting::call).orElse("");
  }

  /** Whether this call, as {@link AippCall} names it, makes the same setting. */
  public boolean isSetBy(String call) {
    return AippSetting.of(name).map(setting -> setting.isSetBy(call)).orElse(false);
  }

  /** The value; {@code NaN} where it is no number. */
  public double number() {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }

  @Override
  public AippField withSubject(String subject) {
    return new AippField(subject, op, name, value, isDefault, at);
  }
}
