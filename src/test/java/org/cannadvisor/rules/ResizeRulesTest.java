package org.cannadvisor.rules;

import static org.cannadvisor.rules.Pictures.SUBJECT;
import static org.cannadvisor.rules.Pictures.WIDTH;
import static org.cannadvisor.rules.Pictures.chip;
import static org.cannadvisor.rules.Pictures.filter;
import static org.cannadvisor.rules.Pictures.input;
import static org.cannadvisor.rules.Pictures.jpegd;
import static org.cannadvisor.rules.Pictures.output;
import static org.cannadvisor.rules.Pictures.said;
import static org.cannadvisor.rules.Pictures.step;
import static org.cannadvisor.rules.Pictures.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PictureStep.Api;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedSize.Policy;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.Symptom.Sort;
import org.junit.jupiter.api.Test;

/** The device resizes and decodes, the reference does it on the host. */
final class ResizeRulesTest {

  private static final String RESIZE = "resize-differs";
  private static final String FILTER =
      "FOR STRONG: DVPP resizes with another filter than the reference";
  private static final String SAME = "AGAINST WEAK: DVPP resizes with the filter of the reference";
  private static final Fact GAP = symptom(Sort.DEGRADED);

  @Test
  void oneIsBilinearToV1AndNearestToV2() {
    Fact reference = reference(Policy.STRETCH, "INTER_LINEAR", Answer.NO);

    assertEquals(
        List.of(SAME), said(RESIZE, GAP, chip("Ascend310P3"), reference, filter(Api.ACLDVPP, 1)));
    assertEquals(
        List.of(FILTER), said(RESIZE, GAP, chip("Ascend310P3"), reference, filter(Api.HI_MPI, 1)));
  }

  @Test
  void nothingSetIsTheHighOrderFilterOnlyOn310And910() {
    Fact reference = reference(Policy.STRETCH, "bilinear", Answer.NO);

    assertEquals(
        List.of(FILTER), said(RESIZE, GAP, chip("Ascend310"), reference, filter(Api.ACLDVPP, -1)));
    assertEquals(
        List.of(SAME), said(RESIZE, GAP, chip("Ascend910B4"), reference, filter(Api.ACLDVPP, 0)));
    assertEquals(
        List.of(), said(RESIZE, GAP, chip("Ascend310B1"), reference, filter(Api.ACLDVPP, 0)));
    assertEquals(List.of(), said(RESIZE, GAP, reference, filter(Api.ACLDVPP, 0)));
  }

  @Test
  void wordThatNobodyKnowsIsNoDifference() {
    Fact reference = reference(Policy.STRETCH, "spline36", Answer.NO);

    assertEquals(
        List.of(), said(RESIZE, GAP, chip("Ascend310P3"), reference, filter(Api.ACLDVPP, 1)));
  }

  @Test
  void pilAntialiasesWhereDvppDoesNot() {
    Fact reference = reference(Policy.STRETCH, "bilinear", Answer.YES);

    assertEquals(
        List.of("FOR MODERATE: the reference widens the filter when it shrinks, DVPP does not"),
        said(RESIZE, GAP, chip("Ascend310P3"), reference, filter(Api.ACLDVPP, 1)));
  }

  @Test
  void filterDoesNotExplainUnusableOutput() {
    Fact reference = reference(Policy.STRETCH, "nearest", Answer.NO);

    assertEquals(
        List.of(),
        said(RESIZE, symptom(Sort.WRONG), chip("Ascend310P3"), reference, filter(Api.ACLDVPP, 1)));
  }

  @Test
  void fixedOutputOfAnyPictureIsStretched() {
    Fact reference = reference(Policy.SHORT_SIDE, "", Answer.UNKNOWN);
    Fact from = input("NV12", WIDTH, WIDTH.alignedTo(128));
    Fact to = output("NV12", Length.of(224), Length.of(224));

    assertEquals(
        List.of("FOR STRONG: VPC changes the proportions and the reference keeps them"),
        said(RESIZE, GAP, reference, from, to, step(Action.RESIZE)));
    assertEquals(List.of(), said(RESIZE, GAP, reference, from, to, step(Action.CROP_RESIZE)));
  }

  @Test
  void hostResizesOfBothSidesAreComparedPolicyByPolicy() {
    Fact deployed = size(Side.DEPLOYED, Policy.STRETCH, "bilinear", Answer.NO);

    assertEquals(
        List.of("RULES_OUT: both programs resize to the same size in the same way"),
        said(RESIZE, GAP, deployed, reference(Policy.STRETCH, "bilinear", Answer.NO)));
    assertEquals(
        List.of("FOR STRONG: the two programs treat the proportions differently"),
        said(RESIZE, GAP, deployed, reference(Policy.LETTERBOX, "bilinear", Answer.NO)));
    assertEquals(
        List.of("FOR STRONG: the two programs resize with different filters"),
        said(RESIZE, GAP, deployed, reference(Policy.STRETCH, "bicubic", Answer.NO)));
  }

  @Test
  void jpegdTurnsWhatPilLeaves() {
    String exif = "dvpp-exif-orientation";

    assertEquals(
        List.of("FOR MODERATE: JPEGD turns the picture and the reference does not"),
        said(exif, GAP, jpegd("NV12", 64), decoder("pil", Answer.NO)));
    assertEquals(
        List.of("RULES_OUT: the reference turns the picture, as JPEGD does"),
        said(exif, GAP, jpegd("NV12", 64), decoder("opencv", Answer.YES)));
    assertEquals(
        List.of(), said(exif, GAP, jpegd("NV12", 64), decoder("tensorflow", Answer.UNKNOWN)));
    assertEquals(List.of(), said(exif, jpegd("NV12", 64), decoder("pil", Answer.NO)));
  }

  @Test
  void otherDecoderIsAHintWhereThereIsAGap() {
    String id = "decoder-differs";

    assertEquals(
        List.of("FOR WEAK: JPEGD decodes here and a host library in the reference"),
        said(id, GAP, jpegd("NV12", 64), decoder("pil", Answer.NO)));
    assertEquals(
        List.of(), said(id, symptom(Sort.WRONG), jpegd("NV12", 64), decoder("pil", Answer.NO)));
  }

  private static Fact reference(Policy policy, String filter, Answer antialias) {
    return size(Side.REFERENCE, policy, filter, antialias);
  }

  private static Fact size(Side side, Policy policy, String filter, Answer antialias) {
    return new PreparedSize(
        SUBJECT,
        side,
        side.name(),
        policy,
        224,
        224,
        filter,
        antialias,
        new Evidence(side.name(), 4, "resize"));
  }

  private static Fact decoder(String name, Answer turned) {
    return new PreparedDecoder(
        SUBJECT, Side.REFERENCE, "eval.py", name, turned, new Evidence("eval.py", 3, "open"));
  }
}
