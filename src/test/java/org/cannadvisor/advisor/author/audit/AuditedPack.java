package org.cannadvisor.advisor.author.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Lang;

/** A small pack that a test writes and has audited. */
final class AuditedPack {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static final String HEADINGS = "id,chip,cann,operator,pass,argue,weight,zh,en,source\n";

  private final Path root;

  AuditedPack(Path folder) throws IOException {
    root = Files.createDirectory(folder.resolve("site"));
  }

  AuditedPack file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A decision table with these rows, the first of which is line 2. */
  AuditedPack table(String... rows) throws IOException {
    return file("tables/t.csv", HEADINGS + String.join("\n", rows) + "\n");
  }

  /** A rule file about a built-in recommendation of the stage precision-mode. */
  AuditedPack rules(String... rules) throws IOException {
    return file(
        "rules/use-high-precision-mode.yaml",
        "id: use-high-precision-mode\nstage: precision-mode\nrules:\n" + String.join("", rules));
  }

  /** A rule with conditions in flow style. */
  static String rule(String name, String argue, String weight, String... conditions) {
    var text = new StringBuilder("  - name: \"" + name + "\"\n    when:\n");
    for (String condition : conditions) {
      text.append("      - ").append(condition).append('\n');
    }
    text.append("    argue: ").append(argue).append('\n');
    if (!weight.isEmpty()) {
      text.append("    weight: ").append(weight).append('\n');
    }
    return text + "    evidence: [$it]\n    says: {zh: \"…\", en: \"…\"}\n";
  }

  Path root() {
    return root;
  }

  /** Everything that is found. */
  Audit audit() throws IOException {
    return Audits.of(RulePack.of(root), Lang.EN, TODAY, new ArrayList<>()).orElseThrow();
  }

  /** What one check finds, as {@code about file:line}. */
  List<String> found(String check) throws IOException {
    return audit().findings().stream()
        .filter(finding -> finding.check().equals(check))
        .map(one -> one.about() + " " + one.at().file() + ":" + one.at().line())
        .toList();
  }
}
