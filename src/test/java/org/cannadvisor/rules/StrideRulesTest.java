package org.cannadvisor.rules;

import static org.cannadvisor.rules.AippBlockFacts.cropped;
import static org.cannadvisor.rules.AippBlockFacts.field;
import static org.cannadvisor.rules.AippBlockFacts.tight;
import static org.cannadvisor.rules.Pictures.HEIGHT;
import static org.cannadvisor.rules.Pictures.SUBJECT;
import static org.cannadvisor.rules.Pictures.WIDTH;
import static org.cannadvisor.rules.Pictures.chip;
import static org.cannadvisor.rules.Pictures.input;
import static org.cannadvisor.rules.Pictures.jpegd;
import static org.cannadvisor.rules.Pictures.output;
import static org.cannadvisor.rules.Pictures.region;
import static org.cannadvisor.rules.Pictures.said;
import static org.cannadvisor.rules.Pictures.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.Region;
import org.junit.jupiter.api.Test;

/** Widths and strides that only a run of the program knows, and chips that differ. */
final class StrideRulesTest {

  private static final String STRIDE = "dvpp-stride-rule-wrong-for-chip";
  private static final String TIGHT = "vpc-stride-fed-as-width";
  private static final String PADDING = "jpegd-padding-in-picture";
  private static final Length NET = Length.of("model.width");

  @Test
  void stridesComputedAnewAreWrongOnAnyChip() {
    assertEquals(
        List.of(
            "FOR CERTAIN: VPC reads the memory with another width stride than it was written with"),
        said(STRIDE, jpegd("NV12", 128), input("NV12", WIDTH, WIDTH.alignedTo(16))));
  }

  @Test
  void roundingTheStrideThatTheDecoderChoseChangesNothing() {
    Length chosen = Length.of("jpeg.width_stride");

    assertEquals(
        List.of(), said(STRIDE, jpegd("NV12", chosen), input("NV12", WIDTH, chosen.alignedTo(16))));
  }

  @Test
  void decoderThatIsLeftTheStrideTakesThatOfItsChip() {
    Fact decoded = jpegd("NV12", Length.of("jpeg.width_stride"));
    Fact read = input("NV12", WIDTH, WIDTH.alignedTo(64));

    assertEquals(
        List.of("FOR STRONG: JPEGD chooses the stride of its chip and VPC reads with another"),
        said(STRIDE, chip("Ascend310"), decoded, read));
    assertEquals(List.of(), said(STRIDE, chip("Ascend310P3"), decoded, read));
    assertEquals(List.of(), said(STRIDE, decoded, read));
  }

  @Test
  void sixtyFourIsWrongOn910AndRightOn910B() {
    Fact decoded = jpegd("NV12", 64);
    Fact read = input("NV12", WIDTH, WIDTH.alignedTo(64));

    assertEquals(
        List.of("FOR CERTAIN: JPEGD's lines are rounded up less than the chip needs"),
        said(STRIDE, chip("Ascend910B"), decoded, read));
    assertEquals(
        List.of("RULES_OUT: JPEGD and VPC have the strides of the chip"),
        said(STRIDE, chip("Ascend910B3"), decoded, read));
  }

  @Test
  void moreThanTheChipNeedsIsANoteWhereBothAgreeAndNothingOn310B() {
    Fact decoded = jpegd("NV12", 128);
    Fact read = input("NV12", WIDTH, WIDTH.alignedTo(128));

    assertEquals(
        List.of(
            "NOTES: JPEGD's lines are rounded up further than the chip needs, and read as they are"),
        said(STRIDE, chip("Ascend310P3"), decoded, read));
    assertEquals(List.of(), said(STRIDE, chip("Ascend310B4"), decoded, read));
    assertEquals(List.of(), said(STRIDE, decoded, read));
  }

  @Test
  void widthAsStrideIsRightForSomePictures() {
    assertEquals(
        List.of("FOR MODERATE: JPEGD is given the width as stride, which the chip rounds up"),
        said(STRIDE, chip("Ascend310"), jpegd("NV12", WIDTH)));
  }

  @Test
  void stridesThatCannotBeFollowedSayNothing() {
    assertEquals(
        List.of(),
        said(
            STRIDE,
            chip("Ascend310"),
            jpegd("NV12", Length.UNKNOWN),
            input("NV12", WIDTH, WIDTH.alignedTo(16))));
  }

  @Test
  void paddedLinesAreWrongOnlyWhereTheSourceWidthIsNotAligned() {
    Fact padded = output("NV12", NET, NET.alignedTo(16));

    assertEquals(
        List.of("FOR CERTAIN: AIPP takes the width for the stride"),
        said(TIGHT, chip("Ascend310P3"), padded, tight(300), field("src_image_size_w")));
    assertEquals(
        List.of("RULES_OUT: a line of the source width needs no padding"),
        said(TIGHT, chip("Ascend310P3"), padded, tight(304), field("src_image_size_w")));
  }

  @Test
  void chipWithoutStrideRuleIsSilentAndAnUnknownOneIsNotCertain() {
    Fact padded = output("NV12", Length.of(300), Length.of(304));

    assertEquals(
        List.of(), said(TIGHT, chip("Ascend310B1"), padded, tight(300), field("src_image_size_w")));
    assertEquals(
        List.of(
            "FOR STRONG: AIPP takes the width for the stride, and VPC may pad its lines on this"
                + " chip"),
        said(TIGHT, padded, tight(300), field("src_image_size_w")));
  }

  @Test
  void stridesOfPackedPicturesAreNotCompared() {
    Fact packed = output("RGB888", Length.of(300), Length.of(912));

    assertEquals(
        List.of(), said(TIGHT, chip("Ascend310P3"), packed, tight(300), field("src_image_size_w")));
  }

  @Test
  void hostCodeBetweenVpcAndModelLeavesNothingToSay() {
    Fact padded = output("NV12", Length.of(300), Length.of(304));
    Fact feed = new ModelFeed(SUBJECT, Pictures.PATH, 0, 0, "uint8", "NHWC", Pictures.at(70));

    assertEquals(
        List.of(),
        said(TIGHT, chip("Ascend310P3"), padded, feed, tight(300), field("src_image_size_w")));
  }

  @Test
  void decoderOutputFedAsItIsNeedsTheStrideAndACrop() {
    Fact decoded =
        Pictures.picture(
            1,
            0,
            Place.JPEGD_OUTPUT,
            "NV12",
            Length.of(1000),
            Length.of(750),
            Length.of(1024),
            Length.of(752),
            10);

    assertEquals(
        List.of(
            "FOR CERTAIN: AIPP takes JPEGD's memory without its padding, line by line too short"),
        said(PADDING, decoded, tight(1000), field("src_image_size_w")));
    assertEquals(
        List.of("FOR CERTAIN: AIPP takes JPEGD's memory with its padding and does not crop it"),
        said(PADDING, decoded, tight(1024), field("src_image_size_w")));
    assertEquals(
        List.of("RULES_OUT: AIPP crops the padding off"),
        said(PADDING, decoded, cropped(1024, 1000, 750), field("crop_size_w")));
  }

  @Test
  void cropMayKeepThePaddingOut() {
    Fact decoded = jpegd("NV12", 128);
    Fact whole = input("NV12", WIDTH.alignedTo(128), WIDTH.alignedTo(128));

    assertEquals(
        List.of("FOR CERTAIN: VPC is given JPEGD's width stride as the width of the picture"),
        said(PADDING, decoded, whole, step(Action.RESIZE)));
    assertEquals(List.of(), said(PADDING, decoded, whole, step(Action.CROP_RESIZE)));
    assertEquals(
        List.of(),
        said(
            PADDING,
            decoded,
            whole,
            region(Region.Role.CROP, Length.of(0), WIDTH, Length.of(0), HEIGHT)));
  }
}
