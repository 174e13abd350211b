package org.cannadvisor.advisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.advisor.PicturePaths.Stop;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.AippCall;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.AippNormalization;
import org.cannadvisor.model.AippOutput;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.PictureBlock;
import org.cannadvisor.model.PicturePath.Verdict;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.ReferenceInput;

/** The last places of a picture's way: the AIPP block that takes it, and the network behind. */
final class Arrival {

  private final PathWords words;
  private final double level;
  private final double share;
  private final double even;
  private final boolean atRunTime;
  private final Optional<AippImage> image;
  private final Optional<AippNormalization> numbers;
  private final Optional<AippOutput> output;
  private final List<ReferenceInput> references;

  Arrival(Facts facts, KnowledgeBase knowledge, PathWords words) {
    this.words = words;
    level = knowledge.threshold("mean-tolerance");
    share = knowledge.threshold("normalization-share");
    even = knowledge.threshold("yuv420-step");
    atRunTime = facts.first(AippCall.class).isPresent();
    String block = facts.first(PictureBlock.class).map(PictureBlock::op).orElse("");
    image = facts.of(AippImage.class).filter(one -> one.op().equals(block)).findFirst();
    numbers = facts.of(AippNormalization.class).filter(one -> one.op().equals(block)).findFirst();
    output = facts.of(AippOutput.class).filter(one -> one.op().equals(block)).findFirst();
    references = facts.of(ReferenceInput.class).toList();
  }

  /** AIPP, which takes {@code buffer} from {@code handedOver}, and the network. */
  Stream<Stop> of(ModelBuffer buffer, List<Evidence> handedOver) {
    return image.stream()
        .flatMap(
            aipp ->
                Stream.concat(Stream.of(block(aipp, buffer, handedOver)), network(aipp, buffer)));
  }

  private Stop block(AippImage aipp, ModelBuffer buffer, List<Evidence> handedOver) {
    List<Evidence> places =
        Stream.concat(Stream.of(aipp.at()), handedOver.stream()).distinct().toList();
    return new Stop(
        words.of(PathWords.AIPP),
        aipp.at(),
        words.of(buffer),
        words.of(aipp),
        format(aipp, buffer).and(size(aipp, buffer)),
        places);
  }

  private static Verdict format(AippImage aipp, ModelBuffer buffer) {
    if (buffer.format() == ModelBuffer.Format.OTHER || aipp.inputFormat().isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return PathWords.expected(aipp).isEmpty()
        ? Verdict.of(buffer.isRgb() == aipp.isRgb())
        : Verdict.of(buffer.format().name(), PathWords.expected(aipp));
  }

  private static Verdict size(AippImage aipp, ModelBuffer buffer) {
    double width = aipp.sourceWidth();
    double height = aipp.sourceHeight();
    if (width == 0 || !buffer.width().isNumber() || !buffer.height().isNumber()) {
      return Verdict.UNKNOWN;
    }
    return buffer.mayBeOfAnotherSize(width, height)
        ? Verdict.UNKNOWN
        : Verdict.of(!buffer.isOfAnotherSize(width, height));
  }

  private Stream<Stop> network(AippImage image, ModelBuffer buffer) {
    return numbers.map(aipp -> network(aipp, order(image, buffer))).stream();
  }

  private Stop network(AippNormalization aipp, String order) {
    List<Evidence> places =
        Stream.concat(Stream.of(aipp.at()), output.map(AippOutput::at).stream()).toList();
    return new Stop(
        words.of(PathWords.NETWORK),
        aipp.at(),
        words.of(order, aipp),
        expected(),
        verdict(order, aipp),
        places);
  }

  /** The matrix says for YUV; for RGB888_U8 the buffer does, and whether it is swapped. */
  private String order(AippImage aipp, ModelBuffer buffer) {
    if (aipp.isRgb() && !aipp.csc()) {
      boolean rgb = (buffer.format() == ModelBuffer.Format.RGB) != aipp.rbuvSwap();
      return buffer.isRgb() ? (rgb ? "RGB" : "BGR") : "";
    }
    return output
        .map(AippOutput::order)
        .filter(order -> order != CscMatrix.Output.UNKNOWN)
        .map(CscMatrix.Output::name)
        .orElse("");
  }

  private String expected() {
    return references.size() == 1 ? said(references.get(0)) : "";
  }

  private String said(ReferenceInput reference) {
    String order = reference.color().isEmpty() ? "?" : reference.color();
    return reference.meanStated() && reference.stdStated()
        ? order + ", " + words.normalised(reference.mean(), reference.std())
        : order;
  }

  private Verdict verdict(String order, AippNormalization aipp) {
    if (references.size() != 1) {
      return Verdict.NONE;
    }
    ReferenceInput reference = references.get(0);
    Verdict colour = Verdict.of(order, reference.color());
    return reference.meanStated() && reference.stdStated()
        ? colour.and(Verdict.of(isNear(aipp, reference)))
        : colour.and(Verdict.UNKNOWN);
  }

  private boolean isNear(AippNormalization aipp, ReferenceInput reference) {
    return near(aipp.mean(), aipp.varReci().reciprocal(), reference.mean(), reference.std());
  }

  /** Whether two normalisations come to the same numbers. */
  private boolean near(Channels mean, Channels std, Channels otherMean, Channels otherStd) {
    return mean.isNear(otherMean, level) && std.isNearRelative(otherStd, share);
  }

  /** How the numbers of the host compare with the only reference. */
  Verdict compare(PreparedScale scale) {
    return references.size() != 1
            || !references.get(0).meanStated()
            || !references.get(0).stdStated()
        ? Verdict.NONE
        : Verdict.of(
            near(scale.mean(), scale.std(), references.get(0).mean(), references.get(0).std()));
  }

  /** Whether a block shares the work, so that the host alone need not come to the reference. */
  boolean isBehindHost() {
    return image.isPresent() || atRunTime;
  }

  /** Whether two lengths are the same but for what rounding to even sizes does. */
  Verdict compare(Length given, Length told) {
    return given.isComparable(told) ? Verdict.of(given.isWithin(told, even)) : Verdict.UNKNOWN;
  }

  /** Whether lines are read as they were written. */
  static Verdict compareStrides(Length written, Length read) {
    return written.isSame(read)
        ? Verdict.AGREES
        : written.isOther(read) ? Verdict.DIFFERS : Verdict.UNKNOWN;
  }

  Optional<ReferenceInput> reference() {
    return references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty();
  }
}
