package org.cannadvisor.intake.code;

/**
 * A type as far as it matters here.
 *
 * @param name the last part of its name, without {@code const}, namespaces and, for smart pointers
 *     and pointers, of what they point to; template arguments dropped ({@code vector}); empty where
 *     there is none
 * @param reference whether it refers to something: {@code &}, {@code *}, a smart pointer; always in
 *     Python
 */
public record TypeName(String name, boolean reference) {

  public static final TypeName NONE = new TypeName("", true);
}
