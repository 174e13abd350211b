package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.RescaledReference;
import org.junit.jupiter.api.Test;

final class RescaledReferenceReaderTest {

  private static final String TRANSFORM =
      """
      import albumentations as A
      val = A.Compose([
          A.Resize(256, 256),
          A.Normalize(),
      ])
      """;
  private static final String DATASET =
      """
      def __getitem__(self, i):
          img = cv2.imread(self.paths[i])
          if self.transform is not None:
              augmented = self.transform(image=img, mask=mask)
              img = augmented["image"]
              mask = augmented["mask"]
          img = img.astype("float32") / 255
          return img.transpose(2, 0, 1)
      """;

  private static List<String> said(String transform, String dataset) {
    var reader = new RescaledReferenceReader();
    List<SourceText> texts =
        Stream.of(
                new SourceText("train/val.py", transform), new SourceText("train/set.py", dataset))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(RescaledReference.class).stream()
        .map(one -> one.normalized().line() + " " + one.at().line())
        .toList();
  }

  @Test
  void normalisedAndDividedOnceMore() {
    assertEquals(List.of("4 7"), said(TRANSFORM, DATASET));
    assertEquals(
        List.of("4 7"),
        said(TRANSFORM, DATASET.replace("img = img.astype(\"float32\") / 255", "img /= 255.0")));
    assertEquals(
        List.of("4 7"),
        said(
            TRANSFORM,
            DATASET.replace(
                "img = img.astype(\"float32\") / 255", "x = img.astype(np.float32) / 255.")));
  }

  @Test
  void normalisedOnce() {
    assertEquals(List.of(), said(TRANSFORM.replace("A.Normalize(),", ""), DATASET));
    assertEquals(List.of(), said(TRANSFORM.replace("A.Normalize", "# A.Normalize"), DATASET));
    assertEquals(List.of(), said(TRANSFORM.replace("ize()", "ize(max_pixel_value=1.0)"), DATASET));
    assertEquals(List.of(), said(TRANSFORM, DATASET.replace("img.astype", "mask.astype")));
    assertEquals(List.of(), said(TRANSFORM, DATASET.replace("/ 255", "/ 2550")));
    assertEquals(List.of(), said(TRANSFORM, DATASET.replace("self.transform(image", "load(path")));
  }

  @Test
  void programsOfTheChipAreNoReference() {
    assertFalse(
        new RescaledReferenceReader().recognises(new SourceText("npu/dataset.py", DATASET)));
  }
}
