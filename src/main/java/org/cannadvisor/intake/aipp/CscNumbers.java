package org.cannadvisor.intake.aipp;

import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers with which a block converts colours, after ATC has filled in those that are absent.
 *
 * @param matrix r0c0, r0c1 … r2c2, in 1/256
 * @param inputBias subtracted before a conversion from YUV
 * @param outputBias added after a conversion to YUV or grey
 */
record CscNumbers(List<Integer> matrix, List<Integer> inputBias, List<Integer> outputBias) {

  static final List<String> MATRIX = AippParameters.three("matrix_r0c", "matrix_r1c", "matrix_r2c");
  static final List<String> INPUT_BIAS = AippParameters.three("input_bias_");
  static final List<String> OUTPUT_BIAS = AippParameters.three("output_bias_");

  static final List<String> ALL =
      Stream.of(MATRIX, INPUT_BIAS, OUTPUT_BIAS).flatMap(List::stream).toList();

  /** ATC fills each absent number by itself ({@code SetCscDefaultValue} in aipp_op.cc). */
  static CscNumbers effective(AippParameters parameters) {
    List<Integer> bias = CscMatrixTable.DEFAULT_BIAS;
    return new CscNumbers(
        parameters.numbers(MATRIX, CscMatrixTable.defaultMatrix(parameters.inputFormat())),
        parameters.numbers(INPUT_BIAS, bias),
        parameters.numbers(OUTPUT_BIAS, bias));
  }

  /** The number of one of these fields. */
  int of(String field) {
    if (MATRIX.contains(field)) {
      return matrix.get(MATRIX.indexOf(field));
    }
    return INPUT_BIAS.contains(field)
        ? inputBias.get(INPUT_BIAS.indexOf(field))
        : outputBias.get(OUTPUT_BIAS.indexOf(field));
  }
}
