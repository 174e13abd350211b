package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.TurnedPictures;
import org.junit.jupiter.api.Test;

final class TurnedPictureReaderTest {

  private static List<String> found(String content) {
    var text = new SourceText("stat.txt", content);
    var reader = new TurnedPictureReader();
    return reader.recognises(text)
        ? reader.read(text).facts(TurnedPictures.class).stream()
            .map(one -> one.sign() + " " + one.text() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void aListOfOrientations() {
    assertEquals(
        List.of("ORIENTATION 6 4032 3024 @3"),
        found(
            """
            $ exiftool -p '$Orientation# $ImageWidth $ImageHeight' val
            238 val/b2 1 4032 3024
            162 val/b2 6 4032 3024
            """));
    assertEquals(
        List.of("ORIENTATION Orientation : Rotate 90 CW @1"),
        found("Orientation : Rotate 90 CW (a.jpg)\n"));
    assertEquals(
        List.of("ORIENTATION EXIF Orientation 6 @1"), found("EXIF Orientation 6: 162 pictures\n"));
    assertEquals(List.of(), found("text line orientation, rotate 180 where cls says so\n"));
    assertEquals(List.of(), found("Orientation: 1\n238 val/b2 1 4032 3024\n"));
  }

  @Test
  void aPictureWithBothSizes() {
    assertEquals(
        List.of("SIZE 4032x3024 decoded 3024x4032 @1"),
        found("a.jpg annotation 4032x3024 decoded 3024x4032\n"));
    assertEquals(List.of(), found("a.jpg annotation 4032x3024 decoded 4032x3024\n"));
    assertEquals(List.of(), found("tile 640x480 of 480x640\n"));
  }
}
