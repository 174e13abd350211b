package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Forms in which preparations are written, and libraries that prepare pictures. */
final class WrittenPreparationsTest {

  /** What was said of a program. */
  private record Said(List<String> facts) {

    Said anyMatch(Predicate<String> wanted) {
      assertTrue(facts.stream().anyMatch(wanted), facts::toString);
      return this;
    }

    void noneMatch(Predicate<String> unwanted) {
      assertTrue(facts.stream().noneMatch(unwanted), facts::toString);
    }
  }

  private static Said assertThat(List<String> facts) {
    return new Said(facts);
  }

  private static List<String> followed(String code) {
    return Followed.python(
        """
        import numpy as np
        import cv2
        from functools import partial
        from ais_bench.infer.interface import InferSession
        session = InferSession(0, "net.om")
        """
            + code);
  }

  @Test
  void followsStepsThatDecoratorsRegister() {
    assertThat(
            followed(
                """
                STEPS = {}
                def step(name):
                    def put(function):
                        STEPS[name] = function
                        return function
                    return put
                @step("rgb")
                def to_rgb(image):
                    return image[..., ::-1]
                @step("size")
                def to_size(image, side):
                    return cv2.resize(image, (side, side))
                chain = [(STEPS[s["op"]], {k: v for k, v in s.items() if k != "op"})
                         for s in [dict(op="rgb"), dict(op="size", side=96)]]
                image = cv2.imread("a.jpg")
                for function, options in chain:
                    image = function(image, **options)
                session.infer([image])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED color RGB"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 96x96 bilinear"));
  }

  @Test
  void callsWhatADecoratorMadeOfAFunction() {
    assertThat(
            followed(
                """
                def prepared(function):
                    def wrapper(image, *rest):
                        return function(cv2.resize(image, (64, 48)), *rest)
                    return wrapper
                @prepared
                def run(image):
                    return session.infer([image])
                run(cv2.imread("a.jpg"))
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 64x48"));
  }

  @Test
  void knowsTheArgumentsOfPartialFunctions() {
    assertThat(
            followed(
                """
                def prepare(path, size=224, mean=123.0, std=58.0):
                    image = cv2.resize(cv2.imread(path), (size, size)).astype(np.float32)
                    return (image - mean) / std
                inception = partial(prepare, size=299, mean=127.5, std=127.5)
                session.infer([inception("a.jpg")])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 299x299"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED scale (127.5, 127.5, 127.5)"));
  }

  @Test
  void believesNoDefaultBesideOptionsThatAreNotKnown() {
    assertThat(
            followed(
                """
                def prepare(path, size=224):
                    return cv2.resize(cv2.imread(path), (size, size))
                def main(options):
                    session.infer([prepare("a.jpg", **options)])
                """))
        .noneMatch(fact -> fact.contains("224"));
  }

  @Test
  void followsAQueueBetweenThreads() {
    assertThat(
            followed(
                """
                import queue
                import threading
                class Worker(threading.Thread):
                    def __init__(self, jobs):
                        super().__init__()
                        self.jobs = jobs
                    def run(self):
                        while True:
                            image = self.jobs.get()
                            session.infer([image[..., ::-1]])
                jobs = queue.Queue()
                Worker(jobs).start()
                jobs.put(cv2.imread("a.jpg"))
                jobs.put(None)
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED color RGB"));
  }

  @Test
  void keepsTheTypeOfAnArrayThatIsChangedInPlace() {
    assertThat(
            followed(
                """
                image = cv2.imread("a.jpg").astype(np.float32)
                image -= np.array([104.5, 117.5, 123.5])
                session.infer([image])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED tensor NHWC float32"));
    assertThat(
            followed(
                """
                image = cv2.imread("a.jpg").astype(np.float32)
                session.infer([image - np.array([104.5, 117.5, 123.5])])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED tensor NHWC float64"));
  }

  @Test
  void takesASquareFromTheMiddleForTheShortSide() {
    assertThat(
            followed(
                """
                image = cv2.imread("a.jpg")
                h, w = image.shape[:2]
                s = min(h, w)
                top, left = (h - s) // 2, (w - s) // 2
                image = cv2.resize(image[top:top + s, left:left + s], (224, 224))
                session.infer([image])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size SHORT_SIDE 224x224"))
        .noneMatch(fact -> fact.contains("STRETCH"));
  }

  @Test
  void takesASquareWithABorderForALetterbox() {
    assertThat(
            followed(
                """
                from PIL import Image
                def square(image):
                    w, h = image.size
                    if w == h:
                        return image
                    side = max(w, h)
                    board = Image.new(image.mode, (side, side), (114, 114, 114))
                    board.paste(image, ((side - w) // 2, (side - h) // 2))
                    return board
                image = square(Image.open("a.jpg").convert("RGB")).resize((336, 336), Image.BICUBIC)
                session.infer([np.array(image)])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size LETTERBOX 336x336 bicubic"));
  }

  @Test
  void knowsKeras() {
    assertThat(
            followed(
                """
                from tensorflow.keras.applications.vgg16 import preprocess_input
                from tensorflow.keras.preprocessing import image
                picture = image.load_img("a.jpg", target_size=(224, 224), interpolation="bicubic")
                session.infer([preprocess_input(image.img_to_array(picture)[np.newaxis])])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED color BGR"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED scale (103.939, 116.779, 123.68) (1, 1, 1)"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 224x224 bicubic"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED tensor NHWC float32"));
  }

  @Test
  void knowsAlbumentations() {
    assertThat(
            followed(
                """
                import albumentations as A
                from albumentations.pytorch import ToTensorV2
                steps = A.Compose([A.Resize(height=96, width=128), A.Normalize(), ToTensorV2()])
                image = cv2.cvtColor(cv2.imread("a.jpg"), cv2.COLOR_BGR2RGB)
                session.infer([steps(image=image)["image"].unsqueeze(0).numpy()])
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 128x96 bilinear"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED scale (123.675, 116.28, 103.53)"))
        .anyMatch(fact -> fact.startsWith("DEPLOYED tensor NCHW float32"));
  }

  @Test
  void saysNothingOfStepsWhoseOptionsAreNotKnown() {
    assertThat(
            followed(
                """
                import albumentations as A
                def main(config):
                    steps = A.Compose([A.Normalize(**config)])
                    session.infer([steps(image=cv2.imread("a.jpg"))["image"]])
                """))
        .noneMatch(fact -> fact.contains(" scale "));
  }

  @Test
  void takesNoPictureThatIsWrittenToBeLookedAt() {
    assertThat(
            followed(
                """
                image = cv2.imread("a.jpg")
                session.infer([image])
                np.save("seen.npy", cv2.cvtColor(image, cv2.COLOR_BGR2RGB))
                """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED color BGR"))
        .noneMatch(fact -> fact.contains("color RGB"));
    assertThat(
            Followed.python(
                """
                import mmcv
                import numpy as np
                from mmdet.apis import init_detector
                model = init_detector("net.py", "net.pth", device="npu:0")
                model.test_step(dict(inputs=[]))
                np.save("seen.npy", mmcv.imread("a.jpg"))
                """))
        .noneMatch(fact -> fact.contains(" tensor ") || fact.contains(" color "));
  }

  @Test
  void keepsFilesOfFractionsThatAModelIsLaterRunOn() {
    assertThat(
            Followed.python(
                """
                import cv2
                import numpy as np
                import onnxruntime
                (cv2.imread("a.jpg").astype(np.float32) / 255).tofile("a.bin")
                x = np.fromfile("a.bin", dtype=np.float32).reshape(1, 3, 224, 224)
                onnxruntime.InferenceSession("net.onnx").run(None, {"x": x})
                """))
        .anyMatch(fact -> fact.contains("scale (0, 0, 0) (255, 255, 255)"));
  }

  @Test
  void triesComputedSizesOfTensors() {
    String tensor =
        """
        import torch
        import torch.nn.functional as F
        x = torch.from_numpy(cv2.imread("a.jpg")).permute(2, 0, 1)[None].float()
        h, w = x.shape[-2:]
        k = 128 / min(h, w)
        """;
    assertThat(
            followed(
                tensor
                    + """
                    x = F.interpolate(x, size=(int(h * k), int(w * k)), mode="bilinear")
                    session.infer([x.numpy()])
                    """))
        .anyMatch(fact -> fact.contains(" size ") && fact.contains("bilinear"))
        .noneMatch(fact -> fact.contains("STRETCH"));
    assertThat(
            followed(
                tensor
                    + """
                    x = F.interpolate(x, size=(96, 128), mode="bilinear")
                    session.infer([x.numpy()])
                    """))
        .anyMatch(fact -> fact.startsWith("DEPLOYED size STRETCH 128x96"));
  }

  private static List<String> module(String forward) {
    return Followed.python(
        """
        import cv2
        import torch
        import torch.nn as nn
        import torch_npu
        class Step(nn.Module):
            def __init__(self):
                super().__init__()
                self.layers = load()
            def forward(self, x):
        """
            + "        return "
            + forward
            + "\n"
            + """
            step = Step().to("npu:0").eval()
            net = torch.jit.load("net.ts")
            x = torch.from_numpy(cv2.imread("a.jpg")).permute(2, 0, 1)[None].float()
            y = step(x)
            net(y.half())
            """);
  }

  @Test
  void followsModulesThatOnlyPrepare() {
    assertThat(module("x / 255"))
        .anyMatch(fact -> fact.startsWith("REFERENCE scale (0, 0, 0) (255, 255, 255)"))
        .anyMatch(fact -> fact.startsWith("REFERENCE tensor NCHW float16"))
        .noneMatch(fact -> fact.contains("float32"));
  }

  @Test
  void takesWhatGoesIntoANetworkOfTheProject() {
    assertThat(module("self.layers(x / 255)"))
        .anyMatch(fact -> fact.startsWith("REFERENCE scale (0, 0, 0) (1, 1, 1)"))
        .noneMatch(fact -> fact.contains("255"));
  }

  @Test
  void takesNoStepForANetwork() {
    String given =
        """
        import torch
        from steps import make
        normalize, backbone = make(), make()
        x = torch.from_numpy(cv2.imread("a.jpg")).permute(2, 0, 1)[None].float()
        """;
    assertThat(followed(given + "x = normalize(x)\n")).noneMatch(fact -> fact.contains("tensor"));
    assertThat(followed(given + "x = backbone(x)\n"))
        .anyMatch(fact -> fact.startsWith("REFERENCE tensor NCHW float32"));
  }

  @Test
  void followsPlanesIntoAVectorForOnnxRuntime() {
    assertThat(
            Followed.cpp(
                """
                #include <opencv2/opencv.hpp>
                const float kMean[3] = {0.5f, 0.4f, 0.3f};
                int main() {
                  cv::Mat rgb, f;
                  cv::Mat bgr = cv::imread("a.jpg");
                  cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
                  rgb.convertTo(f, CV_32FC3, 1.0 / 255.0);
                  std::vector<cv::Mat> ch(3);
                  cv::split(f, ch);
                  std::vector<float> blob;
                  for (int c = 0; c < 3; ++c) {
                    ch[c] = (ch[c] - kMean[c]) / 0.5f;
                    blob.insert(blob.end(), ch[c].begin<float>(), ch[c].end<float>());
                  }
                  Ort::Session session(env, "net.onnx", options);
                  Ort::Value in = Ort::Value::CreateTensor<float>(mem, blob.data(), 1, shape, 4);
                  session.Run(options, names, &in, 1, outs, 1);
                }
                """))
        .anyMatch(fact -> fact.startsWith("REFERENCE color RGB"))
        .anyMatch(fact -> fact.startsWith("REFERENCE scale (127.5, 102, 76.5)"))
        .anyMatch(fact -> fact.startsWith("REFERENCE tensor NCHW float32"));
  }
}
