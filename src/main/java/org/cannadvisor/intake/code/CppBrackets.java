package org.cannadvisor.intake.code;

import java.util.ArrayDeque;

/** Whether the brackets of a text belong together, texts and characters left out. */
final class CppBrackets {

  private CppBrackets() {}

  static boolean close(String text) {
    var open = new ArrayDeque<Character>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '(' -> open.push(')');
        case '[' -> open.push(']');
        case '{' -> open.push('}');
        case ')', ']', '}' -> {
          if (open.isEmpty() || open.pop() != c) {
            return false;
          }
        }
        case '"' -> at = CppWords.textEnd(text, at) - 1;
        default -> {}
      }
      at++;
    }
    return open.isEmpty();
  }
}
