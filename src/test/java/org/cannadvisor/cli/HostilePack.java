package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack each text of which tries to act on whoever reads about it. */
final class HostilePack {

  private static final String STRIKE =
      "</style></script><script>window.struck=1</script><img src=x onerror=window.struck=1>"
          + "[a](javascript:window.struck=1)`javascript:window.struck=1` \u202eturned";
  private static final String ADDRESSES =
      "javascript:window.struck=1 http://plain.example/ https://example.org/a?b=c&d\\\"onclick=1"
          + " https://good.example@evil.example/";

  private HostilePack() {}

  /** Writes it into a new folder. */
  static void write(Path pack) throws IOException {
    for (String folder : new String[] {"rules", "knowledge", "tables", "fixtures/hostile-entry"}) {
      Files.createDirectories(pack.resolve(folder));
    }
    Files.writeString(
        pack.resolve("pack.yaml"),
        "name: hostile\nversion: '"
            + STRIKE
            + "'\ndescription: '"
            + STRIKE
            + "'\nthresholds: [{id: '"
            + STRIKE
            + "', value: 1, unit: '"
            + STRIKE
            + "', source: \""
            + ADDRESSES
            + "\"}]\noff: [{id: fp16-overflow, reason: '"
            + STRIKE
            + "'}]\n");
    Files.writeString(pack.resolve("knowledge/hostile-entry.md"), entry());
    Files.writeString(pack.resolve("knowledge/_\"><script>window.struck=1<.md"), entry());
    Files.writeString(
        pack.resolve("tables/t.csv"),
        "id,operator,zh,en,source\nrewrite-operator,GridSample,\""
            + STRIKE
            + "\",\""
            + STRIKE
            + "\",\""
            + STRIKE
            + "\"\n");
    Files.writeString(pack.resolve("rules/hostile-entry.yaml"), rule());
  }

  private static String entry() {
    String both = "{zh: '" + STRIKE + "', en: '" + STRIKE + "'}";
    String prose =
        "### why\n"
            + STRIKE
            + "\n\n```\n"
            + STRIKE
            + "\n```\n"
            + "long ".repeat(20_000)
            + "\n### check\n"
            + STRIKE
            + "\n### fix\n1. "
            + STRIKE
            + "\n### verify\n"
            + STRIKE
            + "\n";
    return "---\nid: hostile-entry\nstage: fusion\ntitle: "
        + both
        + "\nsummary: "
        + both
        + "\nexplains: [wrong]\nalwaysHarmful: false\nprior: configuration-fault\n"
        + "needs: [aipp-config]\ncostMinutes: 1\nprice: "
        + both
        + "\nexperiment: "
        + both
        + "\nsources: [\""
        + ADDRESSES
        + "\"]\n---\n## zh\n"
        + prose
        + "## en\n"
        + prose;
  }

  private static String rule() {
    return "id: hostile-entry\nstage: fusion\nrules:\n  - name: '"
        + STRIKE
        + "'\n    when:\n      - fact: AtcOption\n        as: o\n        where: {value: '"
        + STRIKE
        + "'}\n    argue: for\n    weight: strong\n    evidence: [$o]\n    says: {zh: '"
        + STRIKE
        + "', en: '"
        + STRIKE
        + "'}\n";
  }
}
