package org.cannadvisor.advisor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.advisor.PicturePaths.Stop;
import org.cannadvisor.advisor.PicturePaths.Way;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PicturePath.Verdict;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.Region;

/**
 * Ways through decoder and VPC. Each ends where a program hands the memory to the model or, where
 * no such place is known, with a picture that no later step takes.
 */
final class DeviceWays {

  /** Steps of one way; a program that takes more is followed from behind. */
  private static final int LONGEST = 30;

  /** A step of a program. */
  private record Key(String path, int step) {}

  private final PathWords words;
  private final Arrival arrival;
  private final Map<Key, Picture> inputs = new HashMap<>();
  private final Map<Key, Picture> outputs = new HashMap<>();
  private final Map<Key, Action> actions = new HashMap<>();
  private final Map<Key, List<Region>> regions;
  private final List<ModelFeed> feeds;
  private final List<ModelBuffer> ends;
  private final List<Picture> pictures;

  DeviceWays(Facts facts, PathWords words, Arrival arrival) {
    this.words = words;
    this.arrival = arrival;
    pictures = facts.of(Picture.class).toList();
    for (Picture picture : pictures) {
      (picture.place() == Place.VPC_INPUT ? inputs : outputs)
          .putIfAbsent(new Key(picture.path(), picture.step()), picture);
    }
    facts
        .of(PictureStep.class)
        .forEach(step -> actions.putIfAbsent(new Key(step.path(), step.step()), step.action()));
    regions =
        facts
            .of(Region.class)
            .collect(Collectors.groupingBy(region -> new Key(region.path(), region.step())));
    ends = facts.of(ModelBuffer.class).filter(buffer -> buffer.step() > 0).toList();
    feeds = facts.of(ModelFeed.class).filter(feed -> feed.from() > 0).toList();
  }

  Stream<Way> all() {
    Set<String> told = ends.stream().map(ModelBuffer::path).collect(Collectors.toSet());
    Set<Key> taken = new HashSet<>();
    inputs.values().forEach(input -> taken.add(new Key(input.path(), input.from())));
    Stream<Way> open =
        pictures.stream()
            .filter(picture -> picture.place() != Place.VPC_INPUT && !told.contains(picture.path()))
            .filter(picture -> !taken.contains(new Key(picture.path(), picture.step())))
            .map(picture -> way(picture, -1, List.of()));
    return Stream.concat(ends.stream().flatMap(this::ending), open);
  }

  /**
   * With what hands the memory over, where that is known; else the rules say that it ends there.
   */
  private Stream<Way> ending(ModelBuffer end) {
    var key = new Key(end.path(), end.step());
    Optional<Picture> last = Optional.ofNullable(outputs.get(key));
    List<ModelFeed> handed =
        feeds.stream().filter(feed -> key.equals(new Key(feed.path(), feed.from()))).toList();
    return handed.isEmpty()
        ? last.stream().map(picture -> way(picture, -1, List.of()))
        : last.stream()
            .flatMap(
                picture ->
                    handed.stream().map(feed -> way(picture, feed.input(), List.of(feed.at()))));
  }

  /** The programs of which a way is told. */
  Set<String> programs() {
    return pictures.stream().map(Picture::path).collect(Collectors.toSet());
  }

  private Way way(Picture last, int input, List<Evidence> handedOver) {
    var stops = new ArrayDeque<Stop>();
    var seen = new HashSet<Integer>();
    Optional<Picture> output = Optional.of(last);
    while (output.isPresent() && seen.add(output.get().step()) && seen.size() <= LONGEST) {
      Picture given = output.get();
      var key = new Key(given.path(), given.step());
      stops.addFirst(gives(given, action(key, given.place())));
      Optional<Picture> taken = Optional.ofNullable(inputs.get(key));
      output = taken.isPresent() ? taken.flatMap(this::source) : onlyDecoded(given);
      taken.ifPresent(told -> stops.addFirst(takes(told, key)));
    }
    var all = new ArrayList<>(stops);
    var buffer = ModelBuffer.of(last);
    List<Evidence> places =
        Stream.concat(Stream.of(last.formatAt(), last.sizeAt()), handedOver.stream()).toList();
    arrival.of(buffer, places).forEach(all::add);
    return new Way(last.path(), input, all);
  }

  /** Who states what VPC puts out need not state what it takes. */
  private Optional<Picture> onlyDecoded(Picture given) {
    List<Picture> decoded =
        pictures.stream()
            .filter(one -> one.path().equals(given.path()) && isDecoded(one.place()))
            .toList();
    return decoded.size() == 1 && !isDecoded(given.place())
        ? Optional.of(decoded.get(0))
        : Optional.empty();
  }

  private static boolean isDecoded(Place place) {
    return place != Place.VPC_INPUT && place != Place.VPC_OUTPUT;
  }

  private Optional<Picture> source(Picture told) {
    return Optional.ofNullable(outputs.get(new Key(told.path(), told.from())));
  }

  private Stop gives(Picture picture, Action action) {
    return new Stop(
        words.gives(action),
        picture.at(),
        words.of(picture),
        "",
        Verdict.NONE,
        List.of(picture.formatAt(), picture.sizeAt(), picture.strideAt()));
  }

  private Stop takes(Picture told, Key key) {
    Optional<Picture> source = source(told);
    String areas =
        regions.getOrDefault(key, List.of()).stream()
            .map(words::of)
            .distinct()
            .collect(Collectors.joining());
    return new Stop(
        words.takes(action(key, told.place())),
        told.at(),
        source.map(words::of).orElse("?"),
        words.of(told) + areas,
        source.map(given -> compare(given, told, !areas.isEmpty())).orElse(Verdict.UNKNOWN),
        List.of(told.formatAt(), told.sizeAt(), told.strideAt(), told.at()));
  }

  private Verdict compare(Picture given, Picture told, boolean cropped) {
    return format(given, told)
        .and(compare(given.width(), given.widthStride(), told.width(), cropped))
        .and(compare(given.height(), given.heightStride(), told.height(), cropped))
        .and(Arrival.compareStrides(given.widthStride(), told.widthStride()))
        .and(Arrival.compareStrides(given.heightStride(), told.heightStride()));
  }

  /** Where a region is taken anyway, the padding may be part of the picture. */
  private Verdict compare(Length given, Length stride, Length told, boolean cropped) {
    return cropped && told.isSame(stride) ? Verdict.AGREES : arrival.compare(given, told);
  }

  private static Verdict format(Picture given, Picture told) {
    if (given.isOfAnyFormat() || told.isOfAnyFormat()) {
      return Verdict.UNKNOWN;
    }
    return given.sort() == told.sort() && given.sort() != ModelBuffer.Format.OTHER
        ? Verdict.AGREES
        : Verdict.of(given.format(), told.format());
  }

  private Action action(Key key, Place place) {
    return actions.getOrDefault(
        key,
        switch (place) {
          case JPEGD_OUTPUT -> Action.JPEG_DECODE;
          case PNGD_OUTPUT -> Action.PNG_DECODE;
          case VDEC_OUTPUT -> Action.VIDEO_DECODE;
          case VPC_INPUT, VPC_OUTPUT -> Action.RESIZE;
        });
  }
}
