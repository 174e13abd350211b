package org.cannadvisor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One output of the converted model, as far as {@code --out_nodes} and {@code --output_type} say.
 *
 * @param conversion {@link Conversion#id()}
 * @param node as in {@code --out_nodes}: {@code Conv_442:0}; empty where all outputs are meant
 * @param rank position in {@code --out_nodes}, 0-based, which is that among the outputs; -1 where
 *     all outputs are meant
 * @param total how many nodes the option lists; 0 where there is none
 * @param dtype that {@code --output_type} asks for; {@link Dtype#UNKNOWN} where it does not
 * @param at line of {@code --output_type} where {@code dtype} is known, else of {@code --out_nodes}
 */
public record ModelOutput(
    String subject, String conversion, String node, int rank, int total, Dtype dtype, Evidence at)
    implements Fact {

  private static final Pattern INDEX = Pattern.compile(":\\d+$");

  /** The last number in a name: {@code Conv_442}, {@code /model.24/m.0/Conv}. */
  private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,9})(\\D*)");

  /**
   * Whether this node is called like another one, with a higher number: exporters count the
   * operators of a graph up.
   */
  public boolean isNumberedAbove(ModelOutput other) {
    Matcher mine = NUMBERED.matcher(INDEX.matcher(node).replaceFirst(""));
    Matcher its = NUMBERED.matcher(INDEX.matcher(other.node).replaceFirst(""));
    return mine.matches()
        && its.matches()
        && mine.group(1).equals(its.group(1))
        && mine.group(3).equals(its.group(3))
        && Integer.parseInt(mine.group(2)) > Integer.parseInt(its.group(2));
  }

  @Override
  public ModelOutput withSubject(String subject) {
    return new ModelOutput(subject, conversion, node, rank, total, dtype, at);
  }
}
