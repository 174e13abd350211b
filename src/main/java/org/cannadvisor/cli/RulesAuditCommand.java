package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.advisor.author.audit.Audits;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rules audit [PACK]}: advice without a source, aged, without effect or contradictory. */
final class RulesAuditCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesAuditCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("audit", this)
            .addPositional(Usage.optionalFile("PACK", "audit-pack"))
            .addOption(Usage.choice("--format", "text|json", List.of("text", "json")))
            .addOption(Usage.flag("audit-strict", "--strict").build())
            .addOption(
                Usage.value("--today", "DATE", LocalDate.class)
                    .descriptionKey("audit-today")
                    .build())
            .addOption(Usage.packs())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesAuditCommand(streams).spec;
  }

  @Override
  public Integer call() {
    RulePack pack = RulesCommand.pack(given);
    Audit audit = audit(pack);
    write(audit);
    boolean isStrict = given.option("--strict", false);
    return isStrict && !audit.findings().isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
  }

  private Audit audit(RulePack pack) {
    Lang lang = given.language();
    List<Problem> problems = new ArrayList<>();
    var audit = given.read(pack.root(), () -> Audits.of(pack, lang, given.today(), problems));
    RulesCommand.warn(problems, given, streams);
    return audit.orElseThrow(() -> new UnusableInput(RulesHint.notAudited(lang)));
  }

  private void write(Audit audit) {
    boolean asJson = given.option("--format", "text").equals("json");
    try {
      Audits.write(audit, asJson, streams.colour(), streams.out());
      streams.out().flush();
    } catch (IOException e) {
      throw given.cannotWrite(Path.of("-"), e);
    }
  }
}
