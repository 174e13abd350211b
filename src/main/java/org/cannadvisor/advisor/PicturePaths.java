package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.PicturePath.Row;
import org.cannadvisor.model.PicturePath.Verdict;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Testimony;

/** Tells the way of every picture of one subject, from the decoder to the network. */
final class PicturePaths {

  /** More ways than this are no program that a person looks at. */
  private static final int MOST = 20;

  /**
   * A row and every place that belongs to it.
   *
   * @param places where the compared values are written
   */
  record Stop(
      String step,
      Evidence at,
      String state,
      String expectation,
      Verdict verdict,
      List<Evidence> places) {}

  /** A way without what was recommended about it. */
  record Way(String begins, int input, List<Stop> stops) {}

  private final String subject;
  private final List<Recommendation> advice;

  private PicturePaths(String subject, List<Recommendation> advice) {
    this.subject = subject;
    this.advice = advice.stream().filter(one -> one.subject().equals(subject)).toList();
  }

  /** All ways of a subject; none where nothing is known of a picture. */
  static List<PicturePath> of(
      String subject,
      Facts facts,
      List<Recommendation> advice,
      KnowledgeBase knowledge,
      Lang lang) {
    if (facts.stream().noneMatch(PicturePaths::isOfPicture)) {
      return List.of();
    }
    var words = new PathWords(lang);
    var arrival = new Arrival(facts, knowledge, words);
    var paths = new PicturePaths(subject, advice);
    var device = new DeviceWays(facts, words, arrival);
    Stream<Way> host = new HostWays(facts, words, arrival, device.programs()).all();
    Stream<Way> mixed = new PipelineWays(facts, words).all();
    return Stream.of(device.all(), host, mixed)
        .flatMap(ways -> ways)
        .limit(MOST)
        .map(paths::path)
        .toList();
  }

  private static boolean isOfPicture(Fact fact) {
    return fact instanceof Picture
        || fact instanceof PreparedColor
        || fact instanceof PreparedSize
        || fact instanceof PreparedScale
        || fact instanceof PreparedTensor
        || fact instanceof PipelineElement;
  }

  private PicturePath path(Way way) {
    var rows = new ArrayList<Row>();
    for (Stop stop : way.stops()) {
      rows.add(
          new Row(
              stop.step(),
              stop.at(),
              stop.state(),
              stop.expectation(),
              stop.verdict(),
              List.copyOf(ids(stop))));
    }
    return new PicturePath(subject, way.begins(), way.input(), rows);
  }

  private Set<String> ids(Stop stop) {
    var ids = new LinkedHashSet<String>();
    for (Recommendation one : advice) {
      boolean here =
          one.evidence().stream()
              .map(Testimony::at)
              .anyMatch(at -> stop.places().stream().anyMatch(place -> isSame(at, place)));
      if (here) {
        ids.add(one.id());
      }
    }
    return ids;
  }

  private static boolean isSame(Evidence one, Evidence other) {
    return one.line() > 0 && one.line() == other.line() && one.file().equals(other.file());
  }
}
