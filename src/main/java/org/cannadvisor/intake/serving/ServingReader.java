package org.cannadvisor.intake.serving;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ModelDtype;
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
    Set<String> said = new HashSet<>();
    int last = Math.min(MOST_LINES, text.lines().size());
    for (int i = 0; i < last; i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && !line.isBlank()) {
        readLine(line, i + 1, text, places, said, reading);
      }
    }
    return reading;
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
