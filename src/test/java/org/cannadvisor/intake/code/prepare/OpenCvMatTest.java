package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenCV in C++, up to the memory that the model gets. */
final class OpenCvMatTest {

  private static List<String> prepared(String steps) {
    return Followed.cpp(
        """
        #include <opencv2/opencv.hpp>
        #include "acl/acl.h"

        void Run(const std::string& path, uint32_t modelId, aclmdlDataset* input, aclmdlDataset* output) {
          cv::Mat src = cv::imread(path, cv::IMREAD_COLOR);
          cv::Mat img;
        %s
          void* dev = nullptr;
          size_t size = img.total() * img.elemSize();
          aclrtMalloc(&dev, size, ACL_MEM_MALLOC_HUGE_FIRST);
          aclrtMemcpy(dev, size, img.data, size, ACL_MEMCPY_HOST_TO_DEVICE);
          aclDataBuffer* buffer = aclCreateDataBuffer(dev, size);
          aclmdlAddDatasetBuffer(input, buffer);
          aclmdlExecute(modelId, input, output);
        }
        """
            .formatted(steps));
  }

  @Test
  void followsResultsThatComeBackThroughArguments() {
    List<String> said =
        prepared(
            """
              cv::Mat small;
              cv::resize(src, small, cv::Size(300, 200));
              cv::cvtColor(small, small, cv::COLOR_BGR2RGB);
              small.convertTo(img, CV_32FC3, 1.0 / 255);
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @9",
            "DEPLOYED decoder opencv YES @5",
            "DEPLOYED scale (0, 0, 0) (255, 255, 255) @10",
            "DEPLOYED size STRETCH 300x200 bilinear NO @8",
            "DEPLOYED tensor NHWC float32 @16",
            "feed -1 float32 NHWC @16"),
        said);
  }

  @Test
  void knowsARegionAndItsCopy() {
    String region =
        """
          cv::Mat large;
          cv::resize(src, large, cv::Size(256, 256));
          img = large(cv::Rect(16, 16, 224, 224))%s;
        """;
    List<String> view = prepared(region.formatted(""));
    List<String> copy = prepared(region.formatted(".clone()"));

    assertEquals(1, view.stream().filter(said -> said.startsWith("strided SLICED")).count());
    assertEquals(0, copy.stream().filter(said -> said.startsWith("strided")).count());
    assertEquals(1, copy.stream().filter(said -> said.contains("crop 224x224")).count());
  }

  @Test
  void blobOfSeveralPictures() {
    List<String> said =
        prepared(
            """
              std::vector<cv::Mat> all;
              all.push_back(src);
              while (all.size() < 8) {
                all.push_back(all.back());
              }
              img = cv::dnn::blobFromImages(all, 1 / 255.0, cv::Size(256, 256), cv::Scalar(), true);
            """);

    assertEquals(1, said.stream().filter(one -> one.contains("size STRETCH 256x256")).count());
    assertEquals(1, said.stream().filter(one -> one.contains("color RGB")).count());
  }

  @Test
  void operatorsWorkOnFloats() {
    List<String> said =
        prepared(
            """
              src.convertTo(img, CV_32F);
              img = (img - cv::Scalar(104, 117, 123)) / 2.0;
            """);

    assertEquals("DEPLOYED scale (104, 117, 123) (2, 2, 2) @8", said.get(2));
  }

  @Test
  void bytesAreCutOffAtZero() {
    List<String> said = prepared("  img = src - cv::Scalar(104, 117, 123);\n");

    assertEquals(List.of(), said.stream().filter(text -> text.contains("scale")).toList());
  }

  @Test
  void knowsAPictureInAFrame() {
    List<String> said =
        prepared(
            """
              float r = std::min(640.0f / src.cols, 640.0f / src.rows);
              int w = static_cast<int>(src.cols * r);
              int h = static_cast<int>(src.rows * r);
              cv::Mat small;
              cv::resize(src, small, cv::Size(w, h), 0, 0, cv::INTER_LINEAR);
              cv::copyMakeBorder(small, img, 0, 640 - h, 0, 640 - w, cv::BORDER_CONSTANT, cv::Scalar(114, 114, 114));
            """);

    assertEquals(
        List.of("DEPLOYED padding 114 @12", "DEPLOYED size LETTERBOX 640x640 bilinear NO @11"),
        said.stream().filter(text -> text.contains("padding") || text.contains("size")).toList());
  }
}
