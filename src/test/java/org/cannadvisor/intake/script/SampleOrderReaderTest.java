package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.NumberedFiles;
import org.cannadvisor.model.SampleOrder;
import org.junit.jupiter.api.Test;

final class SampleOrderReaderTest {

  private static List<String> said(String python) {
    var text = new SourceText("post.py", python);
    var reader = new SampleOrderReader();
    return reader.recognises(text)
        ? reader.read(text).facts(SampleOrder.class).stream()
            .map(
                one ->
                    one.list()
                        + " "
                        + one.labels()
                        + (one.sorted() ? " sorted" : "")
                        + " @"
                        + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void listingsThatAreNumberedAsTheyCome() {
    assertEquals(
        List.of("files labels @3"),
        said(
            """
            files = os.listdir("result")
            for i, f in enumerate(files):
                hit += int(np.fromfile(f).argmax() == labels[i])
            """));
    assertEquals(
        List.of("glob.glob() gt_list @3"),
        said(
            """
            for idx, path in enumerate(tqdm(glob.glob("out/*.bin"))):
                p = load(path)
                right = p == gt_list[idx]
            """));
    assertEquals(
        List.of("names val_labels @2"),
        said(
            """
            names = [n for n in os.listdir(d) if n.endswith(".bin")]
            for name, label in zip(names, val_labels):
                pass
            """));
  }

  @Test
  void ordersThatAreMadeOrDoNotMatter() {
    String loop = "for i, f in enumerate(files):\n    ok = labels[i]\n";
    assertEquals(List.of(), said("files = sorted(os.listdir(d), key=number)\n" + loop));
    assertEquals(
        List.of(), said("files = os.listdir(d)\nfiles.sort(key=lambda f: int(f[:-4]))\n" + loop));
    assertEquals(List.of(), said("files = natsorted(os.listdir(d))\n" + loop));
    assertEquals(
        List.of(), said("files = os.listdir(d)\nlabels = [of(f) for f in files]\n" + loop));
    assertEquals(
        List.of(),
        said("files = os.listdir(d)\nfor i, f in enumerate(files):\n    ok = labels[f]\n"));
    assertEquals(
        List.of(),
        said("files = os.listdir(d)\nfor i, f in enumerate(files):\n    save(boxes[i])\n"));
  }

  @Test
  void listingsInTheOrderOfTheirNames() {
    String loop = "for i, f in enumerate(files):\n    ok = labels[i]\n";
    assertEquals(List.of("files labels sorted @3"), said("files = sorted(os.listdir(d))\n" + loop));
    assertEquals(
        List.of("files labels sorted @4"), said("files = os.listdir(d)\nfiles.sort()\n" + loop));
    assertEquals(
        List.of("outs gt_list sorted @2"),
        said(
            "outs = sorted(glob.glob(\"out/*.bin\"))\nfor o, g in zip(outs, gt_list):\n    pass\n"));
  }

  @Test
  void twoListingsInTheSameOrder() {
    assertEquals(
        List.of(),
        said(
            """
            outs = sorted(os.listdir(out))
            gts = sorted(os.listdir(truth))
            for o, g in zip(outs, gts):
                pass
            """));
  }

  private static boolean isNumbered(String python) {
    var text = new SourceText("prep.py", python);
    var reader = new SampleOrderReader();
    return reader.recognises(text) && !reader.read(text).facts(NumberedFiles.class).isEmpty();
  }

  @Test
  void filesNamedByPlainNumbers() {
    assertEquals(true, isNumbered("x.tofile(f\"{out}/{i}.bin\")\n"));
    assertEquals(true, isNumbered("np.save(os.path.join(d, str(idx) + '.npy'), x)\n"));
    assertEquals(true, isNumbered("x.tofile('bin/img_%d.bin' % n)\n"));
    assertEquals(true, isNumbered("x.tofile('{}.bin'.format(count))\n"));
    assertEquals(false, isNumbered("x.tofile(f\"{i:05d}.bin\")\n"));
    assertEquals(false, isNumbered("x.tofile(str(i).zfill(5) + '.bin')\n"));
    assertEquals(false, isNumbered("x.tofile(f\"{name}.bin\")\n"));
    assertEquals(false, isNumbered("path = f\"{i}.bin\"\n"));
  }

  @Test
  void filesThatAreNamedByTheirNumberInAListing() {
    assertEquals(
        List.of("pictures pictures[idx] @4"),
        said(
            """
            def post(pictures, folder, count):
                for idx in range(count):
                    mask = np.fromfile(os.path.join(folder, '{}_0.bin'.format(idx)))
                    save(pictures[idx], mask)
            paths = glob.glob(root + '/*')
            post(paths, out, 1000)
            """));
    assertEquals(
        List.of("names names[i] @4"),
        said(
            """
            names = os.listdir(root)
            for i in range(len(names)):
                out = np.load(f"result/{i}_0.npy")
                score(names[i], out)
            """));
    assertEquals(
        List.of(),
        said(
            """
            names = sorted(os.listdir(root))
            for i in range(len(names)):
                score(names[i], np.load(f"result/{i}_0.npy"))
            """));
    assertEquals(
        List.of(),
        said(
            """
            names = os.listdir(root)
            for i in range(len(names)):
                score(names[i], np.load(f"result/{names[i]}_0.npy"))
            """));
  }

  @Test
  void aParameterIsTheListingThatIsHandedOverInItsPlace() {
    String program =
        """
        def post(names, folder):
            for i in range(len(names)):
                x = np.fromfile(folder + '/{}_0.bin'.format(i))
                save(names[i], x)
        found = os.listdir(root)
        """;

    assertEquals(List.of("names names[i] @4"), said(program + "post(found, out)\n"));
    assertEquals(List.of("names names[i] @4"), said(program + "post(folder=out, names=found)\n"));
    assertEquals(List.of(), said(program + "post(labels, found)\n"));
    assertEquals(List.of(), said(program + "show(found, out)\npost(labels, out)\n"));
    assertEquals(List.of(), said(program + "post(sorted(found), out)\n"));
  }
}
