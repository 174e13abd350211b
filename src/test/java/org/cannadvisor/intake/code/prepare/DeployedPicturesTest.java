package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that prepare pictures for the chip. */
final class DeployedPicturesTest {

  @Test
  void followsOpenCvIntoAnInferenceSession() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np
            from ais_bench.infer.interface import InferSession

            MEAN = [123.675, 116.28, 103.53]
            STD = [58.395, 57.12, 57.375]

            def preprocess(path):
                img = cv2.imread(path)
                img = cv2.cvtColor(img, cv2.COLOR_BGR2RGB)
                img = cv2.resize(img, (256, 256), interpolation=cv2.INTER_LINEAR)
                h, w = img.shape[:2]
                y = (h - 224) // 2
                x = (w - 224) // 2
                img = img[y:y + 224, x:x + 224].astype(np.float32)
                img = (img - np.array(MEAN)) / np.array(STD)
                img = img.transpose(2, 0, 1)
                return np.expand_dims(img, 0).astype(np.float32)

            def main():
                session = InferSession(0, "resnet50.om")
                out = session.infer([preprocess("a.jpg")])
                logits = out[0].reshape(1, 1000)
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @10",
            "DEPLOYED crop 224x224 center @15",
            "DEPLOYED decoder opencv YES @9",
            "DEPLOYED output 0  1x1000 @23",
            "DEPLOYED scale (123.675, 116.28, 103.53) (58.395, 57.12, 57.375) @16",
            "DEPLOYED size STRETCH 256x256 bilinear NO @11",
            "DEPLOYED tensor NCHW float32 @22",
            "feed 0 float32 NCHW @22"),
        said);
  }

  @Test
  void knowsThatProportionsAreKeptWhateverTheSizeIs() {
    List<String> said =
        Followed.python(
            """
            import cv2

            def run(path, out, args):
                img = cv2.imread(path)
                h, w = img.shape[:2]
                r = min(args.height / h, args.width / w)
                img = cv2.resize(img, (int(w * r), int(h * r)))
                cv2.copyMakeBorder(img, 0, args.height - int(h * r), 0, args.width - int(w * r),
                                   cv2.BORDER_CONSTANT, value=(0, 0, 0)).tofile(out)
                cv2.resize(cv2.imread(path), (w * args.width, h * args.height)).tofile(out)
            """);

    assertEquals(
        List.of(
            "DEPLOYED size LETTERBOX 0x0 bilinear NO @7",
            "DEPLOYED size UNKNOWN 0x0 bilinear NO @10"),
        said.stream().filter(one -> one.contains(" size ")).toList());
  }

  @Test
  void followsPicturesThroughListsPoolsAndObjectsThatAreCalled() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np

            class Resize:
                def __call__(self, image):
                    return cv2.resize(image, (64, 64))

            class Loader:
                def __init__(self):
                    self.resize = Resize()

                @property
                def name(self):
                    return "a.jpg"

                def load(self, job):
                    path, out = job
                    self.resize(cv2.imread(self.name))[np.newaxis].tofile(out)

            def main(pool, names):
                jobs = []
                for name in names:
                    jobs.append((name, name + ".bin"))
                pool.map(Loader().load, jobs)
            """);

    assertEquals(
        List.of("DEPLOYED size STRETCH 64x64 bilinear NO @6", "feed 0 uint8 NHWC @18"),
        said.stream().filter(one -> one.contains("size") || one.startsWith("feed")).toList());
  }

  @Test
  void followsADataSetOfTheProjectThroughItsLoader() {
    List<String> said =
        Followed.python(
            """
            import cv2
            from ais_bench.infer.interface import InferSession
            from torch.utils.data import DataLoader, Dataset

            class Pictures(Dataset):
                def __init__(self, paths):
                    self.paths = paths

                def __len__(self):
                    return len(self.paths)

                def __getitem__(self, index):
                    return cv2.imread(self.paths[index]), index

            def main(paths):
                session = InferSession(0, "net.om")
                for image, index in DataLoader(Pictures(paths), batch_size=8):
                    session.infer([image.numpy()])
            """);

    assertTrue(said.contains("feed 0 uint8 NHWC @18"), said::toString);
  }

  @Test
  void knowsWhatALaterCopyPutsIntoADataSet() {
    List<String> said =
        Followed.python(
            """
            import acl
            import cv2
            import numpy as np

            def main(path, model, size):
                device, _ = acl.rt.malloc(size, 0)
                inputs = acl.mdl.create_dataset()
                acl.mdl.add_dataset_buffer(inputs, acl.create_data_buffer(device, size))
                out, _ = acl.rt.malloc(size, 0)
                outputs = acl.mdl.create_dataset()
                acl.mdl.add_dataset_buffer(outputs, acl.create_data_buffer(out, size))
                data = cv2.imread(path).tobytes()
                acl.rt.memcpy(device, size, acl.util.bytes_to_ptr(data), size, 1)
                acl.mdl.execute(model, inputs, outputs)
                result = bytes(size)
                acl.rt.memcpy(acl.util.bytes_to_ptr(result), size, out, size, 2)
                return np.frombuffer(result, np.float32)
            """);

    assertTrue(said.contains("feed 0 uint8 NHWC @14"), said::toString);
    assertTrue(said.contains("DEPLOYED output 0 float32  @17"), said::toString);
  }

  @Test
  void followsBytesThatAreReadAgainAndAPointerTakenInEitherWay() {
    List<String> said =
        Followed.python(
            """
            import acl
            import cv2
            import numpy as np

            def pointer(dataset, i):
                if "bytes_to_ptr" in dir(acl.util):
                    data = dataset[i].tobytes()
                    return acl.util.bytes_to_ptr(data)
                return acl.util.numpy_to_ptr(dataset[i])

            def main(path, model, size, count):
                image = cv2.imread(path).astype(np.float16).transpose([2, 0, 1])
                images = [np.frombuffer(image.tobytes(), np.float16)]
                device, _ = acl.rt.malloc(size, 0)
                for i in range(count):
                    acl.rt.memcpy(device, size, pointer(images, i), size, 1)
                inputs = acl.mdl.create_dataset()
                acl.mdl.add_dataset_buffer(inputs, acl.create_data_buffer(device, size))
                acl.mdl.execute(model, inputs, acl.mdl.create_dataset())
            """);

    assertTrue(said.contains("feed -1 float16 NCHW @18"), said::toString);
    assertTrue(said.stream().noneMatch(one -> one.startsWith("strided")), said::toString);
  }

  @Test
  void knowsTheLetterboxOfYolo() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np

            def letterbox(img, new_shape=(640, 640), color=(114, 114, 114)):
                shape = img.shape[:2]
                r = min(new_shape[0] / shape[0], new_shape[1] / shape[1])
                new_unpad = int(round(shape[1] * r)), int(round(shape[0] * r))
                dw, dh = new_shape[1] - new_unpad[0], new_shape[0] - new_unpad[1]
                dw /= 2
                dh /= 2
                if shape[::-1] != new_unpad:
                    img = cv2.resize(img, new_unpad, interpolation=cv2.INTER_LINEAR)
                top, bottom = int(round(dh - 0.1)), int(round(dh + 0.1))
                left, right = int(round(dw - 0.1)), int(round(dw + 0.1))
                return cv2.copyMakeBorder(img, top, bottom, left, right, cv2.BORDER_CONSTANT, value=color)

            def run(path, out):
                img = letterbox(cv2.imread(path))
                img = img[:, :, ::-1].transpose(2, 0, 1)
                img = np.ascontiguousarray(img, dtype=np.float32)
                img /= 255.0
                img.tofile(out)
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @19",
            "DEPLOYED decoder opencv YES @18",
            "DEPLOYED padding 114 @15",
            "DEPLOYED scale (0, 0, 0) (255, 255, 255) @21",
            "DEPLOYED size LETTERBOX 640x640 bilinear NO @12",
            "DEPLOYED tensor NCHW float32 @22",
            "feed 0 float32 NCHW @22"),
        said);
  }

  @Test
  void findsAPicturePastedIntoAnEmptyOne() {
    List<String> said =
        Followed.python(
            """
            from PIL import Image
            import numpy as np

            def letterbox_image(image, size):
                iw, ih = image.size
                w, h = size
                scale = min(w / iw, h / ih)
                image = image.resize((int(iw * scale), int(ih * scale)), Image.BICUBIC)
                new_image = Image.new('RGB', size, (128, 128, 128))
                new_image.paste(image, (0, 0))
                return new_image

            def go(p):
                img = letterbox_image(Image.open(p), (416, 416))
                x = np.array(img, dtype='float32') / 255.
                np.transpose(x, (2, 0, 1)).tofile("b.bin")
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @14",
            "DEPLOYED decoder pil NO @14",
            "DEPLOYED padding 128 @9",
            "DEPLOYED scale (0, 0, 0) (255, 255, 255) @15",
            "DEPLOYED size LETTERBOX 416x416 bicubic YES @8",
            "DEPLOYED tensor NCHW float32 @16",
            "feed 0 float32 NCHW @16"),
        said);
  }

  @Test
  void followsArithmeticOnSingleChannels() {
    List<String> said =
        Followed.python(
            """
            import cv2
            mean = (104, 117, 123)

            def go(path):
                img = cv2.imread(path).astype('float32')
                for c in range(3):
                    img[:, :, c] = (img[:, :, c] - mean[c]) * 0.5
                img.tofile("x.bin")
            """);

    assertEquals("DEPLOYED scale (104, 117, 123) (2, 2, 2) @7", said.get(2));
  }

  @Test
  void losesTheArithmeticOnBytesThatRunOver() {
    List<String> said =
        Followed.python(
            """
            import cv2

            def go(path):
                img = cv2.imread(path)
                img = img - 104
                img.tofile("x.bin")
            """);

    assertEquals(List.of(), said.stream().filter(text -> text.contains("scale")).toList());
  }

  @Test
  void losesOnlyTheScaleWhereTheMeanIsNotKnown() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np

            def go(path, mean):
                img = cv2.imread(path).astype(np.float32)
                img = img - mean
                img.tofile("x.bin")
            """);

    assertEquals(
        List.of("DEPLOYED color BGR @5", "DEPLOYED decoder opencv YES @5"), said.subList(0, 2));
    assertEquals(List.of(), said.stream().filter(text -> text.contains("scale")).toList());
  }

  @Test
  void losesWhatTwoBranchesDoDifferently() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np

            def go(path, swap):
                img = cv2.imread(path)
                if swap:
                    img = cv2.cvtColor(img, cv2.COLOR_BGR2RGB)
                img = img.astype(np.float32) / 255
                img.tofile("x.bin")
            """);

    assertEquals(
        List.of(
            "DEPLOYED decoder opencv YES @5",
            "DEPLOYED scale (0, 0, 0) (255, 255, 255) @8",
            "DEPLOYED tensor NHWC float32 @9",
            "feed 0 float32 NHWC @9"),
        said);
  }

  @Test
  void followsWhatOlderProgramsOfTorchWrite() {
    List<String> said =
        Followed.python(
            """
            import numpy as np
            import torch
            import torch.nn.functional as F
            from PIL import Image
            from torch.autograd import Variable
            from torchvision import datasets, transforms

            def shrink(path):
                scale = transforms.Compose([transforms.Scale(256), transforms.CenterCrop(224)])
                tensor = torch.from_numpy(np.array(scale(Image.open(path).convert("RGB")))).float()
                tensor = Variable(tensor.unsqueeze(0), requires_grad=False)
                tensor.numpy().tofile("a.bin")

            def enlarge(root):
                steps = transforms.Compose([transforms.ToTensor()])
                pictures = datasets.CIFAR10(root, False, transform=steps)
                for i in range(len(pictures)):
                    picture = pictures[i][0].unsqueeze(0)
                    picture = F.interpolate(picture, size=(64, 96), mode="bilinear")
                    np.array(picture).astype(np.float32).tofile("b.bin")
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @10",
            "DEPLOYED color RGB @16",
            "DEPLOYED crop 224x224 center @9",
            "DEPLOYED decoder pil NO @10",
            "DEPLOYED scale (0, 0, 0) (1, 1, 1) @12",
            "DEPLOYED scale (0, 0, 0) (255, 255, 255) @15",
            "DEPLOYED size SHORT_SIDE 256x256 bilinear YES @9",
            "DEPLOYED size STRETCH 96x64 bilinear NO @19",
            "DEPLOYED tensor NCHW float32 @20",
            "DEPLOYED tensor NHWC float32 @12",
            "feed 0 float32 NCHW @20",
            "feed 0 float32 NHWC @12"),
        said);
  }

  @Test
  void keepsColoursAndNumbersWhereAWarpChangesTheSize() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import numpy as np

            def convert(path, matrix):
                image = cv2.imread(path)
                image = cv2.warpAffine(image, matrix, (512, 512), flags=cv2.INTER_LINEAR)
                image = (image / 255. - [[[0.4, 0.4, 0.4]]]) / [[[0.2, 0.2, 0.2]]]
                image.astype(np.float32).transpose(2, 0, 1).reshape(1, 3, 512, 512).tofile("a.bin")
            """);

    assertEquals(
        List.of(
            "DEPLOYED color BGR @5",
            "DEPLOYED decoder opencv YES @5",
            "DEPLOYED scale (102, 102, 102) (51, 51, 51) @7",
            "DEPLOYED size UNKNOWN 512x512 bilinear NO @6",
            "DEPLOYED tensor NCHW float32 @8",
            "feed 0 float32 NCHW @8"),
        said);
  }

  private static final String OF_PYCLS =
      """
      import sys
      import cv2
      import numpy as np
      from pycls.datasets import transforms

      MEAN = [0.485, 0.456, 0.406]
      STD = [0.229, 0.224, 0.225]

      im = cv2.imread(sys.argv[1])[:, :, ::-1].astype(np.float32) / 255
      im = transforms.scale_and_center_crop(im, 274, 240)
      im = transforms.color_norm(im, MEAN, STD)
      im = np.ascontiguousarray(im[:, :, ::-1].transpose([2, 0, 1]))
      im.tofile("a.bin")
      """;

  @Test
  void knowsThePictureFunctionsOfPycls() {
    List<String> said = Followed.python(OF_PYCLS);

    assertTrue(said.contains("DEPLOYED color BGR @12"), said::toString);
    assertTrue(said.contains("DEPLOYED crop 240x240 center @10"), said::toString);
    assertTrue(said.contains("DEPLOYED size SHORT_SIDE 274x274 bilinear NO @10"), said::toString);
    assertTrue(
        said.contains("DEPLOYED scale (103.53, 116.28, 123.675) (57.375, 57.12, 58.395) @11"),
        said::toString);
  }

  @Test
  void aFunctionThatIsNotHereIsNotGuessedByItsName() {
    List<String> said =
        Followed.python(OF_PYCLS.replace("from pycls.datasets", "from our.pictures"));

    assertTrue(said.stream().noneMatch(one -> one.contains("BGR")), said::toString);
    assertTrue(said.stream().noneMatch(one -> one.contains("crop 240x240")), said::toString);
  }

  @Test
  void followsBothOfTwoFunctionsOfWhichARunTakesOne() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import onnxruntime as ort
            from ais_bench.infer.interface import InferSession

            def main(args):
                if args.onnx:
                    sess = ort.InferenceSession("net.onnx")
                    run = lambda x: sess.run(None, {"x": x})[0]
                else:
                    sess = InferSession(0, "net.om")
                    run = lambda x: sess.infer([x])[0]
                img = cv2.resize(cv2.imread("a.jpg"), (320, 48))
                run(img.transpose(2, 0, 1)[None])
            """);

    assertTrue(said.contains("DEPLOYED size STRETCH 320x48 bilinear NO @12"), said::toString);
    assertTrue(said.contains("feed 0 uint8 NCHW @11"), said::toString);
    assertTrue(said.contains("REFERENCE size STRETCH 320x48 bilinear NO @12"), said::toString);
  }
}
