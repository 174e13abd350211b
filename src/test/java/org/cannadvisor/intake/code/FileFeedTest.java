package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ModelFeed;
import org.junit.jupiter.api.Test;

/** Memory that a file filled and that a program hands to the model as it is. */
final class FileFeedTest {

  private static final String PROGRAM =
      """
      #include "acl/acl.h"
      #include <fstream>
      void Feed(const char *name, aclmdlDesc *desc) {
        size_t size = aclmdlGetInputSizeByIndex(desc, 0);
        void *device = nullptr;
        aclrtMalloc(&device, size, ACL_MEM_MALLOC_NORMAL_ONLY);
        %s
        aclmdlDataset *inputs = aclmdlCreateDataset();
        aclDataBuffer *buffer = aclCreateDataBuffer(device, size);
        aclmdlAddDatasetBuffer(inputs, buffer);
      }
      int main() {
        aclmdlDesc *desc = aclmdlCreateDesc();
        Feed("a.bin", desc);
        return 0;
      }
      """;

  private static List<Integer> fed(String filling) {
    return new CodeReader()
            .read(List.of(new SourceText("main.cpp", PROGRAM.formatted(filling))))
            .facts(ModelFeed.class)
            .stream()
            .map(ModelFeed::from)
            .toList();
  }

  @Test
  void whatAFileHoldsIsFedWithoutAPictureStep() {
    assertEquals(
        List.of(0),
        fed("std::ifstream file(name, std::ios::binary); file.read((char *)device, size);"));
    assertEquals(
        List.of(0), fed("FILE *file = fopen(name, \"rb\"); fread(device, 1, size, file);"));
  }

  @Test
  void aCopyOfItIsTheSame() {
    assertEquals(
        List.of(0),
        fed(
            """
            void *host = nullptr;
            aclrtMallocHost(&host, size);
            std::ifstream file(name, std::ios::binary);
            file.read(static_cast<char *>(host), size);
            aclrtMemcpy(device, size, host, size, ACL_MEMCPY_HOST_TO_DEVICE);
            """));
  }

  @Test
  void memoryOfWhichNothingIsKnownIsNoFeed() {
    assertEquals(List.of(), fed(""));
    assertEquals(List.of(), fed("Prepare(device, size);"));
  }
}
