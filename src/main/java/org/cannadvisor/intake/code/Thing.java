package org.cannadvisor.intake.code;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object with an identity: an instance of a class of the project, something that a library made,
 * or an open one, of which only a run knows what it is and which can be a number too ({@code
 * jpeg.width}, a parameter of the entry function).
 */
public final class Thing implements Value {

  private final String type;
  private final String name;
  private final boolean open;
  private final Map<String, Cell> fields = new LinkedHashMap<>();

  Thing(String type, String name, boolean open) {
    this.type = type;
    this.name = name;
    this.open = open;
  }

  /** Name of its class, or what its library calls it, e.g. {@code PicDesc}; empty where unknown. */
  public String type() {
    return type;
  }

  /** How a person would call it, e.g. {@code jpeg.width}; unique among open things. */
  public String name() {
    return name;
  }

  /** Whether only a run knows it: reading a field that was never set gives an open thing again. */
  public boolean isOpen() {
    return open;
  }

  Map<String, Cell> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? type : name;
  }
}
