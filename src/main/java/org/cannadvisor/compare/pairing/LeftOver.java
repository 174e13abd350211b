package org.cannadvisor.compare.pairing;

import java.nio.file.Path;

/**
 * A file that is compared with nothing.
 *
 * @param mine whether it is one of our own, not a golden one
 */
public record LeftOver(boolean mine, Path file, Why why) {

  /** Why it is compared with nothing. */
  public enum Why {
    /** Its name is not one of a tensor or of an operator. */
    NAME("its name is not that of a dump or tensor"),
    /** It is a link to a file outside the directory. */
    LINK("it is a link that leads out of the directory"),
    /** Its name is a number that {@code mapping.csv} does not explain. */
    MAPPING("mapping.csv does not say which operator it belongs to"),
    /** Most files of the directory are of another kind. */
    KIND("most files of the directory are of another kind"),
    /** There is a newer one of the same tensor. */
    OLDER("there is a newer one of the same operator"),
    /** It says where values overflowed. */
    OVERFLOW("it holds findings of the overflow detection"),
    /** It belongs to a slice that is named, but not at the end. */
    SLICE("it holds one slice of an operator, and no graph says of which"),
    /** The compiled operator that stands for it gives another tensor only. */
    FUSED("no tensor of the compiled graph stands for it, its operator was fused"),
    /** The graph does not have the operator. */
    GRAPH("the graph has no such tensor"),
    /** Matched by name, and the other side does not have it. */
    ALONE("the other side has no such operator");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    /** As the end of a sentence. */
    public String text() {
      return text;
    }
  }
}
