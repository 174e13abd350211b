package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.UnsynchronizedUse;
import org.junit.jupiter.api.Test;

/** Follows the program of a fixture, as it stands and with one line changed. */
final class CodeReaderTest {

  private static final Path PROGRAM = Path.of("fixtures/projects/jpeg-classifier");
  private static final Length WIDTH = Length.of("jpeg.width");

  @Test
  void followsTheDecodedPicture() throws IOException {
    Picture decoded = picture(read(text -> text), Place.JPEGD_OUTPUT);

    assertEquals("NV12", decoded.format());
    assertEquals(WIDTH, decoded.width());
    assertEquals(WIDTH.alignedTo(128), decoded.widthStride());
    assertEquals(Length.of("jpeg.height").alignedTo(16), decoded.heightStride());
    assertEquals("acldvppSetPicDescWidthStride(decodeOut_, strideW_);", decoded.strideAt().text());
  }

  @Test
  void knowsWhichStepFilledTheMemoryOfVpc() throws IOException {
    Reading reading = read(text -> text);
    Picture input = picture(reading, Place.VPC_INPUT);

    assertEquals(picture(reading, Place.JPEGD_OUTPUT).step(), input.from());
    assertEquals(WIDTH.alignedTo(128), input.width());
    assertEquals(Length.of(224), picture(reading, Place.VPC_OUTPUT).width());
  }

  @Test
  void followsTheMemoryIntoTheModel() throws IOException {
    Reading reading = read(text -> text);

    ModelFeed feed = reading.facts(ModelFeed.class).get(0);
    assertEquals(picture(reading, Place.VPC_OUTPUT).step(), feed.from());
    assertEquals(List.of(), reading.facts(UnsynchronizedUse.class));
  }

  @Test
  void seesAMissingWaitForTheStream() throws IOException {
    Reading reading =
        read(text -> text.replace("return aclrtSynchronizeStream(stream_);", "return 0;"));

    assertFalse(reading.facts(UnsynchronizedUse.class).isEmpty());
  }

  @Test
  void claimsNothingWhereOneBranchWaits() throws IOException {
    Reading reading =
        read(
            text ->
                text.replace(
                    "return aclrtSynchronizeStream(stream_);",
                    "if (Blocking()) { aclrtSynchronizeStream(stream_); }\n    return 0;"));

    assertEquals(List.of(), reading.facts(UnsynchronizedUse.class));
  }

  @Test
  void givesNoSizeThatDependsOnWhatOnlyARunKnows() throws IOException {
    Reading reading =
        read(
            text ->
                text.replace(
                    "acldvppSetPicDescWidth(resizeIn_, strideW_);",
                    "acldvppSetPicDescWidth(resizeIn_, LookUp(file_) ? strideW_ : inputWidth_);"));

    Length width = picture(reading, Place.VPC_INPUT).width();
    assertFalse(width.isSame(WIDTH.alignedTo(128)) || width.isSame(WIDTH), width.toString());
  }

  @Test
  void tellsRoundingHoweverItIsWritten() throws IOException {
    for (String written :
        List.of(
            "(inputWidth_ + 127) / 128 * 128",
            "(inputWidth_ + 127) & ~127U",
            "((inputWidth_ + 127) >> 7) << 7",
            "inputWidth_ % 128 == 0 ? inputWidth_ : (inputWidth_ / 128 + 1) * 128")) {
      Reading reading = read(text -> text.replace("ALIGN_UP(inputWidth_, 128)", written));

      assertEquals(
          WIDTH.alignedTo(128), picture(reading, Place.JPEGD_OUTPUT).widthStride(), written);
    }
  }

  private static Picture picture(Reading reading, Place place) {
    List<Picture> found =
        reading.facts(Picture.class).stream().filter(one -> one.place() == place).toList();
    assertEquals(1, found.size(), () -> place + ": " + found);
    return found.get(0);
  }

  private static Reading read(UnaryOperator<String> change) throws IOException {
    var texts = new ArrayList<SourceText>();
    var reader = new CodeReader();
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        var text =
            new SourceText(
                PROGRAM.relativize(file).toString(), change.apply(Files.readString(file)));
        if (reader.recognises(text)) {
          texts.add(text);
        }
      }
    }
    assertTrue(texts.size() > 2);
    return reader.read(texts);
  }

  @Test
  void stopsAtSourcesThatDoNotFitTheirLanguage() {
    String open = "import cv2\na = {\n" + "x: 1\n".repeat(7_000);
    var texts = new ArrayList<SourceText>();
    for (String name : List.of("a.py", "b.py", "c.py", "d.py")) {
      texts.add(new SourceText(name, open));
    }

    List<String> problems =
        new CodeReader().read(texts).problems().stream().map(CodeReaderTest::shown).toList();

    assertEquals(List.of("a.py Found no complete", "b.py Long parts of the"), problems);
  }

  private static String shown(Problem problem) {
    return problem.file() + " " + problem.message().en().substring(0, 17);
  }
}
