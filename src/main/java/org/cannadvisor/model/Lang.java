package org.cannadvisor.model;

import java.util.Locale;

/** The languages in which everything that a person reads exists. */
public enum Lang {
  ZH,
  EN;

  /** Chinese for a Chinese locale, English otherwise. */
  public static Lang of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }

  /** The tag used on the command line and in the knowledge base. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
