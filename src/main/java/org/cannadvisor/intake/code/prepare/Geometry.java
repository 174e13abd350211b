package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Sizing.Fit;
import org.cannadvisor.model.Evidence;

/**
 * What was done to the size of a picture.
 *
 * @param width as it is now
 * @param clear whether the steps came in the order resize, crop, pad, each at most once: only then
 *     the facts describe them
 * @param framedAt the last step that changed it
 */
record Geometry(
    Value width,
    Value height,
    Optional<Sizing> sizing,
    Optional<Cut> cut,
    Optional<Border> border,
    boolean clear,
    Optional<Evidence> framedAt) {

  /**
   * A crop.
   *
   * @param center whether it is known to be taken from the middle
   * @param part the part of the picture
   */
  record Cut(Value width, Value height, boolean center, Part part, Evidence at) {

    Cut(Value width, Value height, boolean center, Evidence at) {
      this(width, height, center, Part.PLAIN, at);
    }

    Cut {
      width = Constants.length(width);
      height = Constants.length(height);
    }
  }

  /** What part of the picture a crop takes. */
  enum Part {
    PLAIN,
    /** As large a square as there is, out of the middle. */
    SQUARE,
    /** Only a run knows: what was found in the picture. */
    FOUND
  }

  /**
   * A border.
   *
   * @param pixel on the scale 0..255; NaN where not known
   */
  record Border(double pixel, Evidence at) {}

  static Geometry of(Value width, Value height) {
    return new Geometry(
        width,
        height,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  Geometry resized(Sizing next) {
    if (isFound()) {
      return found(next);
    }
    if (isPaddedToSquare() && next.fit() == Fit.STRETCH && next.width().equals(next.height())) {
      return letterbox(next);
    }
    if (isCutTo(Part.SQUARE) && next.fit() == Fit.STRETCH && next.width().equals(next.height())) {
      return squared(next);
    }
    boolean again = sizing.isPresent() || cut.isPresent() || border.isPresent();
    Fit fit = isStretchedAgain(next) ? Fit.STRETCH : Fit.UNKNOWN;
    Sizing last = again ? next.again(fit) : next;
    return new Geometry(
        next.width(),
        next.height(),
        Optional.of(last),
        cut,
        border,
        clear && !again,
        Optional.of(next.at()).filter(at -> next.isFrame()));
  }

  /**
   * A part of the picture that was found in it (a face, a line of text) is the picture of the next
   * network: what was cut out has no size that is known beforehand.
   */
  private boolean isFound() {
    return border.isEmpty() && cut.filter(one -> one.part() == Part.FOUND).isPresent();
  }

  /** It may be for another network than whole pictures are: nothing is said of its frame. */
  private Geometry found(Sizing next) {
    var sized =
        new Sizing(
            Fit.UNKNOWN, next.width(), next.height(), next.filter(), next.antialias(), next.at());
    return new Geometry(
        next.width(),
        next.height(),
        Optional.of(sized),
        Optional.empty(),
        border,
        true,
        Optional.empty());
  }

  /** Nothing was done but to make a square of it by a border. */
  private boolean isPaddedToSquare() {
    return isOnlyPadded() && width.equals(height) && !width.equals(Value.UNKNOWN);
  }

  private boolean isOnlyPadded() {
    return sizing.isEmpty() && cut.isEmpty() && border.isPresent() && clear;
  }

  private boolean isUntouched() {
    return sizing.isEmpty() && cut.isEmpty() && border.isEmpty() && clear;
  }

  /** A square and then to a size is the same as to the size and then a border. */
  private Geometry letterbox(Sizing next) {
    var sized =
        new Sizing(
            Fit.LETTERBOX, next.width(), next.height(), next.filter(), next.antialias(), next.at());
    return new Geometry(
        next.width(), next.height(), Optional.of(sized), cut, border, true, Optional.of(next.at()));
  }

  private boolean isCutTo(Part part) {
    return sizing.isEmpty()
        && border.isEmpty()
        && clear
        && cut.filter(one -> one.part() == part).isPresent();
  }

  /**
   * A square out of the middle and then to a size is the short side to this size and the middle.
   */
  private Geometry squared(Sizing next) {
    var sized =
        new Sizing(
            Fit.SHORT_SIDE,
            next.width(),
            next.height(),
            next.filter(),
            next.antialias(),
            next.at());
    return of(width, height)
        .resized(sized)
        .cropped(new Cut(next.width(), next.height(), true, next.at()));
  }

  /** Whole picture to one size and then to another: the last size counts. */
  private boolean isStretchedAgain(Sizing next) {
    return cut.isEmpty()
        && border.isEmpty()
        && next.fit() == Fit.STRETCH
        && sizing.filter(before -> before.fit() == Fit.STRETCH).isPresent();
  }

  /** Hardly anything was cut off. */
  Geometry clipped() {
    return new Geometry(Value.UNKNOWN, Value.UNKNOWN, sizing, cut, border, clear, Optional.empty());
  }

  Geometry cropped(Cut next) {
    boolean again = cut.isPresent() || border.isPresent();
    return new Geometry(
        next.width(),
        next.height(),
        sizing,
        Optional.of(next),
        border,
        clear && !again,
        Optional.of(next.at()));
  }

  Geometry padded(Value newWidth, Value newHeight, Border next) {
    Optional<Sizing> framed = sizing.map(before -> before.framed(newWidth, newHeight));
    return new Geometry(
        newWidth,
        newHeight,
        framed,
        cut,
        Optional.of(next),
        clear && border.isEmpty(),
        Optional.of(next.at()));
  }

  private static boolean keepsShape(Sizing size) {
    return size.fit() == Fit.KEPT || size.fit() == Fit.SHORT_SIDE;
  }

  /** Resized in both branches, to a width and height that depend on which side is longer. */
  private Optional<Sizing> chosen(Value w, Value h, Geometry other) {
    boolean plain = cut.isEmpty() && border.isEmpty() && clear;
    boolean alike = plain && other.cut.isEmpty() && other.border.isEmpty() && other.clear;
    if (!alike || sizing.isEmpty() || other.sizing.isEmpty()) {
      return Optional.empty();
    }
    Sizing one = sizing.get();
    Sizing two = other.sizing.get();
    Probe probe = Probe.in(List.of(w, h));
    Fit fit = probe.fit(w, h);
    Value side = probe.shortSide(w, h);
    boolean same = one.filter().equals(two.filter()) && one.antialias() == two.antialias();
    return same && (fit == Fit.SHORT_SIDE || fit == Fit.KEPT)
        ? Optional.of(
            fit == Fit.SHORT_SIDE
                ? new Sizing(fit, side, side, one.filter(), one.antialias(), one.at())
                : new Sizing(
                    fit, Value.UNKNOWN, Value.UNKNOWN, one.filter(), one.antialias(), one.at()))
        : Optional.empty();
  }

  /**
   * What both branches agree on. A resize that keeps the proportions may be left out where the size
   * fits already ({@code if r != 1}).
   */
  Geometry joined(Value condition, Geometry other) {
    if (equals(other)) {
      return this;
    }
    if (isUntouched() && other.isPaddedToSquare()) {
      // A picture that is a square already gets no border.
      return other;
    }
    if (other.isUntouched() && isPaddedToSquare()) {
      return this;
    }
    Value w = new Value.Formula("?", List.of(condition, width, other.width), false);
    Value h = new Value.Formula("?", List.of(condition, height, other.height), false);
    Optional<Sizing> chosen =
        condition.equals(Value.UNKNOWN) ? Optional.empty() : chosen(w, h, other);
    if (chosen.isPresent()) {
      return new Geometry(w, h, chosen, cut, border, true, framedAt);
    }
    boolean untouched = other.sizing.isEmpty() || sizing.isEmpty();
    Optional<Sizing> one = sizing.or(other::sizing).filter(Geometry::keepsShape);
    boolean same = cut.equals(other.cut) && border.equals(other.border) && clear && other.clear;
    return untouched && one.isPresent() && same
        ? new Geometry(
            sizing.isPresent() ? width : other.width,
            sizing.isPresent() ? height : other.height,
            one,
            cut,
            border,
            true,
            framedAt.or(other::framedAt))
        : lost();
  }

  /** Nobody knows what happened to the size. */
  static Geometry lost() {
    return new Geometry(
        Value.UNKNOWN,
        Value.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}
