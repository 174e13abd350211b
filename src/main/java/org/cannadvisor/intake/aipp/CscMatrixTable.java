package org.cannadvisor.intake.aipp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.model.CscMatrix;
import org.cannadvisor.model.CscMatrix.Output;
import org.cannadvisor.model.CscMatrix.Standard;

/**
 * The official colour conversions (GE 9.x user guide, AIPP "CSC_config"; JPEG there is BT.601
 * wide). A swapped output order exchanges two rows of the matrix and leaves the bias alone.
 */
final class CscMatrixTable {

  /** What ATC puts in place of an absent bias, in and out alike. */
  static final List<Integer> DEFAULT_BIAS = List.of(16, 128, 128);

  private static final List<Integer> WIDE = List.of(0, 128, 128);
  private static final List<Integer> NARROW = DEFAULT_BIAS;
  private static final List<Integer> NO_BIAS = List.of(0, 0, 0);

  /** The bias counts before the matrix when it takes YUV, behind it when it takes RGB. */
  private enum Input {
    YUV,
    RGB
  }

  private record Row(Input input, CscMatrix result, List<Integer> matrix, List<Integer> bias) {

    static Row of(
        Input input, Standard standard, Output output, List<Integer> bias, String matrix) {
      return new Row(input, new CscMatrix(standard, output), numbers(matrix), bias);
    }

    static Row fromYuv(Standard standard, List<Integer> bias) {
      var result = new CscMatrix(standard, Output.RGB);
      return new Row(Input.YUV, result, result.fromYuv(), bias);
    }

    private static List<Integer> numbers(String matrix) {
      return Arrays.stream(matrix.split(" +", -1)).map(Integer::valueOf).toList();
    }

    boolean isMetBy(Input source, CscNumbers numbers) {
      return input == source
          && matrix.equals(numbers.matrix())
          && bias.equals(source == Input.YUV ? numbers.inputBias() : numbers.outputBias());
    }

    /** The same conversion with the other order of channels. */
    Row swapped() {
      return switch (result.output()) {
        case RGB -> with(Output.BGR, 2, 1, 0);
        case YUV -> with(Output.YVU, 0, 2, 1);
        default -> this;
      };
    }

    private Row with(Output output, int... order) {
      List<Integer> rows =
          Stream.of(order[0], order[1], order[2])
              .flatMap(row -> matrix.subList(3 * row, 3 * row + 3).stream())
              .toList();
      return new Row(input, new CscMatrix(result.standard(), output), rows, bias);
    }
  }

  private static final Row YUV_TO_RGB_NARROW = Row.fromYuv(Standard.BT601_NARROW, NARROW);

  private static final Row RGB_TO_YUV_NARROW =
      Row.of(
          Input.RGB,
          Standard.BT601_NARROW,
          Output.YUV,
          NARROW,
          "66 129 25  -38 -74 112  112 -94 -18");

  private static final List<Row> OFFICIAL =
      Stream.of(
              Row.fromYuv(Standard.BT601_WIDE, WIDE),
              YUV_TO_RGB_NARROW,
              Row.fromYuv(Standard.BT709_WIDE, WIDE),
              Row.fromYuv(Standard.BT709_NARROW, NARROW),
              Row.of(Input.YUV, Standard.GRAY, Output.GRAY, NO_BIAS, "256 0 0  0 0 0  0 0 0"),
              Row.of(
                  Input.RGB,
                  Standard.BT601_WIDE,
                  Output.YUV,
                  WIDE,
                  "77 150 29  -43 -85 128  128 -107 -21"),
              RGB_TO_YUV_NARROW,
              Row.of(
                  Input.RGB,
                  Standard.BT709_WIDE,
                  Output.YUV,
                  WIDE,
                  "55 183 19  -29 -99 128  128 -116 -12"),
              Row.of(
                  Input.RGB,
                  Standard.BT709_NARROW,
                  Output.YUV,
                  NARROW,
                  "47 157 16  -26 -87 112  112 -102 -10"),
              Row.of(Input.RGB, Standard.GRAY, Output.GRAY, NO_BIAS, "76 150 30  0 0 0  0 0 0"))
          .flatMap(row -> Stream.of(row, row.swapped()))
          .distinct()
          .toList();

  private CscMatrixTable() {}

  /** Which official conversion these numbers are for this {@code input_format}. */
  static CscMatrix classify(String inputFormat, CscNumbers numbers) {
    Input input = inputFormat.contains("YUV") ? Input.YUV : Input.RGB;
    return OFFICIAL.stream()
        .filter(row -> row.isMetBy(input, numbers))
        .map(Row::result)
        .findFirst()
        .orElse(CscMatrix.UNOFFICIAL);
  }

  /** What ATC puts in place of absent matrix elements; only YUV420SP_U8 gets YUV to BGR. */
  static List<Integer> defaultMatrix(String inputFormat) {
    return inputFormat.equals("YUV420SP_U8")
        ? YUV_TO_RGB_NARROW.swapped().matrix()
        : RGB_TO_YUV_NARROW.matrix();
  }
}
