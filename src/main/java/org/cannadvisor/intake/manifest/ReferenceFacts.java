package org.cannadvisor.intake.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ReferenceGeometry;
import org.cannadvisor.model.ReferenceInput;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** {@code reference}: how the reference framework prepares its input. */
final class ReferenceFacts {

  private final Reading reading;

  ReferenceFacts(Reading reading) {
    this.reading = reading;
  }

  void read(Section reference) {
    reference.only("color", "layout", "dtype", "mean", "std", "resize", "crop", "decoder");
    if (reference.isEmpty()) {
      return;
    }
    Optional<Channels> mean = channels(reference, "mean");
    Optional<Channels> std = channels(reference, "std");
    String color = reference.oneOf("color", "RGB", "BGR", "GRAY");
    reading.add(
        new ReferenceInput(
            Fact.UNTIED,
            color,
            reference.oneOf("layout", "NCHW", "NHWC"),
            reference.word("dtype"),
            mean.orElse(Channels.ZERO),
            mean.isPresent(),
            std.orElse(Channels.ONE),
            std.isPresent(),
            reference.at(color.isEmpty() ? "mean" : "color")));
    readGeometry(reference);
  }

  private void readGeometry(Section reference) {
    Section resize = reference.section("resize").only("width", "height", "filter", "keepAspect");
    Section crop = reference.section("crop").only("width", "height", "mode");
    String decoder = reference.word("decoder");
    if (resize.isEmpty() && crop.isEmpty() && decoder.isEmpty()) {
      return;
    }
    String first = !resize.isEmpty() ? "resize" : crop.isEmpty() ? "decoder" : "crop";
    reading.add(
        new ReferenceGeometry(
            Fact.UNTIED,
            resize.pixels("width"),
            resize.pixels("height"),
            resize.word("filter"),
            resize.answer("keepAspect"),
            crop.pixels("width"),
            crop.pixels("height"),
            crop.word("mode"),
            decoder,
            reference.at(first)));
  }

  /** Three numbers, or one for a grey picture; in 0..255 units. */
  private static Optional<Channels> channels(Section reference, String name) {
    List<Node> items = reference.items(name);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var numbers = new ArrayList<Double>();
    for (Node item : items) {
      OptionalDouble number =
          item instanceof ScalarNode scalar
              ? Spelling.number(scalar.getValue().strip())
              : OptionalDouble.empty();
      number.ifPresent(numbers::add);
    }
    if (numbers.size() != items.size() || (numbers.size() != 3 && numbers.size() != 1)) {
      reference.wrong(
          name, items.size() + " × …", "三个数，如 [123.675, 116.28, 103.53]", "three numbers");
      return Optional.empty();
    }
    int last = numbers.size() - 1;
    var channels = new Channels(numbers.get(0), numbers.get(last / 2), numbers.get(last));
    return inPixelUnits(reference, name, channels) ? Optional.of(channels) : Optional.empty();
  }

  private static boolean inPixelUnits(Section reference, String name, Channels channels) {
    boolean shares = channels.min() > 0 && channels.max() < 1;
    if (shares) {
      reference.wrong(
          name,
          channels.toString(),
          "0..255 量纲的数（看起来是 0..1 量纲，请乘以 255）",
          "in 0..255 units (these look like 0..1 units: multiply them by 255)");
    }
    return !shares;
  }
}
