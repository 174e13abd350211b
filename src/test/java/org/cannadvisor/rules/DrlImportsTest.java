package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A name that a rule file imports from inside one class must not stand inside another that it
 * imports, too: which of the two the engine takes changes from one compilation to the next.
 */
final class DrlImportsTest {

  private static final String MODEL = "org.cannadvisor.model.";
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import org\\.cannadvisor\\.model\\.([\\w.]+)");

  @Test
  void noNameHasTwoMeanings() throws IOException, ClassNotFoundException {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".drl")).toList()) {
        found.addAll(twice(file));
      }
    }
    assertEquals(List.of(), found);
  }

  private static List<String> twice(Path file) throws IOException, ClassNotFoundException {
    List<String> imports =
        IMPORT.matcher(Files.readString(file)).results().map(result -> result.group(1)).toList();
    var found = new ArrayList<String>();
    for (String inner : imports.stream().filter(name -> name.contains(".")).toList()) {
      String owner = inner.substring(0, inner.indexOf('.'));
      String name = inner.substring(inner.indexOf('.') + 1);
      for (String outer : imports.stream().filter(one -> !one.contains(".")).toList()) {
        if (!outer.equals(owner) && has(outer, name)) {
          found.add(file + ": " + inner + " and " + outer + "." + name);
        }
      }
    }
    return found;
  }

  private static boolean has(String outer, String name) throws ClassNotFoundException {
    return Stream.of(Class.forName(MODEL + outer).getDeclaredClasses())
        .anyMatch(inner -> inner.getSimpleName().equals(name));
  }
}
