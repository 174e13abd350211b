package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.stream.IntStream;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;

/** Takes a picture apart into its channels, and puts channels together. */
final class Planes {

  private Planes() {}

  static Value of(ImageArray image) {
    return new Value.Items(
        IntStream.range(0, 3).<Value>mapToObj(channel -> new Plane(image, channel)).toList());
  }

  /** The picture made of these; unknown where they are no three channels of one. */
  static Value merged(Value list, Evidence at) {
    List<Value> items = Constants.items(list);
    if (items.size() != 3 || !items.stream().allMatch(Plane.class::isInstance)) {
      return Value.UNKNOWN;
    }
    List<Plane> planes = items.stream().map(Plane.class::cast).toList();
    List<Integer> order = planes.stream().map(Plane::channel).toList();
    ImageArray first = planes.get(0).of();
    ImageArray joined =
        first.with(first.pixels().withAffine(affine(planes))).with(first.form().contiguous());
    if (order.equals(List.of(0, 1, 2))) {
      return joined;
    }
    String color = first.pixels().swapped(at).color();
    return order.equals(List.of(2, 1, 0))
        ? joined.with(joined.pixels().withColor(color, at))
        : joined.withLostNumbers(at);
  }

  private static Affine affine(List<Plane> planes) {
    boolean known = planes.stream().allMatch(plane -> plane.of().affine().known());
    boolean changed = planes.stream().anyMatch(plane -> plane.of().affine().at().isPresent());
    Affine all =
        new Affine(
            new Channels(factor(planes, 0), factor(planes, 1), factor(planes, 2)),
            new Channels(offset(planes, 0), offset(planes, 1), offset(planes, 2)),
            known,
            planes.get(0).of().affine().at());
    return known ? (changed ? all : Affine.IDENTITY) : Affine.UNKNOWN;
  }

  private static double factor(List<Plane> planes, int place) {
    Plane plane = planes.get(place);
    return pick(plane.of().affine().factor(), plane.channel());
  }

  private static double offset(List<Plane> planes, int place) {
    Plane plane = planes.get(place);
    return pick(plane.of().affine().offset(), plane.channel());
  }

  private static double pick(Channels channels, int channel) {
    return switch (channel) {
      case 0 -> channels.c0();
      case 1 -> channels.c1();
      default -> channels.c2();
    };
  }
}
