package org.cannadvisor.rules.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.rules.child.DrlCompiler.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassStoreTest {

  private static final Compiled COMPILED =
      new Compiled(Map.of("a.B", new byte[] {1, 2, 3}), List.of("a.B"), List.of());

  @TempDir Path folder;

  @Test
  void keepsWhatWasCompiledForItsOwnerAlone() throws IOException {
    var store = new ClassStore(folder.resolve("drl"));

    store.store("key", COMPILED);

    Compiled kept = store.load("key").orElseThrow();
    assertEquals(List.of("a.B"), kept.models());
    assertArrayEquals(new byte[] {1, 2, 3}, kept.classes().get("a.B"));
    assertTrue(store.load("other").isEmpty());
    assumePosix();
    assertEquals("rw-------", permissions(folder.resolve("drl/key.classes")));
    assertEquals("rwx------", permissions(folder.resolve("drl")));
  }

  @Test
  void whatIsDamagedIsNotUsed() throws IOException {
    var store = new ClassStore(folder);
    store.store("key", COMPILED);
    byte[] content = Files.readAllBytes(folder.resolve("key.classes"));
    content[content.length - 5] ^= 1;
    Files.write(folder.resolve("key.classes"), content);

    assertEquals(Optional.empty(), store.load("key"));
  }

  @Test
  void whatOthersMayWriteIsNotUsed() throws IOException {
    assumePosix();
    var store = new ClassStore(folder);
    store.store("key", COMPILED);
    Files.setPosixFilePermissions(
        folder.resolve("key.classes"), PosixFilePermissions.fromString("rw--w----"));

    assertEquals(Optional.empty(), store.load("key"));
  }

  private void assumePosix() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
