package org.cannadvisor.patterns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** One real fact of each type, out of the fixtures; a test keeps the list as the fixtures are. */
public final class FactExamples {

  private static final String RESOURCE = "fact-examples.txt";

  private FactExamples() {}

  /** A fact of this type in one line; empty where no fixture has one. */
  public static String of(String type) {
    return read().getOrDefault(type, "");
  }

  private static Map<String, String> read() {
    var examples = new HashMap<String, String>();
    try (InputStream in = FactExamples.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path.");
      }
      var lines = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf('\t');
        examples.put(line.substring(0, space), line.substring(space + 1));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
