package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Memory of numpy arrays that is handed to the chip by its address. */
final class MemoryOfArraysTest {

  private static List<String> buffers(String body) {
    String program =
        """
        import acl
        import cv2
        import numpy as np

        def run(model, path, dev, size, ids):
            img = cv2.imread(path)
        """
            + body.indent(4);
    return Followed.python(program).stream()
        .filter(text -> text.startsWith("strided") || text.startsWith("lost"))
        .toList();
  }

  @Test
  void aTransposedViewIsNotOneElementBehindTheOther() {
    assertEquals(
        List.of("strided TRANSPOSED @7 used 8"),
        buffers("x = img.transpose(2, 0, 1)\nptr = acl.util.numpy_to_ptr(x)"));
  }

  @Test
  void astypeKeepsTheOrderOfTheMemory() {
    assertEquals(
        List.of("strided TRANSPOSED @7 used 8"),
        buffers(
            "x = img.transpose(2, 0, 1).astype(np.float32) / 255\nptr = acl.util.numpy_to_ptr(x)"));
  }

  @Test
  void copiesInOrderHealIt() {
    assertEquals(
        List.of(), buffers("x = img.transpose(2, 0, 1).copy()\nptr = acl.util.numpy_to_ptr(x)"));
    assertEquals(
        List.of(),
        buffers(
            "x = np.ascontiguousarray(img.transpose(2, 0, 1))\nptr = acl.util.numpy_to_ptr(x)"));
  }

  @Test
  void aCropIsASliceAndArithmeticHealsIt() {
    assertEquals(
        List.of("strided SLICED @7 used 8"),
        buffers("x = img[0:224, 0:224]\nptr = acl.util.numpy_to_ptr(x)"));
    assertEquals(
        List.of(),
        buffers("x = img[0:224, 0:224].astype(np.float32)\nptr = acl.util.numpy_to_ptr(x)"));
  }

  @Test
  void bytesThatNobodyKeepsAreGone() {
    assertEquals(
        List.of("lost TEMPORARY @7 used 8"),
        buffers(
            "ptr = acl.util.bytes_to_ptr(ids.tobytes())\nacl.rt.memcpy(dev, size, ptr, size, 1)"));
  }

  @Test
  void bytesInAVariableStay() {
    assertEquals(
        List.of(),
        buffers(
            "data = ids.tobytes()\nptr = acl.util.bytes_to_ptr(data)\n"
                + "acl.rt.memcpy(dev, size, ptr, size, 1)"));
  }

  @Test
  void aCopyMadeForTheAddressIsGoneButNotWhatWasInOrderAlready() {
    assertEquals(
        List.of("lost TEMPORARY @8 used 9"),
        buffers(
            "x = img.transpose(2, 0, 1)\n"
                + "ptr = acl.util.numpy_to_ptr(np.ascontiguousarray(x))\n"
                + "acl.rt.memcpy(dev, size, ptr, size, 1)"));
    assertEquals(
        List.of(),
        buffers(
            "ptr = acl.util.numpy_to_ptr(np.ascontiguousarray(img))\n"
                + "acl.rt.memcpy(dev, size, ptr, size, 1)"));
  }

  @Test
  void filesAndBytesAreWrittenInOrder() {
    assertEquals(List.of(), buffers("img.transpose(2, 0, 1).tofile('a.bin')"));
  }

  @Test
  void followsDeviceMemoryToTheModel() {
    List<String> said =
        Followed.python(
            """
            import acl
            import cv2
            import numpy as np

            def run(model_id, path, dataset, output):
                img = cv2.resize(cv2.imread(path), (416, 416))
                img = np.ascontiguousarray(img[:, :, ::-1])
                size = img.size
                dev, ret = acl.rt.malloc(size, 0)
                acl.rt.memcpy(dev, size, acl.util.numpy_to_ptr(img), size, 1)
                buf = acl.create_data_buffer(dev, size)
                acl.mdl.execute(model_id, dataset, output)
                data = acl.util.ptr_to_bytes(output, 4000)
                res = np.frombuffer(data, dtype=np.float32)
            """);

    assertEquals(
        List.of(
            "DEPLOYED color RGB @7",
            "DEPLOYED decoder opencv YES @6",
            "DEPLOYED output -1 float32  @14",
            "DEPLOYED scale (0, 0, 0) (1, 1, 1) @11",
            "DEPLOYED size STRETCH 416x416 bilinear NO @6",
            "DEPLOYED tensor NHWC uint8 @11",
            "feed -1 uint8 NHWC @11"),
        said);
  }

  /** Both data sets are made once; each picture is copied into the memory that is in there. */
  private static List<String> asked(String between, String type) {
    return Followed.python(
        """
        import acl
        import cv2
        import numpy as np

        class Net:
            def __init__(self, path):
                self.model, ret = acl.mdl.load_from_file(path)
                self.inputs = self.dataset(150528)
                self.outputs = self.dataset(4000)

            def dataset(self, size):
                made = acl.mdl.create_dataset()
                memory, ret = acl.rt.malloc(size, 0)
                acl.mdl.add_dataset_buffer(made, acl.create_data_buffer(memory, size))
                return made

            def address(self, dataset):
                return acl.get_data_buffer_addr(acl.mdl.get_dataset_buffer(dataset, 0))

            def run(self, path):
                image = cv2.resize(cv2.imread(path), (224, 224))
                image = np.frombuffer(image.tobytes())
                data = image.tobytes()
                acl.rt.memcpy(self.address(self.inputs), 150528, acl.util.bytes_to_ptr(data), 150528, 1)
                acl.mdl.execute(self.model, self.inputs, self.outputs)
                host, ret = acl.rt.malloc_host(4000)
                %s
                return np.frombuffer(acl.util.ptr_to_bytes(host, 4000), dtype=%s)

        net = Net("a.om")
        net.run("a.jpg")
        """
            .formatted(between, type));
  }

  private static final String COPY =
      "acl.rt.memcpy(host, 4000, self.address(self.outputs), 4000, 2)";

  @Test
  void asksDataSetsForTheirMemory() {
    List<String> said = asked(COPY, "np.float16");

    assertTrue(said.contains("feed 0 uint8 NHWC @25"), said::toString);
    assertTrue(said.contains("DEPLOYED output 0 float16  @28"), said::toString);
  }

  @Test
  void bytesAndWhatOperatorsPutOutAreNoOutputs() {
    List<String> bytes = asked(COPY, "np.byte");
    List<String> operator = asked("acl.op.execute_v2(name, a, b, c, d, attr, stream)", "np.int32");

    assertFalse(bytes.toString().contains("output"), bytes::toString);
    assertFalse(operator.toString().contains("output"), operator::toString);
  }
}
