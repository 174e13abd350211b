package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.junit.jupiter.api.Test;

/** Decoding of V2, whose calls serve pictures and videos alike. */
final class HiMpiTest {

  private static final String PROGRAM =
      """
      #include "hi_dvpp.h"
      int main() {
        hi_vdec_chn_attr attr;
        attr.type = HI_PT_JPEG;
        hi_mpi_vdec_create_chn(0, &attr);
        hi_video_frame_info frame;
        hi_mpi_vdec_get_frame(0, &frame, nullptr, nullptr, 100);
        hi_vpc_pic_info in;
        in.picture_address = frame.v_frame.virt_addr[0];
        in.picture_width = frame.v_frame.width_stride[0];
        in.picture_width_stride = frame.v_frame.width_stride[0];
        hi_vpc_pic_info out;
        out.picture_width = 224;
        hi_mpi_vpc_resize(1, &in, &out, 0, 0, 0, nullptr, 100);
      }
      """;

  @Test
  void aJpegChannelAlignsTo64() {
    Picture decoded = pictures(PROGRAM).get(0);

    assertEquals(Place.JPEGD_OUTPUT, decoded.place());
    assertEquals(Length.of("jpeg.width").alignedTo(64), decoded.widthStride());
    assertEquals(decoded.widthStride(), pictures(PROGRAM).get(1).width());
    assertEquals(decoded.step(), pictures(PROGRAM).get(1).from());
  }

  @Test
  void aVideoChannelIsNoJpeg() {
    Picture decoded = pictures(PROGRAM.replace("HI_PT_JPEG", "HI_PT_H264")).get(0);

    assertEquals(Place.VDEC_OUTPUT, decoded.place());
    assertEquals(Length.of("frame.width_stride"), decoded.widthStride());
  }

  @Test
  void aRegionBringsItsOwnOutput() {
    List<Picture> pictures =
        pictures(
            """
            #include "hi_dvpp.h"
            int main() {
              hi_vpc_pic_info in, out;
              in.picture_width = 1920;
              hi_vpc_crop_resize_region regions[8];
              for (int i = 0; i < Count(); i++) {
                out.picture_width = 224;
                regions[i].dest_pic_info = out;
                regions[i].resize_info.interpolation = 1;
              }
              hi_mpi_vpc_crop_resize(1, &in, regions, Count(), &task, -1);
            }
            """);

    assertEquals(Length.of(1920), pictures.get(0).width());
    assertEquals(Length.of(224), pictures.get(1).width());
  }

  @Test
  void theFormatIsTheOneThatTheStreamIsSentWith() {
    String send =
        """
        hi_vdec_pic_info wanted;
        wanted.pixel_format = HI_PIXEL_FORMAT_RGB_888;
        hi_mpi_vdec_send_stream(0, &stream, &wanted, 100);
        hi_video_frame_info frame;
        """;
    String sent = PROGRAM.replace("hi_video_frame_info frame;\n", send);

    assertEquals("RGB", pictures(sent).get(0).format());
    assertEquals("frame.pixel_format", pictures(PROGRAM).get(0).format());
  }

  private static List<Picture> pictures(String program) {
    return new CodeReader().read(List.of(new SourceText("main.cpp", program))).facts(Picture.class);
  }
}
