package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.junit.jupiter.api.Test;

/** What V1 is told of a picture where only a run knows the numbers. */
final class DvppTest {

  @Test
  void whatIsLeftToTheDecoderHasOneNameThroughout() {
    List<Picture> pictures =
        pictures(
            """
            void Decode(void *data, uint32_t size, void *device) {
              uint32_t w, h;
              acldvppJpegGetImageInfo(data, size, &w, &h, nullptr);
              aclrtMemcpy(device, size, data, size, ACL_MEMCPY_HOST_TO_DEVICE);
              acldvppPicDesc *decoded = acldvppCreatePicDesc();
              acldvppSetPicDescFormat(decoded, PIXEL_FORMAT_YUV_SEMIPLANAR_420);
              acldvppJpegDecodeAsync(channel, device, size, decoded, stream);
              acldvppPicDesc *in = acldvppCreatePicDesc();
              acldvppSetPicDescWidth(in, w);
              acldvppSetPicDescWidthStride(in, acldvppGetPicDescWidthStride(decoded));
              acldvppVpcResizeAsync(channel, in, acldvppCreatePicDesc(), config, stream);
            }
            """);

    assertEquals(Length.of("jpeg.width"), pictures.get(0).width());
    assertEquals(Length.of("jpeg.width_stride"), pictures.get(0).widthStride());
    assertEquals(pictures.get(0).width(), pictures.get(1).width());
    assertEquals(pictures.get(0).widthStride(), pictures.get(1).widthStride());
  }

  @Test
  void aSizeOrFormatThatOnlyARunKnowsIsNamed() {
    List<Picture> pictures =
        pictures(
            """
            void Resize(ImageData &image, aclmdlDesc *model) {
              aclmdlIODims dims;
              aclmdlGetInputDims(model, 0, &dims);
              acldvppPicDesc *in = acldvppCreatePicDesc();
              acldvppSetPicDescFormat(in, image.format);
              acldvppPicDesc *out = acldvppCreatePicDesc();
              acldvppSetPicDescWidth(out, dims.dims[2]);
              acldvppVpcResizeAsync(channel, in, out, config, stream);
            }
            """);

    assertEquals("image.format", pictures.get(0).format());
    assertEquals(Length.of("model.input.dims[2]"), pictures.get(1).width());
  }

  @Test
  void aBatchThatALoopDescribesIsTakenForOne() {
    String program =
        """
        void Crop(acldvppBatchPicDesc *in, uint32_t n) {
          acldvppBatchPicDesc *out = acldvppCreateBatchPicDesc(n);
          for (uint32_t i = 0; i < n; i++) {
            acldvppPicDesc *one = acldvppGetPicDesc(out, i);
            acldvppSetPicDescWidth(one, 224);
          }
          acldvppVpcBatchCropAsync(channel, in, rois, n, out, areas, stream);
        }
        """;

    assertEquals(Length.of(224), pictures(program).get(1).width());
    assertEquals(
        Length.UNKNOWN,
        pictures(program.replace("out, i);", "out, 0);\nacldvppGetPicDesc(out, 1);"))
            .get(1)
            .width());
  }

  private static List<Picture> pictures(String program) {
    return new CodeReader()
        .read(List.of(new SourceText("main.cpp", "#include \"acl/acl.h\"\n" + program)))
        .facts(Picture.class);
  }
}
