package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that run the model in its framework. */
final class ReferencePicturesTest {

  private static List<String> about(String word, List<String> said) {
    return said.stream().filter(text -> text.contains(word)).toList();
  }

  @Test
  void followsTransformsThroughADataLoader() {
    List<String> said =
        Followed.python(
            """
            import torch
            import torchvision.models as models
            import torchvision.transforms as transforms
            import torchvision.datasets as datasets

            def validate(val_dir):
                normalize = transforms.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])
                dataset = datasets.ImageFolder(val_dir, transforms.Compose([
                    transforms.Resize(256),
                    transforms.CenterCrop(224),
                    transforms.ToTensor(),
                    normalize,
                ]))
                loader = torch.utils.data.DataLoader(dataset, batch_size=32)
                model = models.resnet50()
                model.eval()
                with torch.no_grad():
                    for i, (images, target) in enumerate(loader):
                        output = model(images.cuda())
            """);

    assertEquals(
        List.of(
            "REFERENCE color RGB @8",
            "REFERENCE crop 224x224 center @10",
            "REFERENCE decoder pil NO @8",
            "REFERENCE scale (123.675, 116.28, 103.53) (58.395, 57.12, 57.375) @7",
            "REFERENCE size SHORT_SIDE 256x256 bilinear YES @9",
            "REFERENCE tensor NCHW float32 @19"),
        said);
  }

  @Test
  void whatTransformsAreMeantToDoCountsWhereNobodyIsSeenToApplyThem() {
    String transforms =
        """
        import torchvision.transforms as T
        eval_tf = T.Compose([
            T.Resize((320, 320), interpolation=T.InterpolationMode.NEAREST),
            T.ToTensor(),
            T.Normalize([0.5, 0.5, 0.5], [0.25, 0.25, 0.25])])
        """;

    assertEquals(
        List.of(
            "REFERENCE scale (127.5, 127.5, 127.5) (63.75, 63.75, 63.75) @5",
            "REFERENCE size STRETCH 320x320 nearest NO @3",
            "REFERENCE tensor NCHW float32 @2"),
        Followed.python("gpu/evaluate.py", transforms));
    assertEquals(3, Followed.python("train/main.py", transforms).size());
    assertEquals(3, Followed.python("validate.py", transforms).size());
    assertEquals(List.of(), Followed.python("train/preprocess.py", transforms));
    assertEquals(List.of(), Followed.python("app/run.py", transforms));
    assertEquals(List.of(), Followed.python("preprocess_net_pytorch.py", transforms));
    assertEquals(
        List.of(),
        Followed.python(
            "gpu/evaluate.py", transforms.replace("T.ToTensor()", "T.RandomFlip(), T.ToTensor()")));
  }

  @Test
  void aProgramThatTrainsPreparesForTheFrameworkButWhatItVariesSaysNothing() {
    List<String> said =
        Followed.python(
            """
            import torch.optim as optim
            from torchvision import datasets, transforms as T

            def main(root, net):
                train = datasets.ImageFolder(root + '/train', T.Compose([
                    T.RandomResizedCrop(192), T.ToTensor()]))
                val = datasets.ImageFolder(root + '/val', T.Compose([
                    T.Resize(200), T.CenterCrop(192), T.ToTensor()]))
                optimizer = optim.SGD(net.parameters(), 0.1)
            """);

    assertEquals(
        List.of(
            "REFERENCE crop 192x192 center @8",
            "REFERENCE size SHORT_SIDE 200x200 bilinear YES @8"),
        said.stream().filter(text -> text.matches(".* (crop|size) .*")).toList());
  }

  @Test
  void seesWhatIsDoneInPlace() {
    List<String> said =
        Followed.python(
            """
            import numpy as np
            import torch
            import onnxruntime as ort
            from PIL import Image

            def main(p):
                s = ort.InferenceSession('a.onnx')
                img = Image.open(p).convert('RGB')
                w, h = img.size
                scale = 256 / min(w, h)
                img = img.resize((int(w * scale), int(h * scale)), Image.BICUBIC)
                x = torch.from_numpy(np.array(img)).permute(2, 0, 1).float()
                x.div_(255)
                x.sub_(0.5).div_(0.5)
                s.run(None, {'input': x.unsqueeze(0).numpy()})
            """);

    assertEquals(
        List.of(
            "REFERENCE color RGB @8",
            "REFERENCE decoder pil NO @8",
            "REFERENCE scale (127.5, 127.5, 127.5) (127.5, 127.5, 127.5) @14",
            "REFERENCE size SHORT_SIDE 256x256 bicubic YES @11",
            "REFERENCE tensor NCHW float32 @15"),
        said);
  }

  @Test
  void aCloneIsNotChangedWithWhatItWasMadeOf() {
    List<String> said =
        Followed.python(
            """
            import torch
            import onnxruntime as ort
            from torchvision.io import read_image

            def main(p):
                s = ort.InferenceSession('a.onnx')
                x = read_image(p).float()
                y = x.clone()
                y.div_(255)
                s.run(None, {'input': x.unsqueeze(0).numpy()})
            """);

    assertEquals(List.of("REFERENCE scale (0, 0, 0) (1, 1, 1) @10"), about("scale", said));
  }

  @Test
  void knowsTheOrderOfABlob() {
    List<String> said =
        Followed.python(
            """
            import cv2
            import onnxruntime

            def go(path):
                net = onnxruntime.InferenceSession("m.onnx")
                blob = cv2.dnn.blobFromImage(cv2.imread(path), 1 / 127.5, (112, 96), (127, 117, 107), swapRB=True)
                net.run(["out"], {"data": blob})
            """);

    assertEquals(
        List.of(
            "REFERENCE color RGB @6",
            "REFERENCE decoder opencv YES @6",
            "REFERENCE scale (127, 117, 107) (127.5, 127.5, 127.5) @6",
            "REFERENCE size STRETCH 112x96 bilinear NO @6",
            "REFERENCE tensor NCHW float32 @7"),
        said);
  }

  @Test
  void knowsTensorFlow() {
    List<String> said =
        Followed.python(
            """
            import tensorflow as tf

            def go(p):
                m = tf.keras.models.load_model("m")
                img = tf.image.decode_jpeg(tf.io.read_file(p), channels=3)
                img = tf.image.convert_image_dtype(img, tf.float32)
                img = tf.image.resize(img, [299, 320])
                img = (img - 0.5) * 2.0
                m.predict(tf.expand_dims(img, 0))
            """);

    assertEquals(
        List.of(
            "REFERENCE color RGB @5",
            "REFERENCE decoder tensorflow NO @5",
            "REFERENCE scale (127.5, 127.5, 127.5) (127.5, 127.5, 127.5) @8",
            "REFERENCE size STRETCH 320x299 bilinear NO @7",
            "REFERENCE tensor NHWC float32 @9"),
        said);
  }

  @Test
  void aProgramThatRunsOneNetworkTwiceIsBothSides() {
    List<String> said = Followed.python(BOTH.formatted("m"));

    assertTrue(said.contains("DEPLOYED color BGR @6"), said::toString);
    assertTrue(said.contains("REFERENCE color BGR @6"), said::toString);
  }

  @Test
  void theFrameworkIsNoReferenceWhereItRunsAnotherNetwork() {
    List<String> said = Followed.python(BOTH.formatted("head"));

    assertTrue(said.contains("DEPLOYED color BGR @6"), said::toString);
    assertTrue(said.contains("UNKNOWN color BGR @6"), said::toString);
  }

  private static final String BOTH =
      """
      import cv2
      import onnxruntime
      from ais_bench.infer.interface import InferSession

      def go(path):
          img = cv2.imread(path)
          InferSession(0, "out/m.om").infer([img])
          session = onnxruntime.InferenceSession("%s.onnx")
          session.run(None, {session.get_inputs()[0].name: img})
      """;

  @Test
  void saysNothingOfPicturesForTraining() {
    List<String> said =
        Followed.python(
            """
            import torch
            import torchvision.models as models
            import torchvision.transforms as T
            import torchvision.datasets as datasets

            def train(path):
                data = datasets.ImageFolder(path, T.Compose([T.RandomResizedCrop(224), T.ToTensor()]))
                model = models.resnet50()
                for images, target in torch.utils.data.DataLoader(data):
                    model(images)
            """);

    assertEquals(List.of(), said);
  }

  @Test
  void readsAConfigurationOfMmcls() {
    List<String> said =
        Followed.texts(
            MmConfig.read(
                Followed.unit(
                    """
                    img_norm_cfg = dict(
                        mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375], to_rgb=True)
                    test_pipeline = [
                        dict(type='LoadImageFromFile'),
                        dict(type='Resize', size=(256, -1)),
                        dict(type='CenterCrop', crop_size=224),
                        dict(type='Normalize', **img_norm_cfg),
                        dict(type='ImageToTensor', keys=['img']),
                        dict(type='Collect', keys=['img'])
                    ]
                    """)));

    assertEquals(
        List.of(
            "REFERENCE color RGB @2",
            "REFERENCE crop 224x224 center @6",
            "REFERENCE decoder opencv UNKNOWN @4",
            "REFERENCE scale (123.675, 116.28, 103.53) (58.395, 57.12, 57.375) @2",
            "REFERENCE size SHORT_SIDE 256x256 bilinear NO @5"),
        said);
  }

  @Test
  void anOrdinaryScriptIsNoConfiguration() {
    assertEquals(List.of(), MmConfig.read(Followed.unit("test_pipeline = ['a', 'b']\nx = 1\n")));
  }
}
