package org.cannadvisor.rules;

import static org.cannadvisor.rules.Pictures.chip;
import static org.cannadvisor.rules.Pictures.output;
import static org.cannadvisor.rules.Pictures.region;
import static org.cannadvisor.rules.Pictures.said;
import static org.cannadvisor.rules.Pictures.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Region.Role;
import org.cannadvisor.model.Symptom.Sort;
import org.cannadvisor.model.UnsynchronizedUse;
import org.junit.jupiter.api.Test;

/** Crops, pastes and calls that are not waited for. */
final class RegionRulesTest {

  private static final String ODD = "dvpp-odd-roi-offset";
  private static final String PASTE = "dvpp-paste-offset-unmapped";
  private static final String BREAKS = "a corner of the region breaks the rule";
  private static final String RACE = "dvpp-not-synchronized";

  @Test
  void cornersAreJudgedByTheChip() {
    Fact odd = crop(401, 800, 200, 599);

    assertEquals(List.of("FOR CERTAIN: " + BREAKS), said(ODD, chip("Ascend310"), odd));
    assertEquals(List.of("FOR CERTAIN: " + BREAKS), said(ODD, chip("Ascend910A"), odd));
    assertEquals(
        List.of("RULES_OUT: the chip has no such rule"), said(ODD, chip("Ascend310P3"), odd));
    assertEquals(
        List.of(),
        said(ODD, chip("Ascend310B1"), crop(400, 799, 201, 599)).stream()
            .filter(words -> words.contains("CERTAIN"))
            .toList());
  }

  @Test
  void rightAndBottomAreOdd() {
    assertEquals(
        List.of("FOR CERTAIN: " + BREAKS), said(ODD, chip("Ascend310"), crop(400, 800, 200, 599)));
    assertEquals(
        List.of("RULES_OUT: left and top are even, right and bottom odd"),
        said(ODD, chip("Ascend310"), crop(400, 799, 200, 599)));
  }

  @Test
  void boxThatNothingRoundsIsOddNowAndThen() {
    Length unknown = Length.UNKNOWN;

    assertEquals(
        List.of("FOR MODERATE: the region begins where a variable says, which nothing makes even"),
        said(
            ODD,
            chip("Ascend310"),
            region(Role.CROP, Length.of("box.left"), unknown, Length.of("box.top"), unknown)));
    assertEquals(
        List.of(),
        said(
            ODD,
            chip("Ascend310"),
            region(Role.CROP, Length.of("box.left/2*2"), unknown, unknown, unknown)));
  }

  @Test
  void pasteBesideTheMiddleIsToBeMappedBack() {
    Fact net = output("NV12", Length.of(416), Length.of(416));

    assertEquals(
        List.of("FOR MODERATE: the picture is not pasted in the middle"),
        said(PASTE, chip("Ascend310P3"), net, paste(96, 335)));
    assertEquals(
        List.of("RULES_OUT: the middle is an offset that needs no rounding"),
        said(PASTE, chip("Ascend310P3"), net, paste(96, 319)));
    assertEquals(
        List.of("FOR STRONG: the left offset of the paste is none that the chip can paste at"),
        said(PASTE, chip("Ascend310"), net, paste(88, 327)));
    assertEquals(
        List.of("RULES_OUT: the picture is pasted at the left edge"),
        said(PASTE, chip("Ascend310"), net, paste(0, 239)));
    assertEquals(List.of(), said(PASTE, chip("Ascend910B4"), net, paste(88, 320)));
  }

  @Test
  void roundedNameIsNotTheMiddle() {
    Length left = Length.of("dx").alignedTo(16);
    Fact pasted = region(Role.PASTE, left, Length.UNKNOWN, Length.of(0), Length.of(415));

    assertEquals(
        List.of("FOR MODERATE: the left offset of the paste is rounded up"),
        said(PASTE, chip("Ascend310"), pasted));
    assertEquals(List.of(), said(PASTE, chip("Ascend910B4"), pasted));
  }

  @Test
  void raceIsCertainOnlyOfWhatDiffersFromRunToRun() {
    Fact use =
        new UnsynchronizedUse(
            Pictures.SUBJECT,
            Pictures.PATH,
            "acldvppVpcResizeAsync",
            Pictures.at(7),
            Pictures.at(8));
    String used = "the result is used before the stream is synchronised";

    assertEquals(
        List.of("FOR CERTAIN: " + used + ", and results differ from run to run"),
        said(RACE, use, symptom(Sort.UNSTABLE)));
    assertEquals(List.of("FOR STRONG: " + used), said(RACE, use, symptom(Sort.DEGRADED)));
  }

  private static Fact crop(int left, int right, int top, int bottom) {
    return region(Role.CROP, Length.of(left), Length.of(right), Length.of(top), Length.of(bottom));
  }

  private static Fact paste(int left, int right) {
    return region(Role.PASTE, Length.of(left), Length.of(right), Length.of(0), Length.of(415));
  }
}
