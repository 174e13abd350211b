package org.cannadvisor.advisor.author.audit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.FactTypes;

/**
 * Finds out from the program's own classes which facts it makes: some class other than the fact's
 * own calls its constructor, or something that gives such a fact. That says too much rather than
 * too little.
 */
final class ProgramFactMakers implements FactMakers {

  private static final String MODEL = Fact.class.getPackageName().replace('.', '/') + "/";
  private static final List<String> FOLDERS = List.of("org/cannadvisor", "rules");

  @Override
  public Set<String> made() {
    CodeSource source = Fact.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? FactTypes.names() : made(source.getLocation().toURI());
    } catch (IOException | URISyntaxException unknown) {
      return FactTypes.names();
    }
  }

  private static Set<String> made(URI place) throws IOException {
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      return madeBelow(path);
    }
    try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
      return madeBelow(jar.getPath("/"));
    }
  }

  private static Set<String> madeBelow(Path root) throws IOException {
    Set<String> made = new HashSet<>();
    for (String folder : FOLDERS) {
      Path below = root.resolve(folder);
      if (Files.isDirectory(below)) {
        try (Stream<Path> all = Files.walk(below)) {
          for (Path file : all.filter(one -> one.toString().endsWith(".class")).toList()) {
            addMade(file, made);
          }
        }
      }
    }
    return made;
  }

  private static void addMade(Path file, Set<String> made) throws IOException {
    try (var data = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      String own = String.valueOf(file.getFileName()).replace(".class", "");
      for (ClassCalls.Call call : ClassCalls.of(data)) {
        String type = call.makes();
        String name = type.startsWith(MODEL) ? type.substring(MODEL.length()) : "";
        if (!name.isEmpty() && !name.equals(own) && !call.name().equals("withSubject")) {
          made.add(name);
        }
      }
    }
  }
}
