package org.cannadvisor.knowledge.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;

/**
 * Reads {@code pack.yaml}: the name of the pack, what it needs, thresholds, priors and what it
 * switches off.
 *
 * <pre>
 * name: our-site
 * version: "1.2"
 * description: What our boards have taught us
 * needs: {tool: "0.2", packs: [known-operators]}
 * thresholds: [{id: cosine-min, value: 0.995, unit: "", source: "acceptance rule of our site"}]
 * priors: [{id: use-high-precision-mode, value: -0.4, source: "half of our cases"}]
 * off: [{id: nondeterministic-run, reason: "all our samplers are seeded"}]
 * </pre>
 */
final class PackSettings {

  /** Log-odds beyond which a prior would decide alone. */
  private static final double LARGEST_PRIOR = 4;

  private static final Text RECOMMENDATION = new Text("建议", "recommendation");

  final Map<String, Threshold> thresholds = new LinkedHashMap<>();
  final Map<String, Double> priors = new TreeMap<>();
  final Map<String, Pack.Off> off = new TreeMap<>();
  private String name;
  private String version = "";
  private String description = "";
  private String tool = "";
  private final Set<String> needs = new TreeSet<>();
  private final Map<String, String> priorSources = new TreeMap<>();
  private int needsLine;
  private final Map<String, Integer> lines = new TreeMap<>();
  private final String file;
  private final Complaints complaints;

  /**
   * @param name the pack's name where the file states none
   */
  PackSettings(String file, String name, Complaints complaints) {
    this.file = file;
    this.name = name;
    this.complaints = complaints;
  }

  String name() {
    return name;
  }

  String file() {
    return file;
  }

  String version() {
    return version;
  }

  /** What the manifest says for readers. */
  Pack.About about() {
    return new Pack.About(description, tool, needs, priorSources);
  }

  /** Oldest version of the program that will do; empty for any. */
  String tool() {
    return tool;
  }

  /** Names of the packs that it needs. */
  Set<String> needs() {
    return needs;
  }

  int needsLine() {
    return needsLine;
  }

  /** Where something stands, {@code threshold <id>} or {@code prior <id>}. */
  Agreed.Place place(String what) {
    return new Agreed.Place(file, lines.getOrDefault(what, 0));
  }

  /** Reads who the pack is and what it needs. */
  void readHead(Fields root) {
    root.only("name", "version", "description", "needs", "thresholds", "priors", "off");
    name = root.word("name").filter(word -> isName(root, word)).orElse(name);
    version = root.word("version").orElse("");
    description = root.word("description").orElse("");
    if (root.has("needs")) {
      Fields fields = root.fields("needs").only("tool", "packs");
      needsLine = Complaints.line(fields.at());
      tool = fields.word("tool").filter(word -> isVersion(fields, word)).orElse("");
      fields.items("packs").stream()
          .flatMap(item -> Fields.word(item).stream())
          .forEach(needs::add);
    }
  }

  private static boolean isVersion(Fields fields, String word) {
    boolean good = ToolVersion.isOne(word);
    if (!good) {
      fields.wrong(fields.at("tool"), "版本号，如 \"0.2\"", "a version, such as \"0.2\"", word);
    }
    return good;
  }

  /** Names stand in file names and in reports. */
  private static boolean isName(Fields root, String word) {
    boolean good = word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60}");
    if (!good) {
      root.wrong(
          root.at("name"),
          "由字母、数字、点和短横组成的名字",
          "a name of letters, figures, dots and dashes",
          word.substring(0, Math.min(60, word.length())));
    }
    return good;
  }

  /**
   * Reads the numbers and switches.
   *
   * @param units of the thresholds that are known already, by name
   * @param ids of all recommendations
   */
  void read(Fields root, Map<String, String> units, List<String> ids) {
    root.each("thresholds").forEach(item -> threshold(item, units));
    root.each("priors").forEach(item -> prior(item, ids));
    root.each("off").forEach(item -> off(item, ids));
  }

  private void threshold(Fields item, Map<String, String> units) {
    item.only("id", "value", "unit", "source");
    Optional<String> id = item.required("id", "请写阈值的名字。", "Write the name of the threshold.");
    OptionalDouble value = item.number("value");
    Optional<String> source = source(item);
    if (id.isPresent() && value.isPresent() && source.isPresent()) {
      String unit = item.word("unit").orElse(units.getOrDefault(id.get(), ""));
      lines.put("threshold " + id.get(), Complaints.line(item.at()));
      thresholds.put(id.get(), new Threshold(id.get(), value.getAsDouble(), unit, source.get()));
    }
  }

  private void prior(Fields item, List<String> ids) {
    item.only("id", "value", "source");
    Optional<String> id = known(item, ids);
    OptionalDouble value = item.number("value");
    Optional<String> source = source(item);
    if (value.isPresent() && !(Math.abs(value.getAsDouble()) <= LARGEST_PRIOR)) {
      item.wrong(
          item.at("value"), "对数几率（-4 到 4）", "log-odds from -4 to 4", item.word("value").orElse(""));
    } else if (id.isPresent() && value.isPresent() && source.isPresent()) {
      lines.put("prior " + id.get(), Complaints.line(item.at()));
      priors.put(id.get(), value.getAsDouble());
      priorSources.put(id.get(), source.get());
    }
  }

  private void off(Fields item, List<String> ids) {
    item.only("id", "reason");
    Optional<String> id = known(item, ids);
    Optional<String> reason =
        item.required("reason", "关闭一项建议必须说明理由。", "To switch one off, say why.");
    if (id.isPresent() && reason.isPresent()) {
      off.put(
          id.get(), new Pack.Off(reason.get(), new Evidence(file, Complaints.line(item.at()), "")));
    }
  }

  private Optional<String> known(Fields item, List<String> ids) {
    Optional<String> id = item.required("id", "请写建议的标识符。", "Write the id of a recommendation.");
    if (id.isPresent() && !ids.contains(id.get())) {
      complaints.unknown(file, item.at("id"), RECOMMENDATION, id.get(), ids);
      return Optional.empty();
    }
    return id;
  }

  private static Optional<String> source(Fields item) {
    return item.required("source", "每个数字都要写明出处。", "Every number names where it comes from.");
  }
}
