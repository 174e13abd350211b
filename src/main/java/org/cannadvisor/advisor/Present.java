package org.cannadvisor.advisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Application;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Goal;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.OutputRead;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Reached;
import org.cannadvisor.model.ReferenceGeometry;
import org.cannadvisor.model.ReferenceInput;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.StridedBuffer;
import org.cannadvisor.model.Symptom;

/**
 * What the project tells about one subject, in the words that knowledge entries use in their {@code
 * needs}: kinds of files, and fields of the manifest (which a file may have told as well).
 */
final class Present {

  private static final Map<String, Predicate<Fact>> FIELDS =
      Map.ofEntries(
          Map.entry("symptom", fact -> fact instanceof Symptom || fact instanceof Reached),
          Map.entry("accuracy", fact -> fact instanceof Goal),
          Map.entry("runs", fact -> fact instanceof Measurement),
          Map.entry("target.soc", fact -> fact instanceof Chip),
          Map.entry("target.cann", fact -> fact instanceof Cann),
          Map.entry(
              "reference.color",
              reference(input -> !input.color().isEmpty())
                  .or(prepared(PreparedColor.class, PreparedColor::side, Side.REFERENCE))),
          Map.entry("reference.layout", reference(input -> !input.layout().isEmpty())),
          Map.entry("reference.dtype", reference(input -> !input.dtype().isEmpty())),
          Map.entry(
              "reference.mean",
              reference(ReferenceInput::meanStated)
                  .or(prepared(PreparedScale.class, PreparedScale::side, Side.REFERENCE))),
          Map.entry(
              "reference.std",
              reference(ReferenceInput::stdStated)
                  .or(prepared(PreparedScale.class, PreparedScale::side, Side.REFERENCE))),
          Map.entry(
              "reference.resize",
              geometry(size -> size.resizeWidth() > 0)
                  .or(prepared(PreparedSize.class, PreparedSize::side, Side.REFERENCE))),
          Map.entry(
              "reference.crop",
              geometry(size -> size.cropWidth() > 0)
                  .or(prepared(PreparedCrop.class, PreparedCrop::side, Side.REFERENCE))),
          Map.entry(
              "reference.decoder",
              geometry(size -> !size.decoder().isEmpty())
                  .or(prepared(PreparedDecoder.class, PreparedDecoder::side, Side.REFERENCE))),
          Map.entry("application.source", application(app -> !app.source().isEmpty())),
          Map.entry("application.colorRange", application(app -> !app.colorRange().isEmpty())),
          Map.entry(
              "application.colorStandard", application(app -> !app.colorStandard().isEmpty())),
          Map.entry(
              "application.normalizes",
              application(app -> app.normalizes() != Answer.UNKNOWN)
                  .or(prepared(PreparedScale.class, PreparedScale::side, Side.DEPLOYED))),
          Map.entry(
              "application.inputLayout",
              application(app -> !app.inputLayout().isEmpty())
                  .or(feed(feed -> !feed.layout().isEmpty()))
                  .or(deployed(tensor -> !tensor.layout().isEmpty()))),
          Map.entry(
              "application.inputDtype",
              application(app -> !app.inputDtype().isEmpty())
                  .or(feed(feed -> !feed.dtype().isEmpty()))
                  .or(deployed(tensor -> !tensor.dtype().isEmpty()))),
          Map.entry(
              "application.outputDtype",
              application(app -> !app.outputDtype().isEmpty()).or(Present::tellsOutputDtype)),
          Map.entry("application-code", Present::isOfApplicationCode),
          Map.entry("application.jpegd", picture(Place.JPEGD_OUTPUT)),
          Map.entry("application.vpcInput", picture(Place.VPC_INPUT)),
          Map.entry("application.vpcOutput", picture(Place.VPC_OUTPUT)));

  private final Set<String> words = new TreeSet<>();
  private final Map<String, Set<String>> filesByWord = new TreeMap<>();

  Present(Facts facts, List<Diagnosis.Source> sources) {
    Set<String> files = facts.stream().map(fact -> fact.at().file()).collect(Collectors.toSet());
    for (Diagnosis.Source source : sources) {
      if (source.facts() == 0 || files.contains(source.path())) {
        add(source.kind().id(), source.path());
        if (source.kind() == Kind.DUMP && source.facts() > 0) {
          add(Kind.COMPARISON.id(), source.path());
        }
      }
    }
    facts.stream()
        .forEach(
            fact ->
                FIELDS.forEach(
                    (word, tells) -> {
                      if (tells.test(fact)) {
                        add(word, fact.at().file());
                      }
                    }));
  }

  private void add(String word, String file) {
    words.add(word);
    filesByWord.computeIfAbsent(word, key -> new TreeSet<>()).add(file);
  }

  /** Which of these are not there. */
  List<String> missing(List<String> needs) {
    return needs.stream().filter(need -> !words.contains(need)).toList();
  }

  /** The files that told what was needed. */
  Set<String> files(List<String> needs) {
    var files = new TreeSet<String>();
    needs.forEach(need -> files.addAll(filesByWord.getOrDefault(need, Set.of())));
    return files;
  }

  /** Where the facts of a subject tell a field of the manifest; empty where they do not. */
  static Optional<Evidence> place(String field, Facts facts) {
    Predicate<Fact> tells = FIELDS.getOrDefault(field, fact -> false);
    return facts.stream().filter(tells).map(Fact::at).findFirst();
  }

  /** Whether {@code need} is a word that can ever be present or missing. */
  static boolean isKnown(String need) {
    return FIELDS.containsKey(need) || Kind.of(need).isPresent();
  }

  private static Predicate<Fact> reference(Predicate<ReferenceInput> tells) {
    return fact -> fact instanceof ReferenceInput input && tells.test(input);
  }

  private static Predicate<Fact> geometry(Predicate<ReferenceGeometry> tells) {
    return fact -> fact instanceof ReferenceGeometry size && tells.test(size);
  }

  private static Predicate<Fact> application(Predicate<Application> tells) {
    return fact -> fact instanceof Application app && tells.test(app);
  }

  /** What the code of one side shows. */
  private static <T extends Fact> Predicate<Fact> prepared(
      Class<T> type, Function<T, Side> side, Side wanted) {
    return fact -> type.isInstance(fact) && side.apply(type.cast(fact)) == wanted;
  }

  private static Predicate<Fact> feed(Predicate<ModelFeed> tells) {
    return fact -> fact instanceof ModelFeed feed && tells.test(feed);
  }

  private static Predicate<Fact> deployed(Predicate<PreparedTensor> tells) {
    return fact ->
        fact instanceof PreparedTensor tensor
            && tensor.side() == Side.DEPLOYED
            && tells.test(tensor);
  }

  private static boolean tellsOutputDtype(Fact fact) {
    return fact instanceof OutputRead read
        && read.side() == Side.DEPLOYED
        && !read.dtype().isEmpty();
  }

  /** Whether a program was followed to where it hands memory to the model or takes it back. */
  private static boolean isOfApplicationCode(Fact fact) {
    return fact instanceof ModelFeed
        || fact instanceof LostBuffer
        || fact instanceof StridedBuffer
        || (fact instanceof OutputRead read && read.side() == Side.DEPLOYED);
  }

  private static Predicate<Fact> picture(Place place) {
    return fact -> fact instanceof Picture picture && picture.place() == place;
  }
}
