package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.model.Evidence;

/**
 * How a picture lies in memory.
 *
 * @param layout its axes, e.g. {@code HWC}; a batch is {@code N}; empty where not known
 * @param stored the same axes in the order in which the memory holds them: what numpy keeps when it
 *     transposes, and mostly also when it copies (order K)
 * @param gap where a slice left gaps between the elements
 * @param turned where the order of the axes was changed
 */
record Form(
    Holder holder,
    String layout,
    String stored,
    Optional<Evidence> gap,
    Optional<Evidence> turned) {

  /** Whose object it is. */
  enum Holder {
    NUMPY,
    PIL,
    TORCH,
    TENSORFLOW,
    /** OpenCV in C++. */
    MAT
  }

  static Form of(Holder holder, String layout) {
    return new Form(holder, layout, layout, Optional.empty(), Optional.empty());
  }

  Form heldBy(Holder newHolder) {
    return new Form(newHolder, layout, stored, gap, turned);
  }

  /** A new memory in the same order of axes, without gaps. */
  Form computed() {
    return new Form(holder, layout, stored, Optional.empty(), turned);
  }

  /**
   * A memory with one element behind the other; {@link #turned} tells that it had to be copied for
   * that.
   */
  Form contiguous() {
    Optional<Evidence> why = isTransposed() ? turned : gap;
    return new Form(holder, layout, layout, Optional.empty(), why);
  }

  Form sliced(Evidence at) {
    return new Form(holder, layout, stored, Optional.of(at), turned);
  }

  /** The same memory, its axes in another order. */
  Form transposed(String newLayout, Evidence at) {
    return new Form(holder, newLayout, stored, gap, Optional.of(at));
  }

  /** Other axes in both orders: a batch axis was added or taken away. */
  Form reshaped(String newLayout, String newStored) {
    return new Form(holder, newLayout, newStored, gap, turned);
  }

  /** A batch of one does not matter for the order. */
  boolean isTransposed() {
    return !layout.replace("N", "").equals(stored.replace("N", ""));
  }

  boolean isChannelsFirst() {
    return layout.equals("CHW") || layout.equals("NCHW");
  }

  boolean isChannelsLast() {
    return layout.equals("HWC") || layout.equals("NHWC");
  }

  /**
   * What both branches agree on. Where they lie in memory in different ways nothing is said about
   * it: not to be transposed is what is never reported.
   */
  Form joined(Form other) {
    if (equals(other)) {
      return this;
    }
    String axes = layout.equals(other.layout) ? layout : "";
    Optional<Evidence> gaps = gap.isPresent() && other.gap.isPresent() ? gap : Optional.empty();
    boolean same = stored.equals(other.stored) && !axes.isEmpty();
    return new Form(holder, axes, same ? stored : axes, gaps, same ? turned : Optional.empty());
  }
}
