package org.cannadvisor.model;

import java.util.Locale;

/**
 * A data type in which a language or vision-language model was made or is run by a framework that
 * needs no conversion.
 *
 * @param use what the place speaks of
 * @param dtype {@code float16}, {@code bfloat16} or {@code float32}
 */
public record ModelDtype(String subject, Use use, String dtype, Evidence at) implements Fact {

  /** What a data type belongs to. */
  public enum Use {
    /** {@code torch_dtype} of the model's config.json: what its weights are stored in. */
    WEIGHTS,
    /** A training or fine-tuning configuration. */
    TRAINED,
    /** The settings or log of the same program on a GPU, whose results are right. */
    REFERENCE,
    /** The command, program or log of the service that runs it. */
    SERVED
  }

  /** The data type that a framework's word stands for: {@code half} is {@code float16}. */
  public static String plain(String word) {
    String dtype = word.toLowerCase(Locale.ROOT).replace("torch.", "");
    return switch (dtype) {
      case "half", "fp16" -> "float16";
      case "bf16" -> "bfloat16";
      case "float", "fp32" -> "float32";
      default -> dtype;
    };
  }

  @Override
  public ModelDtype withSubject(String subject) {
    return new ModelDtype(subject, use, dtype, at);
  }
}
