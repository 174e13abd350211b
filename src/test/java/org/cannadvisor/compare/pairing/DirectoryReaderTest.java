package org.cannadvisor.compare.pairing;

import static org.cannadvisor.compare.pairing.Dumps.LATER;
import static org.cannadvisor.compare.pairing.Dumps.TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.compare.pairing.LeftOver.Why;
import org.cannadvisor.compare.pairing.Source.Cut;
import org.cannadvisor.compare.pairing.Source.Kind;
import org.cannadvisor.formats.DamagedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory is taken for, by the names in it. */
class DirectoryReaderTest {

  @TempDir Path temporary;

  private Directory read(String... files) throws IOException, DamagedFileException {
    return DirectoryReader.read(Dumps.directory(temporary, "my", files), true, true);
  }

  private static List<String> names(Source source) {
    return source.files().stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  private static List<String> left(Directory directory) {
    return directory.leftOver().stream()
        .map(left -> left.why() + " " + left.file().getFileName())
        .toList();
  }

  @Test
  void findsOperatorsByTheNamesOfTheGraph() throws Exception {
    Directory directory = read("Relu.block1_relu_x.3.11." + TIME);

    assertTrue(directory.operator("block1/relu.x").isPresent());
    assertFalse(directory.operator("block1/relu").isPresent());
  }

  @Test
  void takesTheNewestOfSeveral() throws Exception {
    Directory directory = read("Relu.r.3.11." + LATER, "Relu.r.4.12." + TIME);

    assertEquals(
        List.of("Relu.r.3.11." + LATER), names(directory.operator("r").orElseThrow().source()));
    assertEquals(List.of("OLDER Relu.r.4.12." + TIME), left(directory));
  }

  @Test
  void putsThreadsInOrderAndTakesTheNewestOfEach() throws Exception {
    String tail = ".4.487.";
    Directory directory =
        read(
            "Relu.r.2.9." + TIME + tail + "10.0",
            "Relu.r.2.9." + LATER + tail + "2.0",
            "Relu.r.2.9." + TIME + tail + "2.0");

    Source source = directory.operator("r").orElseThrow().source();

    assertEquals(Cut.THREADS, source.cut());
    assertEquals(
        List.of("Relu.r.2.9." + LATER + tail + "2.0", "Relu.r.2.9." + TIME + tail + "10.0"),
        names(source));
    assertEquals(List.of("OLDER Relu.r.2.9." + TIME + tail + "2.0"), left(directory));
  }

  @Test
  void putsSlicesInOrder() throws Exception {
    String tail = ".2.9." + TIME + ".4.487.0.0";
    Directory directory =
        read("Conv2D.c_lxslice11" + tail, "Conv2D.c_lxslice2" + tail, "Conv2D.c_lxslice0" + tail);

    Source source = directory.operator("c").orElseThrow().source();

    assertEquals(Cut.SLICES, source.cut());
    assertEquals(
        List.of(
            "Conv2D.c_lxslice0" + tail, "Conv2D.c_lxslice2" + tail, "Conv2D.c_lxslice11" + tail),
        names(source));
  }

  @Test
  void readsRealNamesFromTheMapping() throws Exception {
    Path my = Dumps.directory(temporary, "my", "2746385176234", "777", "888.npy", "999");
    Files.writeString(
        my.resolve("mapping.csv"),
        "hash,name\r\n2746385176234,Relu.long.3.11."
            + TIME
            + "\r\n\"777\",\"Add.sum.1.2.3\"\n"
            + "1,Relu.absent.3.11.1\n888.npy,gold.0."
            + TIME
            + ".npy\n,\n");

    Directory directory = DirectoryReader.read(my, true, true);

    assertEquals(
        List.of("2746385176234"), names(directory.operator("long").orElseThrow().source()));
    assertTrue(directory.operator("sum").isPresent());
    assertFalse(directory.operator("absent").isPresent());
    assertEquals(List.of("MAPPING 999", "KIND 888.npy"), left(directory));
  }

  @Test
  void leavesOutWhatIsNoTensor() throws Exception {
    Path my =
        Dumps.directory(
            temporary,
            "my",
            "Relu.r.3.11." + TIME,
            "Opdebug.Node_OpDebug.3.11." + TIME,
            "convert_failed_file_list.txt",
            "notes.txt",
            "Relu.mid_lxslice1_x.2.9." + TIME);
    Files.createDirectories(my.resolve("Relu.dir.3.11." + TIME));

    Directory directory = DirectoryReader.read(my, true, false);

    assertEquals(1, directory.stored().size());
    assertEquals(
        List.of(
            "OVERFLOW Opdebug.Node_OpDebug.3.11." + TIME,
            "SLICE Relu.mid_lxslice1_x.2.9." + TIME,
            "NAME notes.txt"),
        left(directory));
  }

  @Test
  void followsNoLinkOutOfTheDirectory() throws Exception {
    Path secret = Files.createFile(temporary.resolve("secret"));
    Path my = Dumps.directory(temporary, "my", "Relu.r.3.11." + TIME);
    Files.createSymbolicLink(my.resolve("Relu.out.3.11." + TIME), secret);
    Files.createSymbolicLink(my.resolve("Relu.gone.3.11." + TIME), my.resolve("nothing"));
    Files.createSymbolicLink(my.resolve("Relu.in.3.11." + TIME), my.resolve("Relu.r.3.11." + TIME));

    Directory directory = DirectoryReader.read(my, true, true);

    assertTrue(directory.operator("in").isPresent());
    assertEquals(
        List.of(Why.LINK, Why.LINK), directory.leftOver().stream().map(LeftOver::why).toList());
  }

  @Test
  void readsADirectoryThroughALinkThatWasNamed() throws Exception {
    Path my = Dumps.directory(temporary, "my", "Relu.r.3.11." + TIME);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), my);

    Directory directory = DirectoryReader.read(link, true, true);

    assertEquals(
        link.resolve("Relu.r.3.11." + TIME), directory.operator("r").orElseThrow().source().file());
  }

  @Test
  void usesTheKindThatMostFilesAreOf() throws Exception {
    Directory directory = read("a.0.1.npy", "b.0.1.npy", "Relu.r.3.11." + TIME);

    assertEquals(Kind.NPY, directory.kind());
    assertEquals(List.of("KIND Relu.r.3.11." + TIME), left(directory));
  }

  @Test
  void knowsQuantisedModels() throws Exception {
    assertTrue(read("AscendQuant.conv1_quant_layer.3.11." + TIME).quantised());
    assertFalse(
        DirectoryReader.read(Dumps.directory(temporary, "o", "Relu.r.3.11.1"), true, true)
            .quantised());
  }

  @Test
  void saysWhatWasExpectedOfAnEmptyDirectory() throws Exception {
    Files.createDirectories(temporary.resolve("my/0"));

    var thrown = assertThrows(DamagedFileException.class, () -> read("notes.txt"));

    assertTrue(thrown.toString().contains("found none (1 other files, 1 directories)"));
    assertTrue(thrown.toString().contains("Maybe they are in a directory below it."));
  }
}
