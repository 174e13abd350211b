package org.cannadvisor.knowledge.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;

/**
 * Reads {@code pack.yaml}: the name of the pack, thresholds, priors and what it switches off.
 *
 * <pre>
 * name: our-site
 * version: "1.2"
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

  /**
   * Reads the file.
   *
   * @param units of the thresholds that are known already, by name
   * @param ids of all recommendations
   */
  void read(Fields root, Map<String, String> units, List<String> ids) {
    root.only("name", "version", "description", "thresholds", "priors", "off");
    name = root.word("name").orElse(name);
    version = root.word("version").orElse("");
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
      priors.put(id.get(), value.getAsDouble());
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
