package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannadvisor.model.Sha256;
import org.cannadvisor.rules.child.DrlCompiler.Compiled;

/**
 * Compiled packs in the user's cache, each a file named after what it was compiled of. The file
 * begins with the hash of the rest. What is damaged, or what somebody else could have written, is
 * compiled anew.
 */
final class ClassStore {

  private static final String ENDING = ".classes";
  private static final int HASH = 64;
  private static final int MOST_KEPT = 20;
  private static final long LARGEST = 64L << 20;

  private final Path folder;

  ClassStore(Path folder) {
    this.folder = folder;
  }

  Optional<Compiled> load(String key) {
    Path file = folder.resolve(key + ENDING);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > LARGEST
          || !isOwn(folder)
          || !isOwn(file)) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(file);
      if (all.length <= HASH) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(all, HASH, all.length);
      return Sha256.hex(content).equals(new String(all, 0, HASH, US_ASCII))
          ? Optional.of(read(content))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps what was compiled; where nothing can be written, the next start compiles again. */
  void store(String key, Compiled compiled) {
    try {
      Files.createDirectories(folder);
      if (isPosix(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      byte[] content = written(compiled);
      Path draft = Files.createTempFile(folder, "new", ".part");
      try {
        Files.write(draft, join(Sha256.hex(content).getBytes(US_ASCII), content));
        Files.move(
            draft,
            folder.resolve(key + ENDING),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      forgetOldest();
    } catch (IOException notWritable) {
      // The answer does not depend on it: it only comes later.
      return;
    }
  }

  private static byte[] join(byte[] head, byte[] rest) {
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var kept = new ArrayList<>(files.filter(one -> one.toString().endsWith(ENDING)).toList());
      kept.sort((one, other) -> Long.compare(modified(other), modified(one)));
      for (Path old : kept.subList(Math.min(MOST_KEPT, kept.size()), kept.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView("posix");
  }

  /** Whether only this user can have written it. */
  private static boolean isOwn(Path path) throws IOException {
    if (!isPosix(path)) {
      return true;
    }
    var allowed = Files.getPosixFilePermissions(path);
    var self =
        path.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name", ""));
    return Files.getOwner(path).equals(self)
        && !allowed.contains(PosixFilePermission.GROUP_WRITE)
        && !allowed.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static byte[] written(Compiled compiled) throws IOException {
    ObjectNode all = FactJson.JSON.createObjectNode();
    compiled.models().forEach(all.putArray("models")::add);
    ObjectNode classes = all.putObject("classes");
    compiled.classes().forEach(classes::put);
    return FactJson.JSON.writeValueAsBytes(all);
  }

  private static Compiled read(byte[] content) throws IOException {
    JsonNode all = FactJson.JSON.readTree(content);
    Map<String, byte[]> classes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> one : all.path("classes").properties()) {
      classes.put(one.getKey(), one.getValue().binaryValue());
    }
    List<String> models = new ArrayList<>();
    all.path("models").forEach(name -> models.add(name.asText()));
    return new Compiled(classes, models, List.of());
  }
}
