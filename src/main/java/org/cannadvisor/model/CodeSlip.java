package org.cannadvisor.model;

/**
 * A line of a script that is a well-known slip: it runs, and does something else than was meant.
 *
 * @param what which slip
 * @param text the part of the line that shows it
 */
public record CodeSlip(String subject, What what, String text, Evidence at) implements Fact {

  /** The slips that are known. */
  public enum What {
    /**
     * PIL's size is (width, height), the shape of an array (height, width): taken the other way.
     */
    SIZE_SWAPPED,
    /** Output files are numbered from 0 by the tool and from 1 by the script. */
    OUTPUTS_FROM_ONE,
    /** Two arrays are each written into the folder that is named after the other. */
    FOLDERS_CROSSED,
    /** An edit of a graph finds its nodes by numbers that one exporter gave them. */
    NODE_BY_NUMBER,
    /** An edit of a graph gives constants another shape or other values. */
    CONSTANT_REMADE,
    /** The results of a batch are given a shape in which one number is used twice. */
    BATCH_FOLDED,
    /** The results of a batch are shared out by a number that is written out. */
    BATCH_WRITTEN_OUT,
    /** A mask of the attention, whatever its values mean, is made one of truth values. */
    MASK_MADE_BOOL,
    /** A dynamic model is told the width of a picture where it takes the height. */
    WIDTH_FOR_HEIGHT,
    /** The anchors of a decoder stand in the other order than its grids. */
    ANCHORS_CROSSED
  }

  @Override
  public CodeSlip withSubject(String subject) {
    return new CodeSlip(subject, what, text, at);
  }
}
