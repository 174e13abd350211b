package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Geometry.Cut;
import org.cannadvisor.model.Evidence;

/** {@code image[…]} of numpy and torch: crops, reversed channels, single channels, new axes. */
final class Indexing {

  private static final Value.Slice ALL =
      new Value.Slice(Value.NOTHING, Value.NOTHING, Value.NOTHING);

  private Indexing() {}

  static Value of(ImageArray image, Value written, Evidence line) {
    Value at = plain(written);
    if (at.equals(Value.NOTHING)) {
      return Axes.inserted(image, 0);
    }
    Optional<List<Value>> parts = parts(at, image.form().layout());
    return parts.isEmpty() ? Value.UNKNOWN : take(image, parts.get(), line);
  }

  /** One index for each axis, new axes between them; empty where they do not fit the layout. */
  static Optional<List<Value>> parts(Value at, String layout) {
    Value all = plain(at);
    var parts = new ArrayList<>(all instanceof Value.Items items ? items.items() : List.of(all));
    int rank = layout.length();
    int used = (int) parts.stream().filter(part -> !part.equals(Value.NOTHING)).count();
    int dots = indexOfDots(parts);
    if (dots >= 0) {
      parts.remove(dots);
      for (int i = used - 1; i < rank; i++) {
        parts.add(dots, ALL);
      }
      used = Math.max(used - 1, rank);
    }
    for (; used < rank; used++) {
      parts.add(ALL);
    }
    return layout.isEmpty() || used > rank ? Optional.empty() : Optional.of(parts);
  }

  /** {@code np.newaxis} is another name of {@code None}. */
  private static Value plain(Value at) {
    if (at instanceof Value.Items items) {
      return new Value.Items(items.items().stream().map(Indexing::plain).toList());
    }
    return at instanceof Value.Global constant && constant.name().endsWith(".newaxis")
        ? Value.NOTHING
        : at;
  }

  private static int indexOfDots(List<Value> parts) {
    return parts.indexOf(new Value.Global("Ellipsis"));
  }

  private static Value take(ImageArray image, List<Value> parts, Evidence line) {
    ImageArray result = image;
    String layout = image.form().layout();
    int axis = 0;
    int dropped = 0;
    for (int i = 0; i < parts.size(); i++) {
      Value part = parts.get(i);
      if (part.equals(Value.NOTHING)) {
        result = Axes.inserted(result, i - dropped);
        continue;
      }
      char letter = layout.charAt(axis);
      axis++;
      if (letter == 'C' && isSingle(part)) {
        return plane(result, part);
      }
      if (letter == 'N' && isSingle(part)) {
        result = Axes.withoutBatch(result);
        dropped++;
      } else if (letter == 'C') {
        result = channels(result, part, line);
      } else if (isSingle(part)) {
        return Value.UNKNOWN;
      }
    }
    return cropped(image, result, parts, line);
  }

  private static boolean isSingle(Value part) {
    return !(part instanceof Value.Slice) && Constants.items(part).isEmpty();
  }

  private static Value plane(ImageArray image, Value part) {
    int channel = Constants.whole(part).orElse(-1);
    return channel >= 0 && channel < 3 ? new Plane(image, channel) : Value.UNKNOWN;
  }

  private static ImageArray channels(ImageArray image, Value part, Evidence line) {
    if (part.equals(ALL)) {
      return image;
    }
    List<Integer> picked = Constants.wholes(Constants.items(part));
    if (picked.equals(List.of(2, 1, 0))) {
      return image.with(image.pixels().swapped(line)).with(image.form().computed());
    }
    if (picked.equals(List.of(0, 1, 2))) {
      return image.with(image.form().computed());
    }
    ImageArray view = image.with(image.form().sliced(line));
    if (part instanceof Value.Slice slice) {
      boolean open = isOpen(slice.from()) && isOpen(slice.to());
      if (open && isNumber(slice.step(), -1)) {
        return view.with(image.pixels().swapped(line));
      }
      if (isStart(slice.from()) && isNumber(slice.to(), 3) && isForward(slice.step())) {
        return view;
      }
    }
    return view.withLostNumbers(line);
  }

  private static Value cropped(
      ImageArray image, ImageArray result, List<Value> parts, Evidence line) {
    List<Value> own = parts.stream().filter(part -> !part.equals(Value.NOTHING)).toList();
    Value rows = own.get(image.form().layout().indexOf('H'));
    Value columns = own.get(image.form().layout().indexOf('W'));
    if (isWhole(rows) && isWhole(columns)) {
      boolean mirrored = !rows.equals(ALL) || !columns.equals(ALL);
      return mirrored ? result.with(result.form().sliced(line)) : result;
    }
    Geometry size = image.geometry();
    if (!(rows instanceof Value.Slice y) || !(columns instanceof Value.Slice x)) {
      return Value.UNKNOWN;
    }
    if (!isForward(x.step()) || !isForward(y.step())) {
      return result.with(Geometry.lost()).with(result.form().sliced(line));
    }
    Cut cut =
        cut(
            size,
            edge(x.from()),
            edge(y.from()),
            end(x.to(), size.width()),
            end(y.to(), size.height()),
            line);
    Geometry after = isClipped(size, x, y) ? size.clipped() : result.geometry().cropped(cut);
    return result.with(after).with(result.form().sliced(line));
  }

  /** {@code img[:h, :w]} of a picture that was made to fit takes off what rounding added. */
  private static boolean isClipped(Geometry size, Value.Slice x, Value.Slice y) {
    boolean kept = size.sizing().filter(sizing -> sizing.fit() == Sizing.Fit.KEPT).isPresent();
    return kept && isStart(x.from()) && isStart(y.from());
  }

  /** The part of a picture between these edges. */
  static Cut cut(Geometry size, Value left, Value top, Value right, Value bottom, Evidence line) {
    Probe probe = Probe.of(size);
    Value width = probe.length(left, right);
    Value height = probe.length(top, bottom);
    boolean center = probe.isCentered(left, top, width, height);
    return new Cut(width, height, center, probe.part(left, top, right, bottom), line);
  }

  /** The part of a picture that begins here and has this size. */
  static Cut region(
      Geometry size, Value left, Value top, Value width, Value height, Evidence line) {
    boolean center = Probe.of(size).isCentered(left, top, width, height);
    return new Cut(width, height, center, line);
  }

  private static Value edge(Value from) {
    return from.equals(Value.NOTHING) ? new Value.Num(0, true) : from;
  }

  private static Value end(Value to, Value whole) {
    return to.equals(Value.NOTHING) ? whole : to;
  }

  private static boolean isWhole(Value part) {
    return part instanceof Value.Slice slice
        && isOpen(slice.from())
        && isOpen(slice.to())
        && (isForward(slice.step()) || isNumber(slice.step(), -1));
  }

  private static boolean isOpen(Value end) {
    return end.equals(Value.NOTHING);
  }

  private static boolean isStart(Value from) {
    return isOpen(from) || isNumber(from, 0);
  }

  private static boolean isForward(Value step) {
    return isOpen(step) || isNumber(step, 1);
  }

  private static boolean isNumber(Value value, double wanted) {
    return Constants.number(value).orElse(Double.NaN) == wanted;
  }
}
