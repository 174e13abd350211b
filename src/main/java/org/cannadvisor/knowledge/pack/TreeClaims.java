package org.cannadvisor.knowledge.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Stage;

/** Everything that the built-in knowledge claims, as its sources have it, with file and line. */
public final class TreeClaims {

  private static final String FOLDER = "knowledge-base";
  private static final List<String> CELLS = List.of("means", "void", "fails");

  private final PackFiles files;
  private final ClaimReader reader;
  private final List<Claim> claims = new ArrayList<>();

  private TreeClaims(Path tree) {
    var unheard = new Complaints();
    files = new PackFiles(new FolderSource(tree.resolve(FOLDER)), FOLDER, unheard);
    reader = new ClaimReader(files, unheard);
  }

  /**
   * Reads the knowledge of a source tree; what cannot be read claims nothing.
   *
   * @param tree the source tree, with {@code knowledge-base}
   */
  public static List<Claim> of(Path tree) {
    var read = new TreeClaims(tree);
    read.claims.addAll(read.reader.listed("thresholds.yaml", Claim.Sort.THRESHOLD));
    read.claims.addAll(read.reader.valued("weights.yaml", Claim.Sort.WEIGHT));
    read.operators();
    read.issues();
    read.options();
    for (Stage stage : Stage.values()) {
      read.files
          .in(stage.folder(), ".md")
          .forEach(file -> read.claims.addAll(read.reader.entry(file)));
    }
    return List.copyOf(read.claims);
  }

  private void operators() {
    named(
        "operators.yaml",
        Claim.Sort.OPERATOR,
        item -> about(item, "about", "types", "chips", "when"),
        item -> through(item.word("from").orElse(""), item.word("to").orElse("")));
  }

  /** Their versions are those of other products: a claim's range is one of CANN. */
  private void issues() {
    named(
        "issues.yaml",
        Claim.Sort.ISSUE,
        item -> about(item, "product", "when", "models", "chips"),
        item -> CannRange.ANY);
  }

  /** The rows of a table that have an id. */
  private void named(
      String file,
      Claim.Sort sort,
      Function<Fields, String> about,
      Function<Fields, CannRange> range) {
    files
        .yaml(file)
        .ifPresent(
            root -> {
              for (Fields item : reader.items(root)) {
                claims.add(
                    new Claim(
                        sort,
                        item.word("id").orElse(""),
                        about.apply(item),
                        range.apply(item),
                        item.word("source").stream().toList(),
                        reader.at(file, item.at(), 0)));
              }
            });
  }

  private void options() {
    String file = "options.yaml";
    files.yaml(file).ifPresent(root -> reader.items(root).forEach(option -> option(file, option)));
  }

  private void option(String file, Fields option) {
    String name = option.word("option").orElse("");
    if (option.has("default")) {
      Fields standard = option.fields("default");
      claims.add(cell(name, "", standard, reader.at(file, option.nameOf("default"), 0)));
    }
    for (String list : CELLS) {
      for (Fields cell : option.each(list)) {
        String about = list + about(cell, "value", "chip", "with", "without");
        claims.add(cell(name, about, cell, reader.at(file, cell.at(), 0)));
      }
    }
  }

  private static Claim cell(String option, String about, Fields cell, Evidence at) {
    return new Claim(
        Claim.Sort.OPTION,
        option,
        about,
        before(cell.word("since").orElse(""), cell.word("until").orElse("")),
        cell.word("source").stream().toList(),
        at);
  }

  private static String about(Fields item, String... fields) {
    var text = new StringBuilder();
    for (String field : fields) {
      text.append(item.has(field) ? ClaimReader.plain(item.at(field)) : "").append(';');
    }
    return text.toString();
  }

  /** From a version through another one, as operators have it. */
  private static CannRange through(String from, String to) {
    long least = CannRange.of(from).map(CannRange::from).orElse(CannRange.ANY.from());
    long greatest = CannRange.of(to).map(CannRange::to).orElse(CannRange.ANY.to());
    return new CannRange(least, greatest, written(from, to));
  }

  /** From a version to right before another one, as options have it. */
  private static CannRange before(String since, String until) {
    long least = CannRange.of(since).map(CannRange::from).orElse(CannRange.ANY.from());
    long greatest = CannRange.of(until).map(range -> range.from() - 1).orElse(CannRange.ANY.to());
    return new CannRange(least, greatest, written(since, until.isEmpty() ? "" : "<" + until));
  }

  private static String written(String from, String to) {
    return from.isEmpty() && to.isEmpty() ? "" : from + "-" + to;
  }
}
