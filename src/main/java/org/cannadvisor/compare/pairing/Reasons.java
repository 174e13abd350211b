package org.cannadvisor.compare.pairing;

/**
 * Why tensors are not compared, in the words that existing scripts look for in the column {@code
 * CompareFailReason}.
 */
public final class Reasons {

  /** No operator of an L1 fusion was dumped. */
  static final String EMPTY_FUSION = "The fusion operator list is empty";

  /** Slices of an FFTS+ operator are missing. */
  public static final String SLICES_MISSING =
      "This is a FFTS+ mode dump data, The number of files does not match the number of thread";

  private Reasons() {}

  /** A tensor as the table names it. */
  static String tensorIndex(String operator, Side side, int number) {
    return operator + ":" + side.word() + ":" + number;
  }

  /** Our own side has no dump of an operator. */
  static String noDump(String operator, String type) {
    return "[%s] There is no dump file for my output operator \"%s\". The type is %s."
        .formatted(operator, operator, type);
  }

  /** The golden side has no such tensor. */
  static String noGolden(String operator, String tensorIndex) {
    return "[%s] There is no the ground truth dump file for %s.".formatted(operator, tensorIndex);
  }

  /** The golden side has no dump of an operator. */
  static String noGoldenOperator(String operator) {
    return "[%s] There is no the ground truth dump file for the op \"%s\"."
        .formatted(operator, operator);
  }

  /**
   * Our own side has nothing of what the golden one has.
   *
   * @param tensor the operator, or one tensor of it
   */
  static String noMine(String operator, String tensor) {
    return "[%s] There is no the my output dump file for the op \"%s\"."
        .formatted(operator, tensor);
  }

  /** The dump holds nothing to compare. */
  static String noTensor(String operator) {
    return "[%s] There is no tensor to compare in the dump file.".formatted(operator);
  }

  /** Two dumps of one operator have no tensors on one side of it. */
  static String noTensor(String operator, String side) {
    return "[%s] There is no %s. Skip the %s:%s.".formatted(operator, side, operator, side);
  }

  /** An operator whose tensors only the chip has. */
  static String inner(String operator) {
    return "[%s] The op is inner node for multi to multi relation.Skip the op.".formatted(operator);
  }

  /**
   * Two dumps of one operator have different numbers of tensors.
   *
   * @param side {@code input} or {@code output}
   */
  static String numberDiffers(String operator, String side, int my, int golden) {
    return "[%s] The number of %s does not match (%d vs %d).".formatted(operator, side, my, golden);
  }
}
