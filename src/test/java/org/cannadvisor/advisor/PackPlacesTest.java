package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where packs are taken from, and from where never. */
final class PackPlacesTest {

  @TempDir Path folder;

  @Test
  void packsAreNamedListedAndConfigured() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("config/cann-advisor/packs"));
    Files.createDirectories(packs.resolve("ours"));
    Files.createDirectories(packs.resolve(".hidden"));
    Files.writeString(packs.resolve("theirs.zip"), "");
    Files.writeString(packs.resolve("notes.txt"), "");
    var places =
        new PackPlaces(
            Map.of(
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString(),
                "CANN_ADVISOR_RULES",
                "a" + File.pathSeparator + File.pathSeparator + "b.zip"));

    List<PackPlaces.Place> all = places.all(List.of(Path.of("named")), Optional.empty());

    assertEquals(
        List.of("named", "a", "b.zip", "ours", "theirs.zip"),
        all.stream().map(place -> String.valueOf(place.path().getFileName())).toList());
    assertEquals(
        List.of("--rules", "CANN_ADVISOR_RULES", "CANN_ADVISOR_RULES"),
        all.subList(0, 3).stream().map(place -> place.origin().en()).toList());
    assertTrue(all.get(3).origin().en().contains("XDG_CONFIG_HOME"));
  }

  @Test
  void withoutAVariableTheHomeIsTaken() throws IOException {
    Files.createDirectories(folder.resolve(".config/cann-advisor/packs/ours"));
    var places = new PackPlaces(Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", "relative"));

    assertEquals(1, places.all(List.of(), Optional.empty()).size());
    assertTrue(new PackPlaces(Map.of()).configuration().isEmpty());
  }

  @Test
  void theAnalysedDirectoryIsTakenOnlyWhereItIsTrusted() throws IOException {
    Files.createDirectories(folder.resolve(".cann-advisor/packs/theirs"));
    var places = new PackPlaces(Map.of());

    assertTrue(PackPlaces.areIn(folder));
    assertEquals(List.of(), places.all(List.of(), Optional.empty()));
    assertEquals(1, places.all(List.of(), Optional.of(folder)).size());
    assertFalse(PackPlaces.areIn(folder.resolve("elsewhere")));
  }

  @Test
  void linksOfTheAnalysedDirectoryAreNotFollowed() throws IOException {
    Path packs = Files.createDirectories(folder.resolve(".cann-advisor/packs"));
    Files.createSymbolicLink(packs.resolve("link"), folder);

    assertFalse(PackPlaces.areIn(folder));
  }
}
