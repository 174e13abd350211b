package org.cannadvisor.knowledge.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cannadvisor.knowledge.Additions;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.EntryReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Threshold;
import org.cannadvisor.patterns.DeclaredRule;

/**
 * Rule packs beside the built-in knowledge. They may add recommendations, add arguments to those
 * that are there, set thresholds and priors and switch a recommendation off with a reason; none can
 * change what an existing rule or entry says.
 */
public final class Packs {

  private final KnowledgeBase builtIn;
  private final Complaints complaints = new Complaints();
  private final List<Pack> packs = new ArrayList<>();

  private Packs(KnowledgeBase builtIn) {
    this.builtIn = builtIn;
  }

  /**
   * Reads packs; what is wrong with one is a problem and does not stop the others.
   *
   * @param ruleNames full names of the built-in rules, which no pack may take
   */
  public static Packs read(List<Path> folders, KnowledgeBase builtIn, Set<String> ruleNames) {
    var packs = new Packs(builtIn);
    packs.readAll(folders, ruleNames);
    return packs;
  }

  public List<Pack> packs() {
    return List.copyOf(packs);
  }

  public List<Problem> problems() {
    return complaints.all();
  }

  /** All rules, those of the first pack first. */
  public List<DeclaredRule> rules() {
    return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  /** The rows of all decision tables, by place. */
  public List<TableRow> rows() {
    return packs.stream()
        .flatMap(pack -> pack.rows().stream())
        .sorted(Comparator.comparing(TableRow::at))
        .toList();
  }

  /** What the packs bring to the built-in knowledge. */
  public Additions additions() {
    var priors = new TreeMap<String, Double>();
    var sentences = new HashMap<String, Text>();
    packs.forEach(pack -> priors.putAll(pack.priors()));
    rules().forEach(rule -> sentences.put(rule.fullName(), rule.says()));
    return new Additions(
        packs.stream().flatMap(pack -> pack.entries().stream()).toList(),
        packs.stream().flatMap(pack -> pack.thresholds().stream()).toList(),
        priors,
        sentences);
  }

  private void readAll(List<Path> folders, Set<String> ruleNames) {
    var readings = new LinkedHashMap<PackFiles, PackSettings>();
    var entries = new HashMap<PackFiles, List<Entry>>();
    Map<String, String> owners = new HashMap<>();
    builtIn.outlines().forEach(outline -> owners.put(outline.id(), "builtin"));
    for (Path folder : folders) {
      String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
      var files = new PackFiles(new FolderSource(folder), name, complaints);
      readings.put(files, new PackSettings(name + "/pack.yaml", name, complaints));
      entries.put(files, entries(files, name, owners));
    }
    readSettings(readings, List.copyOf(owners.keySet()));
    readRules(readings, entries, ruleNames);
  }

  private void readSettings(Map<PackFiles, PackSettings> readings, List<String> ids) {
    Map<String, String> units = new HashMap<>();
    builtIn.thresholds().forEach(threshold -> units.put(threshold.id(), threshold.unit()));
    Map<String, String> setBy = new HashMap<>();
    readings.forEach(
        (files, settings) -> {
          if (files.has("pack.yaml")) {
            files.yaml("pack.yaml").ifPresent(root -> settings.read(root, units, ids));
          }
          settings.thresholds.keySet().forEach(id -> once(setBy, "threshold " + id, settings));
          settings.priors.keySet().forEach(id -> once(setBy, "prior " + id, settings));
        });
  }

  /** Two packs that set the same number would make the order of packs count. */
  private void once(Map<String, String> setBy, String what, PackSettings settings) {
    String other = setBy.putIfAbsent(what, settings.name());
    if (other != null) {
      complaints.add(
          settings.file(),
          0,
          what + " 已由规则包 " + other + " 设置，请只保留一处。",
          what + " is set by the pack " + other + " already. Keep one of them.");
    }
  }

  private void readRules(
      Map<PackFiles, PackSettings> readings,
      Map<PackFiles, List<Entry>> entries,
      Set<String> ruleNames) {
    Map<String, Double> thresholds = new HashMap<>();
    builtIn.thresholds().forEach(threshold -> thresholds.put(threshold.id(), threshold.value()));
    readings.values().stream()
        .flatMap(settings -> settings.thresholds.values().stream())
        .forEach(threshold -> thresholds.put(threshold.id(), threshold.value()));
    Map<String, Outline> outlines = new TreeMap<>();
    builtIn.outlines().forEach(outline -> outlines.put(outline.id(), outline));
    entries.values().stream()
        .flatMap(List::stream)
        .forEach(entry -> outlines.put(entry.outline().id(), entry.outline()));
    Set<String> names = new HashSet<>(ruleNames);
    readings.forEach(
        (files, settings) -> {
          var rules = new PackRules(files, complaints, thresholds, outlines, names).read();
          List<Entry> own = entries.getOrDefault(files, List.of());
          List<Threshold> numbers = List.copyOf(settings.thresholds.values());
          packs.add(
              new Pack(
                  settings.name(),
                  settings.version(),
                  rules,
                  new PackTables(files, complaints, outlines.keySet()).read(),
                  own,
                  numbers,
                  settings.priors,
                  settings.off));
        });
  }

  private List<Entry> entries(PackFiles files, String pack, Map<String, String> owners) {
    var reader = new EntryReader(builtIn);
    var found = new ArrayList<Entry>();
    for (String file : files.in("knowledge", ".md")) {
      String id = file.substring("knowledge/".length(), file.length() - ".md".length());
      String owner = owners.putIfAbsent(id, pack);
      if (owner != null) {
        complaints.add(
            files.shown(file),
            0,
            "建议 " + id + " 已属于 " + owner + "，规则包只能为它增加论证，不能改写其说明。请删除此文件或换一个 id。",
            "The recommendation "
                + id
                + " belongs to "
                + owner
                + ". A pack can add arguments to it, not rewrite its text. Delete this file or"
                + " choose another id.");
        continue;
      }
      files
          .text(file)
          .map(text -> reader.read(text.replace("\r\n", "\n"), id))
          .ifPresent(
              reading -> {
                found.addAll(reading.entries());
                reading
                    .faults()
                    .forEach(
                        fault ->
                            complaints.add(
                                files.shown(file),
                                1,
                                "知识条目不完整，未采用：" + fault.zh() + "。",
                                "The entry is not complete and was not used: " + fault.en() + "."));
              });
    }
    return found;
  }
}
