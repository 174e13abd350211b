package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.junit.jupiter.api.Test;

final class CodeSlipReaderTest {

  private static List<String> said(String python, String... others) {
    var reader = new CodeSlipReader();
    var texts = new ArrayList<SourceText>();
    texts.add(new SourceText("a.py", python));
    for (String other : others) {
      texts.add(new SourceText("run.sh", other));
    }
    return reader
        .read(texts.stream().filter(reader::recognises).toList())
        .facts(CodeSlip.class)
        .stream()
        .map(slip -> slip.what() + " @" + slip.at().line())
        .toList();
  }

  @Test
  void widthAndHeightTakenTheOtherWay() {
    assertEquals(List.of("SIZE_SWAPPED @1"), said("h, w = img.size\n"));
    assertEquals(List.of("SIZE_SWAPPED @1"), said("height, width = Image.open(p).size\n"));
    assertEquals(List.of("SIZE_SWAPPED @2"), said("x = 1\n  src_w, src_h = image.shape[:2]\n"));
    assertEquals(List.of("SIZE_SWAPPED @1"), said("w, h, _ = frame.shape  # original\n"));
  }

  @Test
  void widthAndHeightTakenAsTheyAre() {
    assertEquals(List.of(), said("w, h = img.size\nh, w = x.shape[:2]\nh, w, c = y.shape\n"));
    assertEquals(
        List.of(), said("h, w = x.shape[-2:]\nw, h = x.shape[::-1]\nw, h = x.shape[1::-1]\n"));
    assertEquals(List.of(), said("h, w = img.size[::-1]\nn, w, h = x.shape[0], 3, 4\n"));
  }

  @Test
  void misnomersThatDoNoHarm() {
    String array = "w, h = mask.shape[:2]\n";
    String picture = "h, w = img.size\n";

    assertEquals(List.of(), said(array + "out = np.zeros((w, h, 3))\n"));
    assertEquals(List.of(), said(array + "out = np.empty([w, h])\nn = w * h\n"));
    assertEquals(List.of(), said(array + "x = x.reshape(1, w, h, 3)\nprint(w, h)\n"));
    assertEquals(List.of(), said(picture + "img = img.resize((h, w))  # h before w\n"));
    assertEquals(
        List.of(), said(picture + "canvas = Image.new('RGB', (h, w))\nside = max(h, w)\n"));
  }

  @Test
  void oneUseInTheOtherOrderIsEnough() {
    String array = "w, h = mask.shape[:2]\n";

    assertEquals(
        List.of("SIZE_SWAPPED @1"), said(array + "out = np.zeros((w, h))\nbox[:, 0] *= w\n"));
    assertEquals(List.of("SIZE_SWAPPED @1"), said(array + "x = cv2.resize(x, (w, h))\n"));
    assertEquals(
        List.of("SIZE_SWAPPED @1"), said("h, w = img.size\nimg = img.resize((w // 2, h // 2))\n"));
    assertEquals(
        List.of("SIZE_SWAPPED @1"), said(array + "def g(w, h):\n    return np.zeros((w, h))\n"));
  }

  @Test
  void numbersThatAreShiftedBackAreRight() {
    String loop =
        "for num in range(1, n + 1):\n    %s\n    x = open(base + '_' + str(num) + '.bin')\n";

    assertEquals(List.of("OUTPUTS_FROM_ONE @1"), said(loop.formatted("pass"), "ais_bench\n"));
    assertEquals(List.of(), said(loop.formatted("num -= 1"), "ais_bench\n"));
    assertEquals(List.of(), said(loop.formatted("num = num - 1"), "ais_bench\n"));
  }

  @Test
  void outputFilesThatTheToolNumbersFromZero() {
    String loop =
        """
        for num in range(1, flags.net_out_num + 1):
            if num == 1:
                buf = np.fromfile(base + "_" + str(num) + ".bin", dtype="float32")
        """;
    assertEquals(List.of("OUTPUTS_FROM_ONE @1"), said(loop, "python3 -m ais_bench --model a.om\n"));
    assertEquals(
        List.of("OUTPUTS_FROM_ONE @1"),
        said("for i in range(1, n+1):\n  x = open(f'{name}_{i}.bin')\n", "./msame --model a.om\n"));
    String plain =
        """
        boxes = np.fromfile('{}_1.bin'.format(name), dtype=np.float32)
        scores = np.fromfile('{}_2.bin'.format(name), dtype=np.float32)
        """;
    assertEquals(List.of("OUTPUTS_FROM_ONE @1"), said(plain, "ais_bench --model a.om\n"));
    assertEquals(
        List.of("OUTPUTS_FROM_ONE @1"),
        said("a = glob(d + '*' + '1.bin')\nb = glob(d + '*' + '2.bin')\n", "ais_bench\n"));
    assertEquals(List.of(), said(plain + "rois = np.fromfile(n + '_0.bin')\n", "ais_bench\n"));
    assertEquals(List.of(), said("x = np.fromfile(n + '_1.bin')\n", "ais_bench\n"));
    assertEquals(List.of(), said(loop));
    assertEquals(List.of(), said(loop, "./benchmark.x86_64 -om_path=a.om\n"));
    assertEquals(
        List.of(),
        said(loop.replace("(1, flags.net_out_num + 1)", "(flags.net_out_num)"), "msame\n"));
  }

  @Test
  void arraysWrittenIntoTheFoldersOfOneAnother() {
    String crossed =
        """
        ids_np.tofile(os.path.join(ids_path, "ids_" + str(i) + ".bin"))
        segments_np.tofile(os.path.join(mask_path, "segments_" + str(i) + ".bin"))
        mask_np.tofile(os.path.join(segments_path, "mask_" + str(i) + ".bin"))
        """;
    assertEquals(List.of("FOLDERS_CROSSED @3"), said(crossed));
    assertEquals(
        List.of("FOLDERS_CROSSED @2"),
        said(
            "np.save(join(args.left_dir, f'{i}.npy'), right)\nnp.save(join(args.right_dir, f'{i}.npy'), left)\n"));
    assertEquals(
        List.of(),
        said(
            "mask.tofile(os.path.join(out_dir, 'm.bin'))\nimg.tofile(os.path.join(out_dir, 'i.bin'))\n"));
    assertEquals(
        List.of(),
        said("mask.tofile(os.path.join(mask_dir, n))\nimg.tofile(os.path.join(img_dir, n))\n"));
  }
}
