package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which buffers end before the chip has read them, and which live long enough. */
final class BufferLivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The vector ends with its round of the loop.
        """
        void run(Net &acl) {
          std::vector<Buf> inputs;
          for (auto &f : files) {
            std::vector<float> pixels = load(f); // one file
            inputs.push_back({pixels.data(), pixels.size() * 4});
          }
          acl.Execute(inputs);
        }
        """,
        """
        namespace a {
        const float *acl_input(const char *f) {
          std::vector<float> pixels(3 * 224, 0);
          fill(pixels);
          return pixels.data();
        }
        }
        """,
        """
        void run() {
          float *p = nullptr;
          if (small) {
            std::vector<float> pixels = load();
            p = &pixels[0];
          }
          aclrtMemcpy(dev, n, p, n, ACL_MEMCPY_HOST_TO_DEVICE);
        }
        """,
        """
        void copy() {
          std::vector<float> v(n);
          aclrtMemcpyAsync(dev, n, v.data(), n, ACL_MEMCPY_HOST_TO_DEVICE, stream);
        }
        """,
        """
        void run() {
          for (int i = 0; i < 2; i++) {
            std::vector<int32_t> ids = tokens(i);
            aclDataBuffer *b = aclCreateDataBuffer(ids.data(), ids.size() * 4);
            aclmdlAddDatasetBuffer(dataset, b);
          }
          aclmdlExecute(modelId, dataset, out);
        }
        """,
      })
  void aBufferOfCppEndsTooEarly(String code) {
    assertEquals(List.of("OUT_OF_SCOPE"), found(CppBufferLives.in(new SourceText("a.cpp", code))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // It lives as long as the call.
        """
        void run(Net &acl) {
          std::vector<float> pixels = load();
          std::vector<Buf> inputs;
          inputs.push_back({pixels.data(), pixels.size() * 4});
          acl.Execute(inputs);
        }
        """,
        """
        void copy() {
          std::vector<float> v(n);
          aclrtMemcpyAsync(dev, n, v.data(), n, ACL_MEMCPY_HOST_TO_DEVICE, stream);
          aclrtSynchronizeStream(stream);
        }
        """,
        // Static, a reference, moved to somebody else, or copied.
        """
        float *acl_a() { static std::vector<float> v(3); return v.data(); }
        float *acl_b(std::vector<float> &v) { return v.data(); }
        """,
        """
        void run(Net &acl) {
          for (auto &f : files) {
            std::vector<float> pixels = load(f);
            inputs.push_back({pixels.data(), pixels.size() * 4});
            keep.push_back(std::move(pixels));
          }
          acl.Execute(inputs);
        }
        """,
        """
        void acl_texts() {
          for (auto &f : files) {
            std::vector<char> text = load(f);
            names.push_back(std::string(text.data(), text.size()));
          }
          print(names);
        }
        """,
        // Everything is over in the round of the loop.
        """
        void run() {
          for (int i = 0; i < 2; i++) {
            std::vector<int32_t> ids = {1, {2}};
            aclmdlDataset *dataset = aclmdlCreateDataset();
            aclmdlAddDatasetBuffer(dataset, aclCreateDataBuffer(ids.data(), 8));
            aclmdlExecute(modelId, dataset, out);
          }
        }
        void other() { aclmdlDataset *dataset = made(); aclmdlExecute(modelId, dataset, out); }
        """,
      })
  void aBufferOfCppLivesLongEnough(String code) {
    assertEquals(List.of(), found(CppBufferLives.in(new SourceText("a.cpp", code))));
  }

  @Test
  void aPointerOfPythonOutlivesItsObject() {
    String code =
        """
        def to_pointer(image):
            data = image.astype(np.float32).tobytes()
            return acl.util.bytes_to_ptr(data), len(data)

        def prepared(image):
            image = np.stack([image] * 2)
            pointer = acl.util.numpy_to_ptr(image)
            return pointer

        def send(host):
            ret = acl.rt.memcpy_async(dev, size, host, size,
                                      ACL_MEMCPY_HOST_TO_DEVICE, stream)
            acl.rt.free_host(host)
        """;
    assertEquals(
        List.of("OUT_OF_SCOPE", "OUT_OF_SCOPE", "FREED"),
        found(PythonBufferLives.in(new SourceText("a.py", code))));
  }

  @Test
  void anObjectOfPythonIsKept() {
    String code =
        """
        def to_pointer(image):
            data = image.tobytes()
            return acl.util.bytes_to_ptr(data), data

        def passed(image):
            return acl.util.numpy_to_ptr(image)

        class Net:
            def load(self, image):
                image = image.astype(np.float32)
                self.image = image
                pointer = acl.util.numpy_to_ptr(image)
                return pointer

            def send(self, host):
                ret = acl.rt.memcpy_async(dev, size, host, size, H2D, stream)
                if ret != 0:
                    acl.rt.free_host(host)
                acl.rt.synchronize_stream(stream)
                acl.rt.free_host(host)
        """;
    assertEquals(List.of(), found(PythonBufferLives.in(new SourceText("a.py", code))));
  }

  private static List<String> found(List<Fact> facts) {
    return facts.stream().map(fact -> ((LostBuffer) fact).how().name()).toList();
  }
}
