package org.cannadvisor.model;

import java.util.List;
import java.util.Set;

/**
 * What the options of one conversion mean on its chip and version, in one language.
 *
 * @param name of the conversion: its output, or the name of a run
 * @param at the command
 * @param assumed which chip and version the answers are for, where the project does not say; empty
 *     where it does, or where no answer depends on it
 * @param settings as the command has them, then the defaults that matter
 */
public record Configuration(
    String subject, String name, Evidence at, String assumed, List<Setting> settings) {

  public Configuration {
    settings = List.copyOf(settings);
  }

  /** The same with the settings of some groups. */
  public Configuration about(Set<String> groups) {
    List<Setting> some = settings.stream().filter(one -> groups.contains(one.group())).toList();
    return new Configuration(subject, name, at, assumed, some);
  }

  /**
   * One option.
   *
   * @param group what it is about: {@code precision}, {@code buffer}, {@code fusion} …
   * @param value as written, or the default
   * @param isDefault whether nobody wrote it
   * @param at where it is written; the command for a default
   * @param decides what the option decides, in a few words
   * @param means what the value means; empty where that is not known
   * @param cube data type of cube operators; empty where the option does not say
   * @param vector data type of all others; empty where the option does not say
   * @param lost why it has no effect; empty where it has
   * @param fails why the conversion fails; empty where it does not
   * @param otherwise what would be different on another chip or version than the assumed
   */
  public record Setting(
      String option,
      String group,
      String value,
      boolean isDefault,
      Evidence at,
      String decides,
      String means,
      String cube,
      String vector,
      List<String> lost,
      List<String> fails,
      List<String> otherwise,
      List<String> sources) {

    public Setting {
      lost = List.copyOf(lost);
      fails = List.copyOf(fails);
      otherwise = List.copyOf(otherwise);
      sources = List.copyOf(sources);
    }

    /** Whether something keeps it from doing what it says. */
    public boolean isDefeated() {
      return !lost.isEmpty() || !fails.isEmpty();
    }
  }
}
