package org.cannadvisor.rules;

import static org.cannadvisor.rules.AippBlockFacts.field;
import static org.cannadvisor.rules.AippBlockFacts.matrix;
import static org.cannadvisor.rules.AippBlockFacts.swapping;
import static org.cannadvisor.rules.Pictures.WIDTH;
import static org.cannadvisor.rules.Pictures.input;
import static org.cannadvisor.rules.Pictures.jpegd;
import static org.cannadvisor.rules.Pictures.output;
import static org.cannadvisor.rules.Pictures.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.model.CscMatrix.Output;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.PictureStep.Action;
import org.junit.jupiter.api.Test;

/** NV12, NV21 and formats that JPEGD chooses, on their way to AIPP. */
final class ChromaRulesTest {

  private static final String FORMAT = "vpc-aipp-format-mismatch";
  private static final Length STRIDE = WIDTH.alignedTo(128);
  private static final Fact OUTPUT = output("NV12", Length.of(224), Length.of(224));
  private static final Fact SWITCH = field("rbuv_swap_switch");
  private static final Fact RGB = matrix(Output.RGB);
  private static final String TAKEN = "RULES_OUT: the buffer is NV12 and AIPP takes it as such";

  @Test
  void decodedMemoryThatVpcMisreadsIsAFaultThatAippMayUndo() {
    Fact decoded = jpegd("NV21", 128);
    Fact read = input("NV12", WIDTH, STRIDE);

    assertEquals(
        List.of("FOR CERTAIN: VPC takes NV12 for NV21 or the reverse, and AIPP does not undo it"),
        said(FORMAT, decoded, read, OUTPUT, swapping(false), RGB, SWITCH));
    assertEquals(List.of(), said(FORMAT, decoded, read, OUTPUT, swapping(true), RGB, SWITCH));
  }

  @Test
  void swappedChromaDoesNotMatterToAGreyNetwork() {
    assertEquals(
        List.of(),
        said(
            FORMAT,
            jpegd("NV21", 128),
            input("NV12", WIDTH, STRIDE),
            OUTPUT,
            swapping(false),
            matrix(Output.GRAY),
            SWITCH));
  }

  @Test
  void formatThatJpegdChoosesIsFineWhereVpcIsToldWhatCameOut() {
    assertEquals(
        List.of(TAKEN),
        said(
            FORMAT,
            jpegd("UNKNOWN", 128),
            input("jpeg.format", WIDTH, STRIDE),
            OUTPUT,
            swapping(false),
            RGB,
            SWITCH));
  }

  @Test
  void formatThatJpegdChoosesIsNotNv12() {
    assertEquals(
        List.of(
            "FOR STRONG: JPEGD is free to choose the format, which is V before U, and VPC reads it"
                + " as NV12"),
        said(
            FORMAT,
            jpegd("PIXEL_FORMAT_UNKNOWN", 128),
            input("NV12", WIDTH, STRIDE),
            OUTPUT,
            swapping(false),
            RGB,
            SWITCH));
  }

  @Test
  void formatThatJpegdChoosesMayGoThroughAColourConversion() {
    Fact decoded = jpegd("UNKNOWN", 128);

    assertEquals(
        List.of(
            "FOR STRONG: JPEGD is free to choose the format, which is V before U, and AIPP does not"
                + " exchange them"),
        said(FORMAT, decoded, swapping(false), RGB, SWITCH));
    assertEquals(
        List.of(),
        said(FORMAT, decoded, swapping(false), RGB, SWITCH, Pictures.step(Action.CONVERT_COLOR)));
  }
}
