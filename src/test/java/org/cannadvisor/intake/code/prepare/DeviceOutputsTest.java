package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What C++ takes the outputs of a model for. */
final class DeviceOutputsTest {

  private static List<String> read(String steps) {
    return Followed.cpp(
            """
            #include "acl/acl.h"

            void Run(uint32_t id, aclmdlDataset *in) {
              void *device = nullptr;
              aclrtMalloc(&device, 4000, ACL_MEM_MALLOC_HUGE_FIRST);
              aclmdlDataset *out = aclmdlCreateDataset();
              aclmdlAddDatasetBuffer(out, aclCreateDataBuffer(device, 4000));
              aclmdlExecute(id, in, out);
            %s}
            """
                .formatted(steps.indent(2)))
        .stream()
        .filter(text -> text.contains("output"))
        .toList();
  }

  @Test
  void aVectorIsWhatItsElementsAre() {
    List<String> said =
        read(
            """
            std::vector<float> host(1000);
            aclrtMemcpy(host.data(), 4000, device, 4000, ACL_MEMCPY_DEVICE_TO_HOST);
            """);

    assertEquals(List.of("DEPLOYED output 0 float32  @10"), said);
  }

  @Test
  void whatIsCopiedFromTheDeviceIsAnOutputWhoeverRanTheModel() {
    String program =
        """
        #include "acl/acl.h"
        void Save(aclmdlDataset *set) {
          void *device = aclGetDataBufferAddr(aclmdlGetDatasetBuffer(set, 1));
          float *host = new float[1000];
          aclrtMemcpy(%s, ACL_MEMCPY_%s);
        }
        """;

    assertEquals(
        List.of("DEPLOYED output 1 float32  @5"),
        Followed.cpp(program.formatted("host, 4000, device, 4000", "DEVICE_TO_HOST")));
    assertEquals(
        List.of(), Followed.cpp(program.formatted("device, 4000, host, 4000", "HOST_TO_DEVICE")));
  }

  @Test
  void anArrayIsToo() {
    List<String> said =
        read(
            """
            float *host = new float[1000];
            aclrtMemcpy(host, 4000, device, 4000, ACL_MEMCPY_DEVICE_TO_HOST);
            """);

    assertEquals(List.of("DEPLOYED output 0 float32  @10"), said);
  }

  @Test
  void memoryIsWhatAPointerTakesItFor() {
    List<String> said =
        read(
            """
            aclDataBuffer *buffer = aclmdlGetDatasetBuffer(out, 2);
            void *host = nullptr;
            aclrtMallocHost(&host, 4000);
            aclrtMemcpy(host, 4000, aclGetDataBufferAddr(buffer), 4000, ACL_MEMCPY_DEVICE_TO_HOST);
            const int32_t *labels = static_cast<int32_t *>(host);
            """);

    assertEquals(List.of("DEPLOYED output 2 int32  @13"), said);
  }

  @Test
  void bytesSayNothing() {
    List<String> said =
        read(
            """
            std::vector<char> host(4000);
            aclrtMemcpy(host.data(), 4000, device, 4000, ACL_MEMCPY_DEVICE_TO_HOST);
            """);

    assertEquals(List.of(), said);
  }
}
