package org.cannadvisor.intake.manifest;

import java.io.StringReader;
import java.util.Set;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code advisor.yaml} at the top of the project. The YAML is composed into nodes and never
 * constructed into objects, so that no tag in it can do anything.
 *
 * <pre>
 * symptom: degraded
 * accuracy: {metric: top1, reference: 76.13, measured: 71.90, tolerance: 0.5}
 * </pre>
 */
public final class ManifestReader implements FactReader {

  static final Set<String> NAMES = Set.of("advisor.yaml", "advisor.yml");
  private static final int MOST_ALIASES = 20;
  private static final int DEEPEST = 30;

  /** The time that SnakeYAML takes grows with the square of a scalar's length. */
  static final int LONGEST = 1 << 18;

  private final Answers answers;

  /**
   * @param answers what the answers in it mean
   */
  public ManifestReader(Answers answers) {
    this.answers = answers;
  }

  @Override
  public Kind kind() {
    return Kind.MANIFEST;
  }

  @Override
  public boolean recognises(SourceText text) {
    return NAMES.contains(text.path());
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (text.content().length() > LONGEST) {
      reading.problem(
          text.at(0),
          "advisor.yaml 超过 256 KB，未被采用。它只需几十行；请检查是否误放了其他内容。",
          "advisor.yaml is larger than 256 KB; none of it was used. A few dozen lines are enough:"
              + " maybe something else was put into it.");
      return reading;
    }
    try {
      Node root =
          new Yaml(new SafeConstructor(options())).compose(new StringReader(text.content()));
      if (root != null) {
        new ManifestFacts(text, answers, reading).read(root);
      }
    } catch (MarkedYAMLException damaged) {
      Mark mark = damaged.getProblemMark();
      problem(text, mark == null ? 0 : mark.getLine() + 1, reading);
    } catch (YAMLException damaged) {
      problem(text, 0, reading);
    }
    return reading;
  }

  /** How a manifest may be parsed at all. */
  static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LONGEST);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private static void problem(SourceText text, int line, Reading reading) {
    reading.problem(
        text.at(line),
        "advisor.yaml 不是合法的 YAML（缩进、冒号后的空格、未闭合的引号或括号，或嵌套过深），整个文件未被采用。",
        "advisor.yaml is no valid YAML (indentation, the blank after a colon, an open quote or"
            + " bracket, or too deep); none of it was used.");
  }
}
