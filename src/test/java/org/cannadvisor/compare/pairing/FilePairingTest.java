package org.cannadvisor.compare.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cannadvisor.compare.pairing.Source.Kind;
import org.cannadvisor.formats.DamagedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files that were named by themselves. */
class FilePairingTest {

  @TempDir Path temporary;

  private Path archive(String name, String... members) throws IOException {
    Path file = temporary.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String member : members) {
        zip.putNextEntry(new ZipEntry(member));
        zip.closeEntry();
      }
    }
    return file;
  }

  private List<Pair> pairs(Path my, Path golden) throws Exception {
    return Dumps.pairs(Pairing.of(Sought.of(my, golden)), 1, 2);
  }

  @Test
  void comparesMembersOfArchives() throws Exception {
    Path my = archive("my.npz", "b.npy", "a.npy", "readme");
    Path golden = archive("golden.npz", "a.npy", "z/../c.npy");

    List<Pair> pairs = pairs(my, golden);

    assertEquals(
        List.of("a a", "b *", "* z/../c"),
        pairs.stream()
            .map(pair -> pair.labels().npuDump() + " " + pair.labels().groundTruth())
            .toList());
    assertEquals("a.npy", pairs.get(0).my().orElseThrow().source().member());
    assertEquals(Kind.NPZ, pairs.get(0).golden().orElseThrow().source().kind());
    assertTrue(pairs.get(0).isComparable());
  }

  @Test
  void comparesTwoFilesWithOneTensorEach() throws Exception {
    List<Pair> pairs = pairs(temporary.resolve("x.npy"), temporary.resolve("y.bin"));

    assertEquals(1, pairs.size());
    assertEquals(Kind.RAW, pairs.get(0).golden().orElseThrow().source().kind());
    assertEquals(Side.WHOLE, pairs.get(0).golden().orElseThrow().side());
  }

  @Test
  void comparesAllTensorsOfTwoDumps() throws Exception {
    List<Pair> pairs = pairs(temporary.resolve("Relu.a.1.1.1"), temporary.resolve("other"));

    assertEquals(3, pairs.size());
    assertEquals(1, pairs.get(2).golden().orElseThrow().number());
  }

  @Test
  void comparesAnOutputOfADumpWithTheNpyFileOfItsNumber() throws Exception {
    List<Pair> pairs =
        pairs(temporary.resolve("Relu.a.1.1.1"), temporary.resolve("a.3.1670205071724946.npy"));

    assertEquals(Side.OUTPUT, pairs.get(0).my().orElseThrow().side());
    assertEquals(3, pairs.get(0).my().orElseThrow().number());
  }

  @Test
  void saysWhatIsWrongWithAnArchive() throws Exception {
    Path broken = Files.writeString(temporary.resolve("broken.npz"), "PK no zip");
    Path two = archive("two.npz", "a.npy", "b.npy");

    assertThrows(DamagedFileException.class, () -> pairs(broken, broken));
    var thrown =
        assertThrows(DamagedFileException.class, () -> pairs(two, temporary.resolve("x.npy")));
    assertTrue(thrown.toString().contains("found 2. Maybe"));
  }
}
