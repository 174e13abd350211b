package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cannadvisor.advisor.PicturePaths.Stop;
import org.cannadvisor.advisor.PicturePaths.Way;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.Numbers;
import org.cannadvisor.model.PicturePath.Verdict;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.ReferenceGeometry;
import org.cannadvisor.model.ReferenceInput;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.Text;

/**
 * What a program prepares on the host, beside what the reference does. Only what was done is known,
 * not in which order: the rows stand in the usual one.
 */
final class HostWays {

  private final Facts facts;
  private final PathWords words;
  private final Arrival arrival;
  private final Set<String> device;
  private final Optional<ReferenceInput> input;
  private final List<ReferenceGeometry> geometry;

  /**
   * Ways of the programs of a subject.
   *
   * @param device programs whose way through DVPP is told: of these only what is compared
   */
  HostWays(Facts facts, PathWords words, Arrival arrival, Set<String> device) {
    this.facts = facts;
    this.device = device;
    this.words = words;
    this.arrival = arrival;
    input = arrival.reference();
    geometry = facts.of(ReferenceGeometry.class).toList();
  }

  Stream<Way> all() {
    Set<String> programs = new LinkedHashSet<>();
    add(PreparedColor.class, PreparedColor::side, PreparedColor::path, programs);
    add(PreparedSize.class, PreparedSize::side, PreparedSize::path, programs);
    add(PreparedScale.class, PreparedScale::side, PreparedScale::path, programs);
    add(PreparedTensor.class, PreparedTensor::side, PreparedTensor::path, programs);
    return programs.stream().map(this::way).filter(way -> !way.stops().isEmpty());
  }

  private <T extends Fact> void add(
      Class<T> sort, Function<T, Side> side, Function<T, String> path, Set<String> programs) {
    facts
        .of(sort)
        .filter(one -> side.apply(one) != Side.REFERENCE)
        .forEach(one -> programs.add(path.apply(one)));
  }

  private Way way(String program) {
    var stops = new ArrayList<Stop>();
    of(PreparedDecoder.class, PreparedDecoder::path, program)
        .map(this::decoded)
        .forEach(stops::add);
    of(PreparedSize.class, PreparedSize::path, program).map(this::resized).forEach(stops::add);
    of(PreparedCrop.class, PreparedCrop::path, program).map(this::cropped).forEach(stops::add);
    of(PreparedPadding.class, PreparedPadding::path, program).map(this::padded).forEach(stops::add);
    of(PreparedColor.class, PreparedColor::path, program).map(this::coloured).forEach(stops::add);
    of(PreparedScale.class, PreparedScale::path, program).map(this::scaled).forEach(stops::add);
    of(PreparedTensor.class, PreparedTensor::path, program).map(this::tensor).forEach(stops::add);
    if (device.contains(program)) {
      stops.removeIf(stop -> stop.expectation().isEmpty());
      return new Way(program, -1, stops);
    }
    of(PreparedColor.class, PreparedColor::path, program)
        .flatMap(color -> arrival.of(ModelBuffer.of(color), List.of(color.at())))
        .forEach(stops::add);
    return new Way(program, -1, stops);
  }

  /** What one program does of a sort, where it does so in one way only. */
  private <T extends Fact> Stream<T> of(Class<T> sort, Function<T, String> path, String program) {
    List<T> all = facts.of(sort).filter(one -> path.apply(one).equals(program)).distinct().toList();
    return all.size() == 1 ? all.stream() : Stream.empty();
  }

  private Stop decoded(PreparedDecoder decoder) {
    String expected = known(geometry.stream().map(ReferenceGeometry::decoder));
    return stop(
        PathWords.DECODED,
        decoder.at(),
        decoder.decoder(),
        expected,
        compare(decoder.decoder(), expected));
  }

  private Stop resized(PreparedSize size) {
    Optional<ReferenceGeometry> other =
        geometry.stream().filter(one -> one.resizeWidth() > 0).findFirst();
    return stop(
        PathWords.RESIZED,
        size.at(),
        words.resize(size.width(), size.height(), size.filter(), size.keepsAspect()),
        other.map(this::said).orElse(""),
        other.map(one -> compare(size, one)).orElse(Verdict.NONE));
  }

  private String said(ReferenceGeometry one) {
    return words.resize(one.resizeWidth(), one.resizeHeight(), one.filter(), one.keepAspect());
  }

  private static Verdict compare(PreparedSize size, ReferenceGeometry other) {
    Verdict aspect =
        size.keepsAspect() == Answer.UNKNOWN || other.keepAspect() == Answer.UNKNOWN
            ? Verdict.UNKNOWN
            : Verdict.of(size.keepsAspect() == other.keepAspect());
    boolean known = size.width() > 0 && size.height() > 0;
    boolean same = size.width() == other.resizeWidth() && size.height() == other.resizeHeight();
    return (known ? Verdict.of(same) : Verdict.UNKNOWN)
        .and(Verdict.of(size.filter(), other.filter()))
        .and(aspect);
  }

  private Stop cropped(PreparedCrop crop) {
    Optional<ReferenceGeometry> other =
        geometry.stream().filter(one -> one.cropWidth() > 0).findFirst();
    return stop(
        PathWords.CROPPED,
        crop.at(),
        words.crop(crop.width(), crop.height(), crop.mode()),
        other.map(one -> words.crop(one.cropWidth(), one.cropHeight(), one.cropMode())).orElse(""),
        other.map(one -> compare(crop, one)).orElse(Verdict.NONE));
  }

  private static Verdict compare(PreparedCrop crop, ReferenceGeometry other) {
    boolean known = crop.width() > 0 && crop.height() > 0;
    boolean same = crop.width() == other.cropWidth() && crop.height() == other.cropHeight();
    return (known ? Verdict.of(same) : Verdict.UNKNOWN)
        .and(Verdict.of(crop.mode(), other.cropMode()));
  }

  private Stop padded(PreparedPadding padding) {
    return stop(PathWords.PADDED, padding.at(), Numbers.plain(padding.value()), "", Verdict.NONE);
  }

  private Stop coloured(PreparedColor color) {
    String expected = arrival.isBehindHost() ? "" : input.map(ReferenceInput::color).orElse("");
    return stop(
        PathWords.COLOUR, color.at(), color.color(), expected, compare(color.color(), expected));
  }

  private Stop scaled(PreparedScale scale) {
    boolean alone = !arrival.isBehindHost();
    String expected =
        input
            .filter(one -> alone && one.meanStated() && one.stdStated())
            .map(one -> words.normalised(one.mean(), one.std()))
            .orElse("");
    return stop(
        PathWords.SCALED,
        scale.at(),
        words.normalised(scale.mean(), scale.std()),
        expected,
        alone ? arrival.compare(scale) : Verdict.NONE);
  }

  private Stop tensor(PreparedTensor tensor) {
    String layout = arrival.isBehindHost() ? "" : input.map(ReferenceInput::layout).orElse("");
    return stop(
        PathWords.TENSOR,
        tensor.at(),
        (tensor.layout() + " " + tensor.dtype()).strip(),
        layout,
        compare(tensor.layout(), layout));
  }

  private static Verdict compare(String state, String expected) {
    return expected.isEmpty() ? Verdict.NONE : Verdict.of(state, expected);
  }

  private static String known(Stream<String> names) {
    return names.filter(name -> !name.isEmpty()).findFirst().orElse("");
  }

  private Stop stop(Text step, Evidence at, String state, String expected, Verdict verdict) {
    return new Stop(words.of(step), at, state, expected, verdict, List.of(at));
  }
}
