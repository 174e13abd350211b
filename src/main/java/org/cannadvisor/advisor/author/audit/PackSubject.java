package org.cannadvisor.advisor.author.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.advisor.PackTrust;
import org.cannadvisor.advisor.author.RulePack;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.PackClaims;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Audit.Depth;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DeclaredRule;
import org.cannadvisor.patterns.DrlFile;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.patterns.shape.DeclaredShapes;
import org.cannadvisor.patterns.shape.RuleShape;
import org.cannadvisor.rules.DrlShapes;
import org.cannadvisor.rules.RuleCatalogue;

/** A pack, as far as it is good enough to be used, and what its files claim. */
final class PackSubject {

  private final RulePack folder;
  private final Pack pack;
  private final Packs read;
  private final LocalDate today;
  private final List<Audit.Look> looks = new ArrayList<>();

  /**
   * @param folder where it lies
   * @param read it and the packs that it needs
   */
  PackSubject(RulePack folder, Pack pack, Packs read, LocalDate today) {
    this.folder = folder;
    this.pack = pack;
    this.read = read;
    this.today = today;
  }

  /** All of it that can be looked at. */
  Subject whole() {
    List<Claim> claims = PackClaims.of(folder.root(), pack.name());
    var rules = new ArrayList<RuleShape>();
    rules.addAll(declared());
    pack.code().ifPresent(code -> rules.addAll(code(code)));
    looks.addAll(Looks.claims(claims));
    unread();
    uncompared();
    var versions = KnownVersions.builtIn().with(pack.rows().stream().map(TableRow::cann).toList());
    return new Subject(
        pack.name(),
        new Material(today, claims, rules, pack.rows(), versions),
        looks,
        read.problems());
  }

  private List<RuleShape> declared() {
    List<DeclaredRule> rules = pack.rules();
    List<RuleShape> shapes = rules.stream().map(DeclaredShapes::of).toList();
    if (!rules.isEmpty()) {
      looks.add(Looks.rules("yaml-rules", shapes, "YAML 规则", "YAML rules"));
    }
    return shapes;
  }

  /** Nothing of DRL is parsed before somebody has vouched for it. */
  private List<RuleShape> code(DrlPack code) {
    if (!PackTrust.of(code, folder.configuration()).isTrusted()) {
      looks.add(
          Looks.look(
              "drl-rules",
              code.size(),
              Depth.NOT,
              "DRL 规则",
              "DRL rules",
              new Text(
                  "规则包未被信任，DRL 未解析，只知道 drl/*.yaml 中的名字与方向（rules trust）。",
                  "the pack is not trusted, so its DRL was not parsed; only their heads in drl/*.yaml"
                      + " are known (rules trust).")));
      return List.of();
    }
    var reader =
        new DrlShapes(
            RuleCatalogue.empty().withCode(List.of(code)),
            BuiltInSubject.numbers(KnowledgeBase.builtIn().with(read.additions()).thresholds()));
    var shapes = new ArrayList<RuleShape>();
    int unparsed = 0;
    for (DrlFile file : code.files()) {
      var rules = reader.of(file.text(), file.place());
      rules.ifPresent(shapes::addAll);
      unparsed += rules.isPresent() ? 0 : file.rules().size();
    }
    looks.add(Looks.rules("drl-rules", shapes, "DRL 规则", "DRL rules"));
    if (unparsed > 0) {
      looks.add(
          Looks.look(
              "drl-rules-unparsed",
              unparsed,
              Depth.NOT,
              "DRL 规则",
              "DRL rules",
              new Text("无法解析，未检查。", "cannot be parsed and were not looked at.")));
    }
    return shapes;
  }

  private void uncompared() {
    int tooMany = Rows.tooMany(pack.rows());
    if (tooMany > 0) {
      looks.add(
          Looks.look(
              "table-rows-uncompared",
              tooMany,
              Depth.PART,
              "决策表行",
              "table rows",
              new Text(
                  "同一建议超过 " + Rows.MOST + " 行，未互相比较。",
                  "more than "
                      + Rows.MOST
                      + " about one recommendation; they were not compared with one another.")));
    }
  }

  private void unread() {
    if (!read.problems().isEmpty()) {
      looks.add(
          Looks.look(
              "unread",
              read.problems().size(),
              Depth.NOT,
              "处无法采用",
              "places that cannot be used",
              new Text(
                  "见 stderr 或 rules lint；其中的规则与表行未检查。",
                  "see stderr, or rules lint; rules and rows there were not looked at.")));
    }
  }
}
