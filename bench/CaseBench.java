import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.knowledge.SolvedFaults;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Recommendation;

/**
 * At which place the right cause stands in each of the solved cases, how often something wrong is
 * said to be confirmed, and what came of the healthy projects. The cases are described in
 * CasesTest, which demands of each what this program counts.
 */
public final class CaseBench {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** A case is diagnosed with the memory of the others, a tenth of them left out with it. */
  private static final int PARTS = 10;

  private static final SolvedFaults ALL = SolvedFaults.builtIn();
  private static final Map<Integer, SolvedFaults> OTHERS = new TreeMap<>();

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    Path cases = home.resolve("fixtures/cases");
    Path kept = cases.resolve("result.txt");
    List<String> lines = new ArrayList<>();
    Map<String, Count> stages = new TreeMap<>();
    Count total = new Count();
    Count high = new Count();
    Count added = new Count();
    Count unseen = new Count();
    Count variants = new Count();
    Count variantsUnseen = new Count();
    for (Path project : folders(cases)) {
      Outcome outcome = Outcome.of(project, home.resolve("rules"));
      lines.add(outcome.line());
      if (outcome.variant) {
        variants.add(outcome);
        variantsUnseen.add(outcome.onFirstTry());
        continue;
      }
      if (outcome.firstTry >= 0) {
        added.add(outcome);
        unseen.add(outcome.onFirstTry());
        continue;
      }
      stages.computeIfAbsent(outcome.stage, key -> new Count()).add(outcome);
      total.add(outcome);
      if (outcome.high) {
        high.add(outcome);
      }
    }
    lines.add("");
    stages.forEach((stage, count) -> lines.add(count.line(stage)));
    lines.add(high.line("confidence high"));
    lines.add(total.line("shown cases"));
    if (added.all > 0) {
      lines.add(added.line("added cases, now"));
      lines.add(unseen.line("added cases, first try"));
    }
    if (variants.all > 0) {
      lines.add(variants.line("variants, now"));
      lines.add(variantsUnseen.line("variants, first try"));
    }
    lines.add("");
    lines.addAll(healthy(home.resolve("fixtures/healthy")));
    print(lines, kept);
    if (args.length > 1 && args[1].equals("--write")) {
      Files.writeString(kept, String.join("\n", lines) + "\n");
    }
  }

  private static List<String> healthy(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    int clean = 0;
    int all = 0;
    for (Path project : folders(folder)) {
      all++;
      List<String> wrong = new ArrayList<>();
      for (Recommendation said : diagnose(project, ALL).recommendations()) {
        if (said.level() == Level.CONFIRMED || said.level() == Level.LIKELY) {
          wrong.add(said.id() + " (" + said.level().id() + ")");
        }
      }
      if (wrong.isEmpty()) {
        clean++;
      } else {
        lines.add(name(project) + ": " + String.join(", ", wrong));
      }
    }
    lines.add(0, "healthy projects with nothing above `possible`: " + clean + " of " + all);
    return lines;
  }

  private static void print(List<String> lines, Path kept) throws IOException {
    System.out.println(Outcome.HEAD);
    lines.forEach(System.out::println);
    List<String> before = Files.exists(kept) ? Files.readAllLines(kept) : List.of();
    if (before.equals(lines)) {
      System.out.println("\nas in fixtures/cases/result.txt");
      return;
    }
    System.out.println("\nagainst fixtures/cases/result.txt:");
    before.stream().filter(line -> !lines.contains(line)).forEach(line -> System.out.println("- " + line));
    lines.stream().filter(line -> !before.contains(line)).forEach(line -> System.out.println("+ " + line));
  }

  static Diagnosis diagnose(Path project, SolvedFaults memory) throws IOException {
    return Diagnose.run(
        new Diagnose.Request(project, "", Lang.EN, LocalDate.of(2026, 11, 1), false)
            .remembering(memory));
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }

  static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** What came of one case; rank 0 where the right cause is not named. */
  private static final class Outcome {

    private static final int NEAR = 3;

    static final String HEAD = format("case", "right cause", "rank", "level", "false confirmed");

    final String name;
    final String stage;
    final boolean high;
    final String right;

    /** Whether it is the fault of a shown case in another project. */
    final boolean variant;

    /** The place on the first diagnosis of an added case, 0 for none; -1 for a shown case. */
    final int firstTry;

    /** Whether the right cause, or one that is reasonable beside it, is among the first three. */
    boolean near;

    boolean isFirstTry;

    int rank;
    String level = "-";
    final List<String> falseConfirmed = new ArrayList<>();

    private Outcome(String name, JsonNode expected, Path rules) throws IOException {
      this.name = name;
      this.right = texts(expected.path("first")).get(0);
      this.stage = stage(right, rules);
      this.variant = expected.has("variantOf");
      this.firstTry = expected.path("firstTry").asInt(-1);
      this.high = expected.path("confidence").asText().equals("high");
    }

    static Outcome of(Path project, Path rules) throws IOException {
      String name = name(project);
      JsonNode expected = YAML.readTree(project.resolveSibling(name + ".yaml").toFile());
      Outcome outcome = new Outcome(name, expected, rules);
      List<String> first = texts(expected.path("first"));
      List<String> also = texts(expected.path("also"));
      String family = expected.path(outcome.variant ? "variantOf" : "case").asText();
      int part = Integer.parseInt(family) % PARTS;
      SolvedFaults others =
          OTHERS.computeIfAbsent(
              part, key -> ALL.without(one -> !one.isEmpty() && Integer.parseInt(one) % PARTS == key));
      for (Recommendation said : diagnose(project, others).recommendations()) {
        if (outcome.rank == 0 && first.contains(said.id())) {
          outcome.rank = said.rank();
          outcome.level = said.level().id();
        }
        outcome.near |= said.rank() <= NEAR && (first.contains(said.id()) || also.contains(said.id()));
        if (said.level() == Level.CONFIRMED && !first.contains(said.id()) && !also.contains(said.id())) {
          outcome.falseConfirmed.add(said.id());
        }
      }
      return outcome;
    }

    /** What came of it before anything was done for it; nothing was falsely confirmed. */
    Outcome onFirstTry() {
      return new Outcome(this);
    }

    private Outcome(Outcome now) {
      this.name = now.name;
      this.right = now.right;
      this.stage = now.stage;
      this.high = now.high;
      this.firstTry = now.firstTry;
      this.variant = now.variant;
      this.rank = now.firstTry;
      this.isFirstTry = true;
    }

    private static String stage(String id, Path rules) throws IOException {
      for (Path stage : folders(rules)) {
        if (Files.exists(stage.resolve(id + ".drl"))) {
          return name(stage);
        }
      }
      return "no rules yet";
    }

    private static List<String> texts(JsonNode node) {
      List<String> texts = new ArrayList<>();
      if (node.isTextual()) {
        texts.add(node.asText());
      }
      node.forEach(one -> texts.add(one.asText()));
      return texts;
    }

    String line() {
      String place = rank == 0 ? "-" : String.valueOf(rank);
      return format(name, right, place, level, String.join(", ", falseConfirmed));
    }

    private static String format(String name, String right, String rank, String level, String bad) {
      return String.format(Locale.ROOT, "%-30s %-34s %4s  %-10s %s", name, right, rank, level, bad)
          .stripTrailing();
    }
  }

  private static final class Count {

    private int all;
    private int first;
    private int three;
    private int near;
    private int wrong;

    /** On a first try only the place was kept. */
    private boolean firstTry;

    void add(Outcome outcome) {
      all++;
      first += outcome.rank == 1 ? 1 : 0;
      three += outcome.rank >= 1 && outcome.rank <= 3 ? 1 : 0;
      near += outcome.near ? 1 : 0;
      firstTry |= outcome.isFirstTry;
      wrong += outcome.falseConfirmed.size();
    }

    String line(String title) {
      return String.format(
          Locale.ROOT,
          "%-24s %3d cases   top-1 %3d (%5.1f %%)   top-3 %3d (%5.1f %%)%s   false confirmed %d",
          title,
          all,
          first,
          100.0 * first / all,
          three,
          100.0 * three / all,
          firstTry ? "" : String.format(Locale.ROOT, "   near %5.1f %%", 100.0 * near / all),
          wrong);
    }
  }
}
