package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture at the end of its way, and of numbers that come back. */
final class HandedOverTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool.map(convert, jobs)",
        "list(pool.imap_unordered(convert, [('a.jpg', 'a.bin')]))",
        "pool.starmap(write, [('a.jpg', 'a.bin')])",
        "pool.submit(write, 'a.jpg', 'a.bin')",
        "pool.apply_async(write, args=('a.jpg', 'a.bin'))",
        "threading.Thread(target=write, args=('a.jpg', 'a.bin')).start()",
        "list(map(convert, jobs))"
      })
  void followsFunctionsThatOthersCall(String call) {
    List<String> said =
        Followed.python(
            """
            import threading
            import cv2

            def write(source, target):
                cv2.resize(cv2.imread(source), (192, 128)).tofile(target)

            def convert(job):
                source, target = job
                write(source, target)

            def main(pool, jobs):
                %s
            """
                .formatted(call));

    assertTrue(said.contains("DEPLOYED tensor NHWC uint8 @5"), said::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for path, image in Loader(files):\n    image.tofile(path)",
        "for i, (path, image) in enumerate(Loader(files)):\n    image.tofile(path)",
        "for path, image in tqdm(Loader(files)):\n    image.tofile(path)",
        "path, image = next(Loader(files))\nimage.tofile(path)"
      })
  void walksOverObjectsThatGiveTheNextPicture(String loop) {
    List<String> said =
        Followed.python(
            """
            import cv2
            from tqdm import tqdm

            class Loader:
                def __init__(self, files):
                    self.files = files
                    self.count = 0

                def __iter__(self):
                    self.count = -1
                    return self

                def __next__(self):
                    self.count += 1
                    if self.count == len(self.files):
                        raise StopIteration
                    path = self.files[self.count]
                    return path, cv2.resize(cv2.imread(path), (192, 128))

            def main(files):
            %s
            """
                .formatted(loop.indent(4)));

    assertTrue(
        said.stream().anyMatch(one -> one.startsWith("DEPLOYED tensor NHWC uint8")),
        said::toString);
  }

  @Test
  void knowsTheSizeOfAResizedAndOfACutPicture() {
    assertEquals(List.of("DEPLOYED 192x128 @3"), frames("", "cv2.resize(img, (192, 128))"));
    assertEquals(
        List.of("DEPLOYED 200x100 @4"),
        frames("img = cv2.resize(img, (256, 256))", "img[0:100, 28:228]"));
  }

  @Test
  void knowsNoSizeWhereOnlyTheShortSideIsSet() {
    List<String> said =
        Followed.frames(
            """
            import numpy
            from PIL import Image
            from torchvision import transforms
            img = transforms.Resize(256)(Image.open('a.jpg'))
            numpy.array(img).tofile('a.bin')
            """);

    assertEquals(List.of(), said);
  }

  private static List<String> frames(String before, String picture) {
    return Followed.frames(
        """
        import cv2
        img = cv2.imread('a.jpg')
        %s
        %s.tofile('a.bin')
        """
            .formatted(before, picture)
            .replace("\n\n", "\n"));
  }

  @Test
  void takesNumbersInAScriptThatJudgesForAnOutputOfASideThatIsNotKnown() {
    String read =
        """
        import numpy as np
        def load(path, dtype="float16"):
            return np.fromfile(path, dtype=dtype)
        for path in paths:
            keep(load(path))
        """;

    assertEquals(
        List.of("UNKNOWN output -1 float16  @3"), Followed.python("bert_postprocess.py", read));
    assertEquals(List.of("UNKNOWN output -1 float16  @3"), Followed.python("eval/acc.py", read));
    assertEquals(List.of(), Followed.python("prepare.py", read));
  }

  @Test
  void keepsTheOutputInArithmetic() {
    assertEquals(
        List.of("UNKNOWN output -1 float16  @2"),
        Followed.python(
            "run.py",
            "import numpy as np\ntop = np.argsort(-1 * np.fromfile(path, dtype=np.float16))\n"));
  }

  @Test
  void takesNumbersOfAFileForAnOutputWhereTheLargestIsLookedFor() {
    String program =
        """
        import numpy as np

        def read(path, kind='float16'):
            return np.fromfile(path, dtype=kind)

        def main(path):
            numbers = read(path)
            print(numbers%s)
        """;

    assertEquals(
        List.of("UNKNOWN output -1 float16  @4"),
        Followed.python(program.formatted("[:45].argmax()")));
    assertEquals(List.of(), Followed.python(program.formatted(".mean()")));
  }

  @Test
  void takesTheDefaultOfAnOptionForAHintOnly() {
    String program =
        """
        import argparse
        import numpy as np

        def main():
            parser = argparse.ArgumentParser()
            parser.add_argument("--data-type", default="float16")
            args = parser.parse_args()
            %s
        """;

    assertEquals(
        List.of("UNKNOWN output -1 float16  @8"),
        Followed.python(program.formatted("np.fromfile('a', dtype=args.data_type).argmax()")));
    assertEquals(
        List.of(),
        Followed.python(program.formatted("np.fromfile('a_0.bin', args.kind).argmax()")).stream()
            .filter(said -> said.contains("float"))
            .toList());
  }

  @Test
  void knowsTheArrayThatAnOutputIsCopiedInto() {
    List<String> said =
        Followed.python(
            """
            import acl
            import numpy as np

            def main(model, inputs, outputs, device):
                acl.mdl.execute(model, inputs, outputs)
                scores = np.zeros(1000, dtype=np.int32)
                acl.rt.memcpy(acl.util.numpy_to_ptr(scores), 4000, device, 4000, 2)
            """);

    assertEquals(List.of("DEPLOYED output -1 int32  @7"), said);
  }
}
