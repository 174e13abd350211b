package org.cannadvisor.patterns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Fact;

/**
 * The types of facts that rules may ask for: the records of {@code model} that are facts, with what
 * their comments say. Written by the build, so that it cannot be behind the code.
 */
public final class FactTypes {

  /** Tab-separated: {@code type NAME DOC}, then {@code field NAME DOC} for each that has a doc. */
  static final String RESOURCE = "fact-types.txt";

  private static final Map<String, FactType> TYPES = read();

  private FactTypes() {}

  /** All, by name. */
  public static Map<String, FactType> all() {
    return TYPES;
  }

  public static Set<String> names() {
    return TYPES.keySet();
  }

  public static Optional<FactType> of(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }

  private static Map<String, FactType> read() {
    try (InputStream in = FactTypes.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The fact types are not on the class path: expected "
                + RESOURCE
                + ". Maybe the build was cut short; run mvn package.");
      }
      return read(new BufferedReader(new InputStreamReader(in, UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, FactType> read(BufferedReader lines) throws IOException {
    var types = new LinkedHashMap<String, FactType>();
    String name = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals("type")) {
        name = columns[1];
        types.put(name, new FactType(name, record(name), columns[2], new LinkedHashMap<>()));
      } else {
        FactType type = types.get(name);
        if (type != null) {
          type.docs().put(columns[1], columns[2]);
        }
      }
    }
    return types;
  }

  private static Class<?> record(String name) {
    try {
      return Class.forName(Fact.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The fact types are behind the code: " + name, e);
    }
  }
}
