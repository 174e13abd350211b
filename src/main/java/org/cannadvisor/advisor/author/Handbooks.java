package org.cannadvisor.advisor.author;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cannadvisor.advisor.PackTrust;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.PackArchive;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Handbook;
import org.cannadvisor.model.Handbook.About;
import org.cannadvisor.model.Handbook.Off;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Question;
import org.cannadvisor.report.HtmlHandbook;
import org.cannadvisor.rules.RuleCatalogue;

/** Makes handbooks: what a pack, or the program itself, knows. No rule is loaded and none runs. */
public final class Handbooks {

  private Handbooks() {}

  /** Of what the program brings. */
  public static Handbook builtIn(Lang lang) {
    KnowledgeBase knowledge = KnowledgeBase.builtIn();
    var about =
        new About(
            "builtin",
            true,
            Version.number(),
            "",
            "",
            List.of(),
            Optional.empty(),
            new TreeMap<>());
    return new Handbook(
        lang,
        Version.number(),
        about,
        Chapters.builtIn(knowledge),
        Figures.builtIn(knowledge),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Of a pack.
   *
   * @return empty, with {@code problems} filled, where it cannot be used
   * @throws IOException where a file of it cannot be read
   */
  public static Optional<Handbook> of(RulePack pack, Lang lang, List<Problem> problems)
      throws IOException {
    KnowledgeBase builtIn = KnowledgeBase.builtIn();
    RuleCatalogue own = RuleCatalogue.builtIn();
    Packs read = Packs.read(pack.extra(), builtIn, own.names(), Version.number());
    problems.addAll(read.problems());
    Optional<Pack> meant =
        read.packs().stream().filter(one -> one.place().equals(pack.root().toString())).findFirst();
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    KnowledgeBase knowledge = builtIn.with(read.additions());
    return Optional.of(
        new Handbook(
            lang,
            Version.number(),
            about(pack, meant.get()),
            new Chapters(knowledge, meant.get(), pack).all(),
            Figures.of(meant.get(), builtIn),
            off(meant.get(), knowledge),
            questions(pack, read, builtIn, own),
            read.problems()));
  }

  private static About about(RulePack pack, Pack meant) throws IOException {
    return new About(
        meant.name(),
        false,
        meant.version(),
        meant.about().description(),
        meant.about().tool(),
        meant.about().needs().stream().sorted().toList(),
        meant.code().map(code -> PackTrust.of(code, pack.configuration())),
        PackArchive.sums(pack.root()));
  }

  private static List<Off> off(Pack pack, KnowledgeBase knowledge) {
    var off = new ArrayList<Off>();
    for (Map.Entry<String, Pack.Off> one : new TreeMap<>(pack.off()).entrySet()) {
      off.add(
          new Off(one.getKey(), knowledge.entry(one.getKey()).title(), one.getValue().reason()));
    }
    return off;
  }

  /** What this pack asks, not those that it needs. */
  private static List<Question> questions(
      RulePack pack, Packs read, KnowledgeBase builtIn, RuleCatalogue own) {
    if (pack.others().isEmpty() || read.questions().isEmpty()) {
      return read.questions();
    }
    List<Question> others =
        Packs.read(pack.others(), builtIn, own.names(), Version.number()).questions();
    return read.questions().stream().filter(question -> !others.contains(question)).toList();
  }

  /**
   * Writes a handbook as one page for a browser.
   *
   * @throws IOException also where the page would be too long to be of use
   */
  public static void write(Handbook handbook, Writer out) throws IOException {
    HtmlHandbook.write(handbook, out);
  }
}
