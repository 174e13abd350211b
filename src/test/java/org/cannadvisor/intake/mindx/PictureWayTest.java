package org.cannadvisor.intake.mindx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.ResizeFilter;
import org.junit.jupiter.api.Test;

final class PictureWayTest {

  private static final String ASCEND =
      """
      {"s": {
       "dec": {"factory": "mxpi_imagedecoder",
         "props": {"cvProcessor": "ascend"}, "next": "res"},
       "res": {"factory": "mxpi_imageresize",
         "props": {"cvProcessor": "ascend", "resizeWidth": "416", "resizeHeight": "320",
           "interpolation": "2"}, "next": "inf"},
       "inf": {"factory": "mxpi_tensorinfer", "props": {"modelPath": "net.om"}}}}
      """;

  private static final String OPENCV =
      """
      {"s": {
       "dec": {"factory": "mxpi_imagedecoder",
         "props": {"handleMethod": "opencv", "outputDataFormat": "RGB"}, "next": "res"},
       "res": {"factory": "mxpi_imageresize",
         "props": {"handleMethod": "opencv", "resizeWidth": "256", "resizeHeight": "256",
           "resizeType": "Resizer_Stretch"}, "next": "crop"},
       "crop": {"factory": "mxpi_opencvcentercrop",
         "props": {"cropWidth": "224", "cropHeight": "200"}, "next": "inf"},
       "inf": {"factory": "mxpi_tensorinfer", "props": {"modelPath": "net.om"}}}}
      """;

  @Test
  void dvppDecodesToNv12AndResizesItAsTheFileSays() {
    List<Picture> pictures = read(ASCEND).facts(Picture.class);

    assertEquals(
        List.of(Place.JPEGD_OUTPUT, Place.VPC_INPUT, Place.VPC_OUTPUT),
        pictures.stream().map(Picture::place).toList());
    assertEquals("NV12", pictures.get(2).format());
    assertEquals(3, pictures.get(2).formatAt().line());
    assertEquals(Length.of(416), pictures.get(2).width());
    assertEquals(pictures.get(0).width(), pictures.get(1).width());
    assertEquals(1, pictures.get(1).from());
    assertEquals(2, read(ASCEND).facts(ResizeFilter.class).get(0).id());
    assertEquals(
        List.of(Action.JPEG_DECODE, Action.RESIZE, Action.FEED),
        read(ASCEND).facts(PictureStep.class).stream().map(PictureStep::action).toList());
  }

  @Test
  void filterOfTheChipIsNoNumber() {
    String noFilter = ASCEND.replace("\"interpolation\": \"2\"", "\"status\": \"0\"");

    assertEquals(-1, read(noFilter).facts(ResizeFilter.class).get(0).id());
  }

  @Test
  void sizeThatThePluginRoundsIsNotKnown() {
    String odd = ASCEND.replace("416", "300");

    assertEquals(Length.UNKNOWN, read(odd).facts(Picture.class).get(2).width());
  }

  @Test
  void decoderByDefaultConversionOrBitmapSaysNoFormat() {
    assertEquals(0, pictures(ASCEND.replace("\"cvProcessor\": \"ascend\"}", "\"status\": \"0\"}")));
    assertEquals(
        0, pictures(ASCEND.replace("\"ascend\"}", "\"ascend\", \"imageFormat\": \"bmp\"}")));
    assertEquals(
        0, pictures(ASCEND.replace("\"ascend\"}", "\"ascend\", \"formatAdaptation\": \"on\"}")));
  }

  @Test
  void videoSaysItsFormatOrNone() {
    String video = ASCEND.replace("\"mxpi_imagedecoder\"", "\"mxpi_videodecoder\"");
    String nv21 =
        video.replace("\"cvProcessor\": \"ascend\"}", "\"outputImageFormat\": \"YUV420SP_NV21\"}");

    assertEquals("", read(video).facts(Picture.class).get(0).format());
    assertEquals("NV21", read(nv21).facts(Picture.class).get(0).format());
    assertEquals(Place.VDEC_OUTPUT, read(nv21).facts(Picture.class).get(0).place());
  }

  @Test
  void opencvIsFollowedPixelByPixel() {
    Reading reading = read(OPENCV);

    assertEquals("opencv", reading.facts(PreparedDecoder.class).get(0).decoder());
    assertEquals("RGB", reading.facts(PreparedColor.class).get(0).color());
    assertEquals("bilinear", reading.facts(PreparedSize.class).get(0).filter());
    assertEquals(224, reading.facts(PreparedCrop.class).get(0).width());
    assertEquals("uint8", reading.facts(PreparedTensor.class).get(0).dtype());
    assertEquals(3, reading.facts(ModelFeed.class).get(0).from());
    ModelBuffer buffer = reading.facts(ModelBuffer.class).get(0);
    assertEquals(ModelBuffer.Format.RGB, buffer.format());
    assertEquals(Length.of(224), buffer.width());
    assertEquals(Length.of(200), buffer.heightStride());
    assertEquals(List.of(), reading.facts(Picture.class));
  }

  @Test
  void opencvDecodesToBgrWhereNothingIsSet() {
    String bgr = OPENCV.replace(", \"outputDataFormat\": \"RGB\"", "");

    assertEquals("BGR", read(bgr).facts(PreparedColor.class).get(0).color());
  }

  @Test
  void floatsAreNoPictureMemory() {
    String floats = OPENCV.replace("\"RGB\"", "\"RGB\", \"dataType\": \"float32\"");

    assertEquals("float32", read(floats).facts(PreparedTensor.class).get(0).dtype());
    assertEquals(List.of(), read(floats).facts(ModelBuffer.class));
  }

  @Test
  void meanIsGivenInTheOrderOfTheData() {
    String normalized =
        OPENCV
            .replace("mxpi_opencvcentercrop", "mxpi_imagenormalize")
            .replace("\"cropWidth\": \"224\"", "\"alpha\": \"123.5, 116,103\"")
            .replace("\"cropHeight\": \"200\"", "\"beta\": \"58,57,56\"");

    assertEquals(new Channels(123.5, 116, 103), scale(normalized).mean());
    assertEquals(new Channels(56, 57, 58), scale(normalized.replace("\"RGB\"", "\"BGR\"")).std());
    assertEquals(List.of(), read(normalized.replace("116", "1.1.6")).facts(PreparedScale.class));
  }

  @Test
  void mixedWayOrTwoModelsSayNothingOfThePicture() {
    String mixed = OPENCV.replaceFirst("\"opencv\"", "\"ascend\"");
    String two =
        OPENCV.replace("\"inf\": {", "\"i2\": {\"factory\": \"mxpi_tensorinfer\"}, \"inf\": {");

    assertFalse(read(mixed).facts(PictureStep.class).isEmpty());
    assertEquals(List.of(), read(mixed).facts(ModelBuffer.class));
    assertEquals(List.of(), read(two).facts(PictureStep.class));
  }

  @Test
  void unknownPluginEndsTheWay() {
    String custom = OPENCV.replace("mxpi_opencvcentercrop", "mxpi_sharpen");

    assertEquals(List.of(), read(custom).facts(PictureStep.class));
  }

  private static PreparedScale scale(String content) {
    return read(content).facts(PreparedScale.class).get(0);
  }

  private static int pictures(String content) {
    return read(content).facts(Picture.class).size();
  }

  private static Reading read(String content) {
    return new MindxPipelineReader().read(new SourceText("a.pipeline", content));
  }
}
