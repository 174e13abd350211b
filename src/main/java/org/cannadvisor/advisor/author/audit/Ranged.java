package org.cannadvisor.advisor.author.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.TableRow;

/**
 * Something that holds for a range of versions.
 *
 * @param subject the same for what differs in nothing but versions, direction and words
 * @param direction which way it speaks; the same where nothing speaks against anything
 * @param isFirstFit whether of several that hold only the first counts
 * @param about the id that it is about
 */
record Ranged(
    String subject,
    String direction,
    boolean isFirstFit,
    CannRange versions,
    String about,
    Evidence at) {

  private static final String FIRST_FIT = "means";

  /** Everything in the material that has versions, by subject; in the order of the versions. */
  static Map<String, List<Ranged>> bySubject(Material material) {
    return Stream.of(
            material.claims().stream().flatMap(Ranged::of),
            material.rows().stream().map(Ranged::of),
            RuleVersions.of(material.rules()).stream())
        .flatMap(all -> all)
        .filter(one -> one.versions.from() <= one.versions.to())
        .sorted(
            (a, b) ->
                a.versions.from() != b.versions.from()
                    ? Long.compare(a.versions.from(), b.versions.from())
                    : a.at.compareTo(b.at))
        .collect(Collectors.groupingBy(Ranged::subject, TreeMap::new, Collectors.toList()));
  }

  private static Stream<Ranged> of(Claim claim) {
    return claim.about().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Ranged(
                claim.sort()
                    + " "
                    + (claim.sort() == Claim.Sort.OPTION ? claim.id() : "")
                    + claim.about(),
                "",
                claim.about().startsWith(FIRST_FIT),
                claim.cann(),
                claim.id(),
                claim.at()));
  }

  private static Ranged of(TableRow row) {
    RowScope scope = RowScope.of(row);
    String subject =
        String.join(
            " ",
            "row",
            row.about(),
            scope.chips().stream().sorted().toList().toString(),
            scope.operators().stream().sorted().toList().toString(),
            scope.passes().stream().sorted().toList().toString());
    return new Ranged(subject, row.kind().name(), false, row.cann(), row.about(), row.at());
  }
}
