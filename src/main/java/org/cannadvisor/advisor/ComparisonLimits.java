package org.cannadvisor.advisor;

import java.util.function.ToDoubleFunction;
import org.cannadvisor.model.ComparedTensor;

/**
 * The numbers that compared tensors are judged by; their sources stand in thresholds.yaml.
 *
 * @param cosine the lowest CosineSimilarity that is still good
 * @param relativeEuclidean the largest RelativeEuclideanDistance that is still normal
 * @param rootMeanSquare the same for RootMeanSquareError, in units of the tensor
 * @param roundingFp16 relative error that float16 makes by itself
 * @param roundingBf16 the same of bfloat16
 * @param smallFp16 magnitude below which relative errors of float16 and bfloat16 say nothing
 * @param smallFp32 the same of float32
 */
record ComparisonLimits(
    double cosine,
    double relativeEuclidean,
    double rootMeanSquare,
    double roundingFp16,
    double roundingBf16,
    double smallFp16,
    double smallFp32) {

  static ComparisonLimits of(ToDoubleFunction<String> threshold) {
    return new ComparisonLimits(
        threshold.applyAsDouble("cosine-min"),
        threshold.applyAsDouble("relative-euclidean-max"),
        threshold.applyAsDouble("root-mean-square-max"),
        threshold.applyAsDouble("relative-error-fp16"),
        threshold.applyAsDouble("relative-error-bf16"),
        threshold.applyAsDouble("small-value-fp16"),
        threshold.applyAsDouble("small-value-fp32"));
  }

  /** Relative error that the type of the tensor makes by itself. */
  double rounding(ComparedTensor row) {
    return row.dtype().contains("bfloat16") ? roundingBf16 : roundingFp16;
  }

  /** Magnitude below which relative errors, the cosine among them, say nothing. */
  double small(ComparedTensor row) {
    return row.dtype().contains("float32") ? smallFp32 : smallFp16;
  }
}
