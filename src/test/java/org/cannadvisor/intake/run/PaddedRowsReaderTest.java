package org.cannadvisor.intake.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.PaddedRows;
import org.junit.jupiter.api.Test;

final class PaddedRowsReaderTest {

  private static final String COPY = "int f(void) {\n  memcpy(to, from, sizeof(from));\n}\n";

  private static List<String> said(String listing, String program) {
    var reader = new PaddedRowsReader();
    List<SourceText> texts =
        Stream.of(new SourceText("info.log", listing), new SourceText("run.c", program))
            .filter(reader::recognises)
            .toList();
    return reader.read(texts).facts(PaddedRows.class).stream()
        .map(
            rows ->
                String.join(
                    " ",
                    rows.output() ? "output" : "input",
                    "" + rows.rank(),
                    rows.rows() + "x" + rows.columns(),
                    "" + rows.stride(),
                    rows.heeded().name(),
                    "" + rows.copy().line()))
        .toList();
  }

  @Test
  void rowsThatLieFartherApartThanTheyAreLong() {
    String listed = "[INFO] input[1]: name rpn_data, shape [4 3], stride 16, bufferSize 64\n";
    assertEquals(List.of("input 1 4x3 16 NO 2"), said(listed, COPY));
    assertEquals(List.of("input 1 4x3 16 UNKNOWN 1"), said(listed, "int main;"));
    assertEquals(
        List.of("input 1 4x3 16 YES 2"), said(listed, COPY + "/* row * default_stride */\n"));
    assertEquals(List.of("input 1 4x3 16 YES 2"), said(listed, COPY + "float padded[4][4];\n"));
    assertEquals(
        List.of("output 0 100x6 32 NO 2"),
        said("output 0 dims: 1x1x100x6 stride: 32 size: 3200\n", COPY));
    assertEquals(
        List.of("output -1 255x13 64 NO 2"),
        said(
            "output conv_81 shape (1, 255, 13) dtype float default stride=64 buffer_size=16320\n",
            COPY));
  }

  @Test
  void sizeBeforeStrideAndBehindTheNameOfTheTensor() {
    assertEquals(
        List.of("output 2 408x30 128 NO 2"),
        said("output[2] /model.24/m.2/Conv dims [1 24 17 30] size 52224 stride 128\n", COPY));
    assertEquals(
        List.of(),
        said("output[1] /model.24/m.1/Conv dims [1 24 34 60] size 195840 stride 240\n", COPY));
  }

  @Test
  void strideThatIsAskedForAndNeverReckonedWith() {
    String listed = "output[2] conv dims [1 24 17 30] size 52224 stride 128\n";
    String kept =
        """
        size_t stride = svp_acl_mdl_get_input_default_stride(desc, 0);
        t.stride = svp_acl_mdl_get_output_default_stride(desc, 2);
        printf("output %d stride %zu\\n", 2, t.stride);
        add(out, svp_acl_create_data_buffer(t.addr, t.size, t.stride));
        const float *p = base + y * t.w;
        """;
    assertEquals(List.of("output 2 408x30 128 NO 2"), said(listed, kept));
    assertEquals(
        List.of("output 2 408x30 128 YES 2"),
        said(listed, kept.replace("y * t.w", "y * t.stride / 4")));
    assertEquals(
        List.of("output 2 408x30 128 YES 2"), said(listed, kept + "Step(p, t.h, t.stride);\n"));
  }

  @Test
  void rowsWithoutPaddingOrThatDoNotFillTheSize() {
    assertEquals(
        List.of(), said("input[0]: shape [1 3 416 416], stride 416, bufferSize 519168\n", COPY));
    assertEquals(List.of(), said("output[0]: shape [1 3], stride 16, bufferSize 16\n", COPY));
    assertEquals(List.of(), said("output[0]: shape [4 4], stride 16, bufferSize 64\n", COPY));
    assertEquals(
        List.of(), said("input[0]: shape [1 3 7 7], conv stride 2, kernel size 3\n", COPY));
    assertFalse(new PaddedRowsReader().recognises(new SourceText("a.txt", "a stride\n")));
  }
}
