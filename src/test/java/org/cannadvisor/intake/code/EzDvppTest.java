package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.RegionSize;
import org.junit.jupiter.api.Test;

/** ezdvpp, whose sources are never in the project. */
final class EzDvppTest {

  private static final String NEWER =
      """
      #include "ascenddk/ascend_ezdvpp/dvpp_process.h"
      using namespace ascend::utils;
      int Shrink(const Frame &frame, uint8_t *data, int size) {
        DvppBasicVpcPara para;
        para.src_resolution.width = frame.width;
        para.src_resolution.height = frame.height;
        para.crop_left = 0;
        para.crop_up = 0;
        para.crop_right = 127;
        para.crop_down = 95;
        para.dest_resolution.width = 200;
        para.dest_resolution.height = 100;
        DvppProcess process(para);
        DvppVpcOutput out;
        return process.DvppBasicVpcProc(data, size, &out);
      }
      """;

  private static final String OLDER =
      """
      #include "dvpp_process.h"
      bool Resize(const Face &face) {
        ascend::utils::DvppCropOrResizePara resize_para;
        resize_para.horz_min = 0;
        resize_para.horz_max = face.width - 1;
        resize_para.vert_min = 0;
        resize_para.vert_max = face.height - 1;
        resize_para.dest_resolution.width = 40;
        resize_para.dest_resolution.height = 40;
        resize_para.is_input_align = true;
        resize_para.is_output_align = false;
        ascend::utils::DvppProcess dvpp(resize_para);
        ascend::utils::DvppOutput output;
        return dvpp.DvppOperationProc(face.data, face.size, &output) == 0;
      }
      """;

  @Test
  void handsOutLinesOf128AndAMultipleOf16OfThemUnlessToldOtherwise() {
    Picture out = output(NEWER);

    assertEquals("NV12 200x100", out.format() + " " + out.size());
    assertEquals(Length.of(256), out.widthStride());
    assertEquals(Length.of(112), out.heightStride());
  }

  @Test
  void whatItIsGivenDoesNotChangeWhatItHandsOut() {
    String said =
        NEWER.replace("DvppProcess process", "para.is_input_align = false; DvppProcess process");

    assertEquals(Length.of(256), output(said).widthStride());
  }

  @Test
  void aSwitchThatOnlyARunKnowsLeavesTheLinesUnknown() {
    String said =
        NEWER.replace(
            "DvppProcess process", "para.is_output_align = size > 9; DvppProcess process");

    assertEquals(Length.UNKNOWN, output(said).widthStride());
  }

  @Test
  void theOlderStructHasOtherNames() {
    assertEquals(Length.of(40), output(OLDER).widthStride());
    assertEquals(Length.of(40), output(OLDER).heightStride());
    assertEquals(
        Length.of(128),
        output(OLDER.replace("_output_align = false", "_output_align = true")).widthStride());
    assertEquals(Length.of("face.width"), read(OLDER).facts(RegionSize.class).get(0).width());
  }

  @Test
  void aStructForOtherWorkMakesNoPicture() {
    String encode =
        OLDER.replaceAll("(?m)^.*dest_resolution.*$", "").replace("CropOrResizePara", "ToJpgPara");

    assertEquals(List.of(), read(encode).facts(Picture.class));
  }

  private static Picture output(String program) {
    return read(program).facts(Picture.class).stream()
        .filter(picture -> picture.place() == Place.VPC_OUTPUT)
        .findFirst()
        .orElseThrow();
  }

  private static Reading read(String program) {
    return new CodeReader().read(List.of(new SourceText("src/engine.cpp", program)));
  }
}
