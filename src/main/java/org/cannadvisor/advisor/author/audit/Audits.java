package org.cannadvisor.advisor.author.audit;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.intake.network.OperatorTypes;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.OptionTable;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.cannadvisor.report.AuditJson;
import org.cannadvisor.report.AuditText;
import org.cannadvisor.rules.RuleCatalogue;

/** Audits what the program brings, or a pack. No rule runs. */
public final class Audits {

  private static final List<Check> CHECKS =
      List.of(
          new MissingSources(),
          new PlaceholderSources(),
          new BareNumbers(),
          new OldSources(),
          new EndedClaims(),
          new ForgottenVersions(),
          new EmptyRanges(),
          new ImpossibleConditions(),
          new DocumentedRanges(),
          new UnknownOptionValues(OptionTable.builtIn()),
          new NotAndExists(),
          new UnmadeFacts(new ProgramFactMakers()),
          new DuplicateRows(),
          new UnheardRows(),
          new MisspeltOperators(OperatorTypes.all()),
          new ShadowedCells(OptionTable.builtIn()),
          new RangeHoles(),
          new RangeOverlaps(),
          new OpposedRules(),
          new OpposedRows());

  private Audits() {}

  /**
   * Audits a pack, or the built-in rules from their source tree.
   *
   * @param today the day that dates are compared with
   * @param problems what cannot be read of a pack is added
   * @return empty, with {@code problems} filled, where a pack cannot be used
   * @throws IOException where a file cannot be read
   */
  public static Optional<Audit> of(
      RulePack pack, Lang lang, LocalDate today, List<Problem> problems) throws IOException {
    if (pack.isBuiltIn()) {
      Subject subject = BuiltInSubject.of(pack.root(), today);
      problems.addAll(subject.problems());
      return Optional.of(audit(subject, lang));
    }
    KnowledgeBase builtIn = KnowledgeBase.builtIn();
    Packs read =
        Packs.read(pack.extra(), builtIn, RuleCatalogue.builtIn().names(), Version.number());
    problems.addAll(read.problems());
    Optional<Pack> meant =
        read.packs().stream().filter(one -> one.place().equals(pack.root().toString())).findFirst();
    return meant.map(one -> audit(new PackSubject(pack, one, read, today).whole(), lang));
  }

  private static Audit audit(Subject subject, Lang lang) {
    var findings = new ArrayList<Audit.Finding>();
    var looks = new ArrayList<>(subject.looks());
    for (Check check : CHECKS) {
      var few = Few.of(check.in(subject.material()));
      findings.addAll(few.findings());
      few.rest().ifPresent(looks::add);
    }
    return new Audit(
        lang,
        Version.number(),
        subject.name(),
        subject.material().today(),
        OldSources.STALE_MONTHS,
        looks,
        findings);
  }

  /**
   * Writes an audit.
   *
   * @param asJson for programs, else for people
   */
  public static void write(Audit audit, boolean asJson, boolean colour, Writer out)
      throws IOException {
    if (asJson) {
      AuditJson.write(audit, out);
    } else {
      AuditText.write(audit, colour, out);
    }
  }
}
