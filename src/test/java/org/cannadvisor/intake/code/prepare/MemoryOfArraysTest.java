package org.cannadvisor.intake.code.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
