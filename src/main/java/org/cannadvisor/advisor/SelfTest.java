package org.cannadvisor.advisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest project with a certain fault: the colours are exchanged by the AIPP file. */
final class SelfTest {

  /** What a diagnosis must confirm; the manifest and the AIPP file suffice, no parser is needed. */
  static final String ID = "aipp-channel-order-swapped";

  private static final String AIPP =
      """
      aipp_op {
        aipp_mode: static
        related_input_rank: 0
        input_format: YUV420SP_U8
        src_image_size_w: 112
        src_image_size_h: 112
        csc_switch: true
        rbuv_swap_switch: false
        matrix_r0c0: 256
        matrix_r0c1: 454
        matrix_r0c2: 0
        matrix_r1c0: 256
        matrix_r1c1: -88
        matrix_r1c2: -183
        matrix_r2c0: 256
        matrix_r2c1: 0
        matrix_r2c2: 359
        input_bias_0: 0
        input_bias_1: 128
        input_bias_2: 128
      }
      """;

  private static final String MANIFEST =
      """
      symptom: degraded
      reference: {color: RGB}
      """;

  private SelfTest() {}

  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("aipp.cfg"), AIPP, UTF_8);
    Files.writeString(folder.resolve("advisor.yaml"), MANIFEST, UTF_8);
  }
}
