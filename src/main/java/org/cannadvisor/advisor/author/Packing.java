package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.PackArchive;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Problem;
import org.cannadvisor.rules.RuleCatalogue;

/** Makes a zip of a pack, to be handed to another site. */
public final class Packing {

  private final Path folder;
  private final Packs read;

  /** Reads the pack and those that it needs. */
  public Packing(RulePack pack) {
    folder = pack.root();
    read =
        Packs.read(
            pack.extra(),
            KnowledgeBase.builtIn(),
            RuleCatalogue.builtIn().names(),
            Version.number());
  }

  /** What is wrong with it; a pack with faults is not packed. */
  public List<Problem> problems() {
    return read.problems();
  }

  /** Name and version, as the file is called where nobody says otherwise. */
  public String fileName() {
    Pack pack =
        read.packs().stream()
            .filter(one -> one.place().equals(folder.toString()))
            .findFirst()
            .orElseThrow();
    String version = pack.version().replaceAll("[^\\w.+-]", "_");
    return pack.name() + (version.isEmpty() ? "" : "-" + version) + ".zip";
  }

  public void write(OutputStream out) throws IOException {
    PackArchive.write(folder, out);
  }
}
