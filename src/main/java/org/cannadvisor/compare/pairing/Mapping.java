package org.cannadvisor.compare.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What files with long names are called: {@code mapping.csv} with lines such as {@code
 * 2746385176234,Conv2D.a_very_long_name.3.11.1670205071724946}.
 */
final class Mapping {

  static final String FILE = "mapping.csv";

  private static final long LARGEST = 100L << 20;
  private static final int LONGEST_LINE = 1 << 16;

  private Mapping() {}

  /**
   * Reads it.
   *
   * @param wanted the names that need an explanation
   * @return real names by those that are written; nothing where there is no such file
   */
  static Map<String, String> read(Path file, Set<String> wanted) throws IOException {
    var names = new HashMap<String, String>();
    if (wanted.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return names;
    }
    try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int comma = line.indexOf(',');
        if (comma > 0 && line.length() <= LONGEST_LINE && wanted.contains(bare(line, 0, comma))) {
          names.put(bare(line, 0, comma), bare(line, comma + 1, line.length()));
        }
      }
    }
    return names;
  }

  private static String bare(String line, int from, int to) {
    String cell = line.substring(from, to).replace("\uFEFF", "").strip();
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }
}
