package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.model.Diagnosis;
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
 */
final class PublicProgramsTest {

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
    var score = new Score();
    List<Picture> pictures = pictures(program);
    pictures.forEach(score::add);
    Set<String> reached =
        pictures.stream().map(one -> one.at().file() + ":" + one.at().line()).collect(TO_SET);
    PublicPrograms.calls(program).stream()
        .filter(call -> !reached.contains(call.file() + ":" + call.line()))
        .forEach(score::addMissed);
    System.out.println(name + " " + score);
    score.gaps().forEach(gap -> System.out.println("  " + gap));
    total.add(score);
    Diagnosis diagnosis = Fixtures.diagnose(program, Lang.EN);
    diagnosis.recommendations().stream()
        .filter(one -> one.level() == Level.CONFIRMED)
        .forEach(one -> confirmed.add(name + " " + one.id() + " " + one.evidence()));
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
    private final Set<String> gaps = new TreeSet<>();

    void add(Picture picture) {
      String unknown = unknown(picture);
      if (unknown.isEmpty()) {
        known++;
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
      gaps.add("%s:%d %s is not reached".formatted(call.file(), call.line(), call.name()));
    }

    void add(Score other) {
      known += other.known;
      partly += other.partly;
      missed += other.missed;
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
      return "%d of %d known (%.0f %%), %d partly, %d not reached"
          .formatted(known, all, all == 0 ? 0 : 100.0 * known / all, partly, missed);
    }
  }
}
