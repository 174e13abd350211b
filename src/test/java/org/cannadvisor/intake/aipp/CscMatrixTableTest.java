package org.cannadvisor.intake.aipp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.CscMatrix.Output;
import org.cannadvisor.model.CscMatrix.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CscMatrixTableTest {

  private static final List<Integer> NARROW = List.of(16, 128, 128);

  @ParameterizedTest
  @CsvSource({
    "256 0 359 256 -88 -183 256 454 0,  0 128 128,  BT601_WIDE,   RGB",
    "256 454 0 256 -88 -183 256 0 359,  0 128 128,  BT601_WIDE,   BGR",
    "298 0 409 298 -100 -208 298 516 0, 16 128 128, BT601_NARROW, RGB",
    "298 516 0 298 -100 -208 298 0 409, 16 128 128, BT601_NARROW, BGR",
    "256 0 403 256 -48 -120 256 475 0,  0 128 128,  BT709_WIDE,   RGB",
    "256 475 0 256 -48 -120 256 0 403,  0 128 128,  BT709_WIDE,   BGR",
    "298 0 459 298 -55 -136 298 541 0,  16 128 128, BT709_NARROW, RGB",
    "298 541 0 298 -55 -136 298 0 459,  16 128 128, BT709_NARROW, BGR",
    "256 0 0 0 0 0 0 0 0,               0 0 0,      GRAY,         GRAY"
  })
  void knowsEveryMatrixFromYuv(String matrix, String bias, Standard standard, Output output) {
    var numbers = new CscNumbers(numbers(matrix), numbers(bias), NARROW);

    assertEquals(new CscMatrix(standard, output), CscMatrixTable.classify("YUV420SP_U8", numbers));
    assertEquals(CscMatrix.UNOFFICIAL, CscMatrixTable.classify("RGB888_U8", numbers));
  }

  @ParameterizedTest
  @CsvSource({
    "77 150 29 -43 -85 128 128 -107 -21,  0 128 128,  BT601_WIDE,   YUV",
    "77 150 29 128 -107 -21 -43 -85 128,  0 128 128,  BT601_WIDE,   YVU",
    "66 129 25 -38 -74 112 112 -94 -18,   16 128 128, BT601_NARROW, YUV",
    "66 129 25 112 -94 -18 -38 -74 112,   16 128 128, BT601_NARROW, YVU",
    "55 183 19 -29 -99 128 128 -116 -12,  0 128 128,  BT709_WIDE,   YUV",
    "55 183 19 128 -116 -12 -29 -99 128,  0 128 128,  BT709_WIDE,   YVU",
    "47 157 16 -26 -87 112 112 -102 -10,  16 128 128, BT709_NARROW, YUV",
    "47 157 16 112 -102 -10 -26 -87 112,  16 128 128, BT709_NARROW, YVU",
    "76 150 30 0 0 0 0 0 0,               0 0 0,      GRAY,         GRAY"
  })
  void knowsEveryMatrixFromRgb(String matrix, String bias, Standard standard, Output output) {
    var numbers = new CscNumbers(numbers(matrix), NARROW, numbers(bias));

    assertEquals(new CscMatrix(standard, output), CscMatrixTable.classify("RGB888_U8", numbers));
    assertEquals(new CscMatrix(standard, output), CscMatrixTable.classify("XRGB8888_U8", numbers));
    assertEquals(CscMatrix.UNOFFICIAL, CscMatrixTable.classify("YUV420SP_U8", numbers));
  }

  @Test
  void refusesWideMatrixWithNarrowBias() {
    var numbers = new CscNumbers(numbers("256 0 359 256 -88 -183 256 454 0"), NARROW, NARROW);

    assertEquals(CscMatrix.UNOFFICIAL, CscMatrixTable.classify("YUV420SP_U8", numbers));
  }

  @Test
  void refusesTypingError() {
    var numbers = new CscNumbers(numbers("298 0 409 298 -100 -208 298 517 0"), NARROW, NARROW);

    assertEquals(CscMatrix.UNOFFICIAL, CscMatrixTable.classify("YUV420SP_U8", numbers));
  }

  @Test
  void fillsAsAtcDoes() {
    var yuv = new CscNumbers(CscMatrixTable.defaultMatrix("YUV420SP_U8"), NARROW, NARROW);
    var gray = new CscNumbers(CscMatrixTable.defaultMatrix("YUV400_U8"), NARROW, NARROW);

    assertEquals(
        new CscMatrix(Standard.BT601_NARROW, Output.BGR),
        CscMatrixTable.classify("YUV420SP_U8", yuv));
    assertEquals(numbers("66 129 25 -38 -74 112 112 -94 -18"), gray.matrix());
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.strip())
        .flatMap(t -> Arrays.stream(t.split(" ")))
        .map(Integer::valueOf)
        .toList();
  }
}
