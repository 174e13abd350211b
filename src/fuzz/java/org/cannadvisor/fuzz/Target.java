package org.cannadvisor.fuzz;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Readers;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;

/**
 * A reader under a name that the command line of the fuzzer can carry.
 *
 * @param id the kind that it reads or, for sources that are read together, the ending of their
 *     names
 * @param file the name that the fuzzed text gets
 */
record Target(
    String id,
    String file,
    Predicate<SourceText> recogniser,
    Function<SourceText, Reading> reader) {

  /** Every reader there is; sources that are read together once for each language. */
  static List<Target> all() {
    Stream<Target> single = Readers.all().stream().map(Target::of);
    Stream<Target> groups =
        Readers.groups().stream()
            .flatMap(group -> Stream.of("cpp", "py").map(ending -> of(group, ending)));
    return Stream.concat(single, groups).toList();
  }

  private static Target of(FactReader reader) {
    return new Target(reader.kind().id(), "advisor.yaml", reader::recognises, reader::read);
  }

  private static Target of(GroupReader reader, String ending) {
    return new Target(
        ending,
        "main." + ending,
        text -> text.name().endsWith("." + ending) && reader.recognises(text),
        text -> reader.read(List.of(text)));
  }

  boolean recognises(SourceText text) {
    return recogniser.test(text);
  }

  Reading read(SourceText text) {
    return reader.apply(text);
  }
}
