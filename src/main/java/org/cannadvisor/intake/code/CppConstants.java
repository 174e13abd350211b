package org.cannadvisor.intake.code;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cannadvisor.intake.syntax.Syntax;

/** The constants of a file by name; a name that stands for two things is not known. */
final class CppConstants {

  private final CppReading reading;
  private final Map<String, Expr> values = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  CppConstants(CppReading reading) {
    this.reading = reading;
  }

  Map<String, Expr> values() {
    return Collections.unmodifiableMap(values);
  }

  void add(CppVariables.Variable variable) {
    if (variable.hasValue()) {
      add(variable.name(), variable.value(), variable.text());
    }
  }

  /**
   * @param text what the value looks like in the file
   */
  void add(String name, Expr value, String text) {
    if (name.isEmpty()) {
      return;
    }
    String known = texts.putIfAbsent(name, text);
    boolean same = known == null || known.equals(text);
    values.merge(name, value, (first, second) -> same ? first : new Expr.Other(second.line()));
  }

  /** Enumerators count on from the last one that has a value. */
  void addEnumerators(Syntax list) {
    new Counting().add(list);
  }

  private final class Counting {

    private Expr base = new Expr.Num(0, true, 0);
    private String text = "";
    private int offset;

    void add(Syntax list) {
      for (Syntax part : list.parts()) {
        if (part.is("enumerator")) {
          one(part);
        } else if (part.type().startsWith("preproc_") && !part.children().isEmpty()) {
          reading.deeper(
              () -> {
                add(part);
                return true;
              },
              false);
        } else if (part.is("ERROR")) {
          base = new Expr.Other(reading.line(part));
        }
      }
    }

    private void one(Syntax enumerator) {
      var parts = enumerator.parts();
      int line = reading.line(enumerator);
      if (parts.size() == 3) {
        base = reading.expressions().of(parts.get(2));
        text = reading.text(parts.get(2));
        offset = 0;
      }
      CppConstants.this.add(reading.text(parts.get(0)), value(line), text + "+" + offset);
      offset++;
    }

    private Expr value(int line) {
      if (base instanceof Expr.Num number) {
        return new Expr.Num(number.value() + offset, true, line);
      }
      return offset == 0
          ? base
          : new Expr.Binary("+", base, new Expr.Num(offset, true, line), line);
    }
  }
}
