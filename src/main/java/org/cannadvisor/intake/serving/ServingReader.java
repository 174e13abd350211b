package org.cannadvisor.intake.serving;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ModelDtype;
import org.cannadvisor.model.QuantSetting;
import org.cannadvisor.model.RepeatedOutput;

/**
 * Reads the data types of a served model, e.g. {@code vllm serve model --dtype float16}, {@code
 * "torch_dtype": "bfloat16"} of its config.json, {@code bf16: true} of its fine-tuning, or the line
 * {@code Casting torch.bfloat16 to torch.float16.} of the service's log; and answers that repeat
 * one character.
 */
public final class ServingReader implements FactReader {

  /** Lines further down say nothing new; a log of requests may have millions. */
  private static final int MOST_LINES = 20_000;

  private static final int LONGEST_LINE = 4000;

  /** How a service is told, or weights say, that they are quantised. */
  private static final Sought QUANTIZED =
      Sought.of(
          "--quantization[ =]+[\"']?(ascend|compressed-tensors|w8a8_int8|modelslim)\\b"
              + "|\"(?:model_quant_type|quantize)\"\\s*:\\s*\"((?i:w\\d{1,2}a\\d{1,2})\\w*)\"");

  private static final Pattern WEIGHT_BITS = Pattern.compile("(?i)^w(\\d{1,2})a");

  @Override
  public Kind kind() {
    return Kind.SERVING_CONFIG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !text.name().endsWith(".csv")
        && DtypePlace.mayBeIn(text.head())
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    List<DtypePlace> places = DtypePlace.in(text.head());
    boolean quantized = QUANTIZED.isIn(text.head());
    Set<String> said = new HashSet<>();
    int last = Math.min(MOST_LINES, text.lines().size());
    for (int i = 0; i < last; i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && !line.isBlank()) {
        readLine(line, i + 1, text, places, said, reading);
        if (quantized) {
          readQuantization(line, i + 1, text, said, reading);
        }
      }
    }
    return reading;
  }

  /** {@code --quantization ascend}, {@code "model_quant_type": "W4A8_DYNAMIC"}. */
  private static void readQuantization(
      String line, int number, SourceText text, Set<String> said, Reading reading) {
    Matcher served = QUANTIZED.in(line);
    if (!line.strip().startsWith("#") && served.find()) {
      String value = served.group(1) == null ? served.group(2) : served.group(1);
      if (said.add("quantized")) {
        reading.add(new QuantSetting(Fact.UNTIED, "served", value, text.at(number)));
      }
      Matcher bits = WEIGHT_BITS.matcher(value);
      if (bits.find() && said.add("bits")) {
        reading.add(new QuantSetting(Fact.UNTIED, "quant_bits", bits.group(1), text.at(number)));
      }
    }
  }

  private static void readLine(
      String line,
      int number,
      SourceText text,
      List<DtypePlace> places,
      Set<String> said,
      Reading reading) {
    for (DtypePlace place : places) {
      for (String dtype : place.dtypes(line)) {
        if (said.add(place.use() + dtype)) {
          reading.add(new ModelDtype(Fact.UNTIED, place.use(), dtype, text.at(number)));
        }
      }
    }
    String character = GeneratedText.repeated(line);
    if (!character.isEmpty() && said.add("=" + character)) {
      reading.add(new RepeatedOutput(Fact.UNTIED, character, text.at(number)));
    }
  }
}
