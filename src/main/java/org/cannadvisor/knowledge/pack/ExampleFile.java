package org.cannadvisor.knowledge.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.model.Problem;
import org.cannadvisor.patterns.Example;

/**
 * The light fixtures of a recommendation, {@code fixtures/<id>/facts.yaml}: a few facts each, as
 * the rules see them, and the rules of this recommendation that fire over them, all of them. Fields
 * that do not matter are left out. Below an example stand its variations: those after which none of
 * the rules fires, those after which the same still do, and those after which others do. In a list
 * of changes to a fact each is a variation.
 *
 * <pre>
 * examples:
 *   - fires: the pass is switched off
 *     facts:
 *       - AtcOption: {name: fusion_switch_file, value: fusion.cfg}
 *       - FusionSwitch: {pass: SwishPass, on: false}
 *     silent:
 *       - FusionSwitch: [pass: SoftmaxPass, on: true]
 *       - without: AtcOption
 *     still:
 *       - with: FusionResult
 *     but:
 *       - with: {FusionResult: {pass: SwishPass, effective: 4}}
 *         fires: the pass changed the graph all the same
 * survivors:
 *   - {rule: the pass is switched off, without: FusionSwitch(pass is SwishPass), because: …}
 * </pre>
 *
 * <p>Two variations go without saying: where one of several facts belongs to another model, the one
 * rule of an example is silent; and what is added {@code with} an example hinders no rule where it
 * belongs to another model. {@code anywhere: [Chip]} names the facts for which this is not so;
 * {@code elsewhere: Chip} in a variation makes a fact one of another model.
 *
 * @param survivors conditions that no example can pin, with the reason
 * @param problems what is wrong with the file
 */
public record ExampleFile(
    List<Example> examples, List<Survivor> survivors, List<Problem> problems) {

  private static final String NAME = "facts.yaml";

  /**
   * A condition that may go unnoticed.
   *
   * @param rule full name
   * @param condition as {@code rules test --mutate} shows it
   * @param because why no situation can tell the rule with it from the rule without
   */
  public record Survivor(String rule, String condition, String because) {}

  public ExampleFile {
    examples = List.copyOf(examples);
    survivors = List.copyOf(survivors);
    problems = List.copyOf(problems);
  }

  /** Whether there is such a file in the folder of a recommendation. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /**
   * The file in the folder of a recommendation; where there is none there are no examples.
   *
   * @param shown how problems call the folder
   * @param names full names of the rules about it
   */
  public static ExampleFile in(Path folder, String shown, Collection<String> names) {
    if (!isIn(folder)) {
      return new ExampleFile(List.of(), List.of(), List.of());
    }
    String id = String.valueOf(folder.getFileName());
    var complaints = new Complaints();
    var files = new PackFiles(new FolderSource(folder), shown, complaints);
    Optional<Fields> root = files.yaml(NAME);
    if (root.isEmpty()) {
      return new ExampleFile(List.of(), List.of(), complaints.all());
    }
    root.get().only("examples", "survivors");
    List<Example> examples =
        new ExampleReader(id, files.shown(NAME), names, complaints).read(root.get());
    List<Survivor> survivors = survivors(id, root.get());
    return new ExampleFile(examples, survivors, complaints.all());
  }

  private static List<Survivor> survivors(String id, Fields root) {
    var survivors = new ArrayList<Survivor>();
    for (Fields one : root.each("survivors")) {
      one.only("rule", "without", "because");
      String rule = one.required("rule", "请写规则名。", "Name the rule.").orElse("");
      String without = one.required("without", "请写被去掉的条件。", "Name the condition.").orElse("");
      String because = one.required("because", "请写原因。", "Say why.").orElse("");
      survivors.add(new Survivor(id + ": " + rule, without, because));
    }
    return survivors;
  }
}
