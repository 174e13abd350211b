package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of the picture's path is read from programs that others published.
 *
 * <pre>
 * git clone https://gitee.com/ascend/samples.git /tmp/programs
 * mvn -o test -Dtest=PublicProgramsTest -DargLine=-Dcann.programs=/tmp/programs
 * mvn -o test -Dtest=PublicProgramsTest \
 *     -DargLine='-Dcann.programs=/tmp/programs -Dcann.programs.library=cplusplus/common/acllite'
 * </pre>
 *
 * <p>Every program (see {@link PublicPrograms}) is diagnosed alone, as its author would send it:
 * what it includes from elsewhere in the repository is absent. With {@code cann.programs.library},
 * the programs that use that helper library are diagnosed with its sources beside them.
 *
 * <p>What counts: each description that a call of DVPP takes on one of the ways through a program,
 * that is each {@link Picture}: the output of JPEGD, PNGD and VDEC, input and output of VPC. What
 * JPEGE and VENC are told is left out, since nothing of it reaches a model. A description is known
 * where its format, both sizes and both strides are. A size by name ({@code jpeg.width}, {@code
 * align16(jpeg.width)}) is known: two uses of it can be compared. A format that the program leaves
 * to the decoder is known. A call in the text that no way reaches counts as not known, with as many
 * descriptions as it takes.
 *
 * <p>Two stricter counts stand beside the share, since the share alone flatters. A size that is
 * only the result of a call without a source here ({@code getWidth@102}) is compared with itself
 * alone, so those descriptions are counted as resting on a call. And a call on many ways weighs in
 * the share as often as there are ways, so calls are counted as well: one is known where all its
 * descriptions are, on every way.
 */
final class PublicProgramsTest {

  private static final long NANOS = 1_000_000_000;

  /** Seconds of CPU from which on the reading of a program is worth a look. */
  private static final long SLOW = 5;

  private final Score total = new Score();
  private final Set<String> confirmed = new TreeSet<>();

  @Test
  void mostDescriptionsAreKnownAndNoProgramIsAccused(@TempDir Path scratch) {
    String folder = System.getProperty("cann.programs", "");
    assumeTrue(!folder.isEmpty(), "No public programs: -Dcann.programs names no folder.");
    Path root = Path.of(folder).toAbsolutePath();
    String library = System.getProperty("cann.programs.library", "");

    if (library.isEmpty()) {
      PublicPrograms.calling(root).forEach(program -> take(root.relativize(program), program));
    } else {
      Path helper = root.resolve(library);
      for (Path program : PublicPrograms.usingAcllite(root)) {
        if (!helper.startsWith(program) && !program.startsWith(helper)) {
          Path name = root.relativize(program);
          take(name, together(program, helper, scratch.resolve(name)));
        }
      }
    }

    System.out.println("TOTAL " + total);
    confirmed.forEach(one -> System.out.println("CONFIRMED " + one));
    assertFalse(total.isEmpty(), "no program below " + root + " calls DVPP");
    assertEquals(Set.of(), confirmed);
  }

  private static Path together(Path program, Path library, Path to) {
    PublicPrograms.copySources(program, to);
    PublicPrograms.copySources(library, to.resolve("acllite"));
    return to;
  }

  private void take(Path name, Path program) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    var score = new Score();
    List<Picture> pictures = pictures(program);
    long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / NANOS;
    score.addAll(pictures);
    Set<String> reached = pictures.stream().map(one -> place(one.at())).collect(TO_SET);
    PublicPrograms.calls(program).stream()
        .filter(call -> !reached.contains(call.file() + ":" + call.line()))
        .forEach(score::addMissed);
    System.out.println(name + " " + score + (seconds > SLOW ? " in " + seconds + " s of CPU" : ""));
    score.gaps().forEach(gap -> System.out.println("  " + gap));
    total.add(score);
    Diagnosis diagnosis = Fixtures.diagnose(program, Lang.EN);
    diagnosis.recommendations().stream()
        .filter(one -> one.level() == Level.CONFIRMED)
        .forEach(one -> confirmed.add(name + " " + one.id() + " " + one.evidence()));
  }

  private static String place(Evidence at) {
    return at.file() + ":" + at.line();
  }

  private static final java.util.stream.Collector<String, ?, Set<String>> TO_SET =
      Collectors.toSet();

  private static List<Picture> pictures(Path program) {
    try {
      return ProjectReader.read(program).facts().stream()
          .filter(Picture.class::isInstance)
          .map(Picture.class::cast)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(program.toString(), e);
    }
  }

  /** How many descriptions are known. */
  private static final class Score {

    private int known;
    private int partly;
    private int missed;
    private int resting;
    private int calls;
    private int callsKnown;
    private final Set<String> gaps = new TreeSet<>();

    /** Everything that a program is known to tell DVPP. */
    void addAll(List<Picture> pictures) {
      pictures.forEach(this::add);
      Map<String, List<Picture>> byCall =
          pictures.stream().collect(Collectors.groupingBy(one -> place(one.at())));
      calls += byCall.size();
      callsKnown +=
          (int)
              byCall.values().stream()
                  .filter(all -> all.stream().allMatch(one -> unknown(one).isEmpty()))
                  .count();
    }

    private void add(Picture picture) {
      String unknown = unknown(picture);
      if (unknown.isEmpty()) {
        known++;
        resting += said(picture).contains("@") ? 1 : 0;
        return;
      }
      partly++;
      gaps.add(
          "%s:%d %s without%s %s"
              .formatted(
                  picture.at().file(),
                  picture.at().line(),
                  picture.place(),
                  unknown,
                  said(picture)));
    }

    private static String unknown(Picture picture) {
      return (picture.format().isEmpty() ? " format" : "")
          + (picture.width().isKnown() ? "" : " width")
          + (picture.height().isKnown() ? "" : " height")
          + (picture.widthStride().isKnown() ? "" : " widthStride")
          + (picture.heightStride().isKnown() ? "" : " heightStride");
    }

    private static String said(Picture picture) {
      return List.of(
              picture.format(),
              picture.width(),
              picture.height(),
              picture.widthStride(),
              picture.heightStride())
          .toString();
    }

    void addMissed(PublicPrograms.Call call) {
      missed += call.descriptions();
      calls++;
      gaps.add("%s:%d %s is not reached".formatted(call.file(), call.line(), call.name()));
    }

    void add(Score other) {
      known += other.known;
      partly += other.partly;
      missed += other.missed;
      resting += other.resting;
      calls += other.calls;
      callsKnown += other.callsKnown;
    }

    boolean isEmpty() {
      return known + partly + missed == 0;
    }

    Set<String> gaps() {
      return gaps;
    }

    @Override
    public String toString() {
      int all = known + partly + missed;
      return "%d of %d known (%.0f %%; %d rest on a call), %d partly, %d not reached; %d of %d calls"
          .formatted(
              known,
              all,
              all == 0 ? 0 : 100.0 * known / all,
              resting,
              partly,
              missed,
              callsKnown,
              calls);
    }
  }
}
