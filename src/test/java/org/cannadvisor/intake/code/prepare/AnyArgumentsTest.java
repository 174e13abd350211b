package org.cannadvisor.intake.code.prepare;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No call fails or takes long, whatever it is given. */
final class AnyArgumentsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/cannadvisor/intake/code/prepare");

  private static final List<String> ARGUMENTS =
      List.of(
          "",
          "img",
          "x",
          "img, None",
          "img, -1",
          "img, (7, -9, 3)",
          "img, [[], 'a', None]",
          "img, 1e300, -1e300, 0, [0, 0, 0], 'x', {}, img",
          "[img, img]",
          "[img, 1, x]",
          "x, (-5, 99)",
          "-1, -1, -1, -1",
          "99999999999, img",
          "img, img, img, img, img, img, img, img",
          "canvas, img",
          "img, canvas",
          "'a', img, axis=-99, dtype='?', size=(1,), mean=[], std=[0], transform=3",
          "img, axis=7, dsize=img, dim=-7, mean=(1, 2), std=(0, 0, 0), size=[-1, 0]");

  private static final List<String> RECEIVERS =
      List.of("img", "pil", "tensor", "tf", "canvas", "frame", "batch", "lost", "mean", "out", "x");

  private static final String START =
      """
      import cv2
      import numpy
      import torch
      import torchvision
      import tensorflow
      import mmcv
      import PIL
      import acl
      import PIL.Image
      import onnxruntime

      def run(x):
          img = cv2.imread('a.jpg')
          pil = PIL.Image.open('a')
          tensor = torch.from_numpy(img)
          tf = tensorflow.io.decode_jpeg(x, 3)
          canvas = numpy.zeros((4, 4, 3))
          frame = PIL.Image.new('RGB', (4, 4))
          batch = img.transpose(2, 0, 1)[None]
          lost = img.reshape(x)
          mean = numpy.array([1, 2, 3])
          out = onnxruntime.InferenceSession('a').run(None, {'a': img})
      """;

  /** Calls of so many names stand in one program. */
  private static final int NAMES = 12;

  @TestFactory
  Stream<DynamicTest> everyCallTakesAnything() throws IOException {
    List<String> names = List.copyOf(names());
    return IntStream.iterate(0, i -> i < names.size(), i -> i + NAMES)
        .mapToObj(i -> names.subList(i, Math.min(names.size(), i + NAMES)))
        .map(some -> DynamicTest.dynamicTest(some.get(0), () -> expectNoFailure(some)));
  }

  private static void expectNoFailure(List<String> names) {
    String program = START + names.stream().map(AnyArgumentsTest::calls).collect(joining());
    assertTrue(Followed.unit(program).whole());

    Followed.python(program);
  }

  private static String calls(String name) {
    var calls = new StringBuilder();
    for (int i = 0; i < ARGUMENTS.size(); i++) {
      String of = name.startsWith(".") ? RECEIVERS.get(i % RECEIVERS.size()) : "";
      calls.append("    y = " + of + name + "(" + ARGUMENTS.get(i) + ")\n");
      calls.append("    y[0, ..., None, :2, ::-1] = y\n    z = y / y + mean * y\n");
    }
    return calls.toString();
  }

  /** The names that the libraries know, as they write them. */
  private static Set<String> names() throws IOException {
    Pattern text = Pattern.compile("\"(\\.?[A-Za-z_][\\w.]*)\"");
    var names = new TreeSet<String>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(AnyArgumentsTest::isLibrary).sorted().toList()) {
        Matcher found = text.matcher(Files.readString(file));
        while (found.find()) {
          String name = found.group(1).replaceAll("\\.$", "");
          names.add(name);
          if (!name.contains(".")) {
            names.add(name.startsWith("image") ? "tensorflow." + name : "numpy." + name);
            names.addAll(List.of("cv2." + name, "mmcv." + name, "torchvision.transforms." + name));
          }
        }
      }
    }
    return names;
  }

  /** The others hold the names of types and flags. */
  private static boolean isLibrary(Path file) {
    return !Set.of(
            "Constants.java",
            "NumPyTypes.java",
            "OpenCvNames.java",
            "MmPipeline.java",
            "MmConfig.java",
            "Feed.java",
            "Axes.java")
        .contains(String.valueOf(file.getFileName()));
  }

  @Test
  void listsThatHoldThemselvesTwiceStayCheap() {
    var program =
        new StringBuilder(
            """
            import cv2
            import numpy as np
            import torchvision.transforms as T
            from PIL import Image

            def run():
                img = cv2.imread('a')
                x = [img, img]
                t = T.Compose([T.ToTensor()])
            """);
    for (int i = 0; i < 60; i++) {
      program.append("    x = [x, x, img]\n    t = T.Compose([t, t])\n");
    }
    program.append(
        """
            y = t(Image.open('a'))
            z = np.array(x)
            w = np.stack(x)
            v = cv2.resize(img, (x, x))
            v.tofile('a')
            if x != img.shape:
                v = img
            v.tofile('a')
        """
            .indent(0));

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Followed.python(program.toString()));
  }
}
