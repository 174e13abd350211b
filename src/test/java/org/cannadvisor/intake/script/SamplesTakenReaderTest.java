package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.SamplesTaken;
import org.junit.jupiter.api.Test;

final class SamplesTakenReaderTest {

  private static List<String> said(String python) {
    var text = new SourceText("post.py", python);
    var reader = new SamplesTakenReader();
    return reader.recognises(text)
        ? reader.read(text).facts(SamplesTaken.class).stream()
            .map(one -> one.how() + " " + one.what() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void whatIsTakenUpBehindTheLoop() {
    assertEquals(
        List.of("LAST_ONLY box @4"),
        said(
            """
            for path in image_paths:
                raw = read(path)
                box = decode(raw)
            boxes.append(box)
            """));
    assertEquals(
        List.of("LAST_ONLY line @5"),
        said(
            """
            with open("val.txt", "w") as out:
                for name in os.listdir(folder):
                    label = name.split("_")[0]
                    line = f"{name} {label}\\n"
                out.write(line)
            """));
    assertEquals(
        List.of("LAST_ONLY pred @8"),
        said(
            """
            def scores(dataset):
                all_preds = []
                for image in dataset:
                    # one picture at a time
                    out = session.infer([image])

                    pred = out[0].argmax()
                all_preds.append(pred)
                return all_preds
            """));
  }

  @Test
  void slicesUpToANumberThatIsWrittenOut() {
    assertEquals(
        List.of("WRITTEN_OUT 5000 @1"),
        said("jobs = [files[i:i + 100] for i in range(0, 5000, 100) if files[i:i + 100] != []]\n"));
    assertEquals(List.of(), said("jobs = [files[i:i + 100] for i in range(0, len(files), 100)]\n"));
    assertEquals(List.of(), said("rows = [table[i:i + 16] for i in range(0, 256, 16)]\n"));
  }

  @Test
  void aListThatOneBranchSetsAnew() {
    assertEquals(
        List.of("LAST_ONLY found @4"),
        said(
            """
            found = []
            for name in image_names:
                if os.path.isdir(name):
                    found = [os.path.join(name, one) for one in os.listdir(name)]
                else:
                    found.append(name)
            """));
    assertEquals(
        List.of(),
        said(
            """
            batch = []
            for name in image_names:
                batch.append(load(name))
                if len(batch) == 8:
                    run(batch)
                    batch = []
            """));
    assertEquals(
        List.of(),
        said(
            """
            for name in image_names:
                rows = [name, 1]
                rows.append(2)
                out.write(str(rows))
            """));
  }

  @Test
  void loopsThatGatherOrSearch() {
    assertEquals(
        List.of(),
        said(
            "for p in image_paths:\n    box = read(p)\n    boxes.append(box)\nall.append(boxes)\n"));
    assertEquals(
        List.of(),
        said(
            """
            found = None
            for name in names:
                if name.endswith("7"):
                    found = name
            chosen.append(found)
            """));
    assertEquals(
        List.of(),
        said("total = 0\nfor f in files:\n    total = total + size(f)\nsizes.append(total)\n"));
    assertEquals(
        List.of(), said("best = 0\nfor f in files:\n    best = size(f)\nsizes.append(best)\n"));
    assertEquals(
        List.of(), said("for layer in layers:\n    width = layer.width\nwidths.append(width)\n"));
  }

  @Test
  void loopsThatEndTooEarly() {
    assertEquals(
        List.of("FIRST_ONLY break @3"),
        said("for images, target in val_loader:\n    hits += run(images, target)\n    break\n"));
    assertEquals(
        List.of("FIRST_ONLY retur @5"),
        said(
            """
            def ids(files):
                out = []
                for name in files:
                    out.append(name[:-4])
                    return out
            """));
    assertEquals(
        List.of("LIMITED 500 @2"),
        said(
            """
            # accuracy of the first pictures
            for f in files[:500]:
                correct += run(f)
            """));
    assertEquals(
        List.of("LIMITED 100 @4"),
        said(
            """
            top1 = 0
            for i, f in enumerate(files):
                top1 += run(f)
                if i >= 100:
                    break
            """));
  }

  @Test
  void limitsOfOtherThings() {
    assertEquals(List.of(), said("for f in files[:100]:\n    calib.append(load(f))\n"));
    assertEquals(
        List.of(), said("for f in files:\n    if f == wanted:\n        n += 1\n        break\n"));
    assertEquals(List.of(), said("for line in open(names):\n    return line.strip()\n"));
    assertEquals(List.of(), said("top1 = 0\nfor k in ks[:5]:\n    top1 += score(k)\n"));
  }

  @Test
  void lastBatchesThatAreDropped() {
    assertEquals(
        List.of("TAIL_DROPPED drop_last=True @1"),
        said("loader = DataLoader(data, batch_size=8, drop_last=True)\nnp.save(f, x)\n"));
    assertEquals(
        List.of("TAIL_DROPPED range(len(names) // batch_size) @1"),
        said("for i in range(len(names) // batch_size):\n    run(i)\n"));
    assertEquals(
        List.of("TAIL_DROPPED steps = int(num_samples / bs) @1"),
        said("steps = int(num_samples / bs)\nfor s in range(steps):\n    run(s)\n"));
  }

  @Test
  void loadersThatLeaveNoneOut() {
    assertEquals(
        List.of("ALL DataLoader @1"),
        said("loader = DataLoader(data, batch_size=1)\naccuracy = hits / len(data)\n"));
    assertEquals(List.of(), said("loader = DataLoader(data, batch_size=1)\n"));
  }

  @Test
  void lastBatchesThatAreCaredFor() {
    assertEquals(
        List.of(),
        said(
            """
            loader = DataLoader(data, drop_last=True)
            loss.backward()
            """));
    assertEquals(
        List.of(),
        said("train_loader = DataLoader(data, batch_size=8, drop_last=True)\nnp.save(f, x)\n"));
    assertEquals(
        List.of(), said("def sampler(data):\n    return BatchSampler(data, 8, drop_last=True)\n"));
    assertEquals(
        List.of(),
        said(
            """
            for i in range(len(names) // batch_size):
                run(i)
            left = len(names) % batch_size
            """));
    assertEquals(
        List.of(),
        said("steps = math.ceil(len(names) / bs)\nfor s in range(steps):\n    run(s)\n"));
    assertEquals(List.of(), said("mean = total / batch_size\nprint(mean)\n"));
  }
}
