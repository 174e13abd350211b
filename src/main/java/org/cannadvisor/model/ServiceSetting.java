package org.cannadvisor.model;

import java.util.Locale;

/**
 * A setting of the software that serves a model: an option of its command, an argument of its
 * engine, a key of its configuration or an environment variable.
 *
 * @param name options and keys with underscores, nested ones behind a dot: {@code
 *     compilation_config.cudagraph_mode}; variables in capitals
 * @param value without quotes, in lower case; {@code true} for an option without one
 */
public record ServiceSetting(String subject, String name, String value, Evidence at)
    implements Fact {

  /** How a setting is named here, however a command or a file spells it. */
  public static String named(String spelled) {
    boolean variable = spelled.equals(spelled.toUpperCase(Locale.ROOT));
    return variable ? spelled : spelled.replace('-', '_').toLowerCase(Locale.ROOT);
  }

  /** Whether it is called so, or is a part of another setting that is called so. */
  public boolean isCalled(String wanted) {
    return name.equals(wanted) || name.endsWith("." + wanted);
  }

  @Override
  public ServiceSetting withSubject(String subject) {
    return new ServiceSetting(subject, name, value, at);
  }
}
