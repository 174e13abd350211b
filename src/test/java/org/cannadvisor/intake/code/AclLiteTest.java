package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.junit.jupiter.api.Test;

/** acllite where only the program that uses it is there. */
final class AclLiteTest {

  private static final String PROGRAM =
      """
      from acllite_image import AclLiteImage
      from acllite_imageproc import AclLiteImageProc
      from acllite_model import AclLiteModel

      def main(resource, path):
          proc = AclLiteImageProc(resource)
          model = AclLiteModel("net.om")
          image = AclLiteImage(path).copy_to_dvpp()
          small = proc.resize(proc.jpegd(image), 300, 301)
          return model.execute([small])
      """;

  @Test
  void decodesToNv12AndRoundsTheLinesOfAResizeUp() {
    List<Picture> pictures = read(PROGRAM).facts(Picture.class);

    assertEquals(
        List.of(Place.JPEGD_OUTPUT, Place.VPC_INPUT, Place.VPC_OUTPUT),
        pictures.stream().map(Picture::place).toList());
    assertEquals(Length.UNKNOWN, pictures.get(0).widthStride());
    assertEquals(pictures.get(0).width(), pictures.get(1).width());
    assertEquals(pictures.get(0).step(), pictures.get(1).from());
    assertEquals("NV12 300x301", pictures.get(2).format() + " " + pictures.get(2).size());
    assertEquals(Length.of(304), pictures.get(2).widthStride());
    assertEquals(Length.of(302), pictures.get(2).heightStride());
  }

  @Test
  void feedsTheModelWithWhatWasResized() {
    ModelFeed feed = read(PROGRAM).facts(ModelFeed.class).get(0);

    assertEquals(2, feed.from());
    assertEquals("uint8", feed.dtype());
  }

  private static Reading read(String program) {
    return new CodeReader().read(List.of(new SourceText("main.py", program)));
  }
}
