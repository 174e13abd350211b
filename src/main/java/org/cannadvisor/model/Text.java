package org.cannadvisor.model;

/**
 * The same sentence in both languages of the report.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

  /** Where there is nothing to say. */
  public static final Text NONE = new Text("", "");

  public String in(Lang lang) {
    return lang == Lang.ZH ? zh : en;
  }
}
