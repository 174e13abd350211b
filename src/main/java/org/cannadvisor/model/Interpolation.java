package org.cannadvisor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How new pixels are made of old ones when a picture is resized. */
public enum Interpolation {
  BILINEAR("bilinear", "bilinear|linear|inter_linear"),
  NEAREST("nearest", "nearest|inter_nearest"),
  BICUBIC("bicubic", "bicubic|cubic|inter_cubic"),
  AREA("area", "area|inter_area"),
  LANCZOS("lanczos", "lanczos|lanczos4|inter_lanczos4"),
  /** DVPP's own filter; no framework has it. */
  HIGH_ORDER("high-order", "high-order"),
  /** Not stated, or in a word that nobody knows. */
  UNKNOWN("?", "");

  private final String label;
  private final Pattern words;

  Interpolation(String label, String words) {
    this.label = label;
    this.words = Pattern.compile(words);
  }

  /** {@code bilinear}, {@code INTER_LINEAR}, {@code Image.BICUBIC} … */
  public static Interpolation of(String word) {
    String name = word.substring(word.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> one.words.matcher(name).matches())
        .findFirst()
        .orElse(UNKNOWN);
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }

  /** Whether both are known and are not the same. */
  public boolean differsFrom(Interpolation other) {
    return isKnown() && other.isKnown() && this != other;
  }

  /** Whether both are known and are the same. */
  public boolean isSame(Interpolation other) {
    return isKnown() && this == other;
  }

  @Override
  public String toString() {
    return label;
  }
}
