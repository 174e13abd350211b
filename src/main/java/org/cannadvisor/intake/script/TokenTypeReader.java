package org.cannadvisor.intake.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.script.PythonLoop.Line;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ModelFeed;

/**
 * Finds programs that hand the numbers of a tokenizer to the chip as they are. The tokenizers of
 * transformers give int64, whatever the model takes.
 *
 * <pre>
 * enc = tokenizer(text, padding="max_length", return_tensors="np")
 * net.infer([enc["input_ids"], enc["attention_mask"]])
 * </pre>
 */
public final class TokenTypeReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int MOST_INPUTS = 3;

  private static final Sought ON_CHIP =
      Sought.of("\\bInferSession\\b|\\bacl\\.mdl\\.|\\baclruntime\\b|AclLiteModel|mindspore_lite");
  private static final Pattern TOKENS =
      Pattern.compile("\\breturn_tensors\\s?=\\s?[\"'](?:np|pt)[\"']");
  private static final Sought TAKEN =
      Sought.of("[\"'](?:input_ids|attention_mask|token_type_ids)[\"']\\]|\\.input_ids\\b");
  private static final Sought CAST =
      Sought.of("int32|\\bastype\\(|\\.int\\(\\)|\\.to\\(torch\\.int|\\.type\\(");

  @Override
  public Kind kind() {
    return Kind.PREPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && text.content().contains("return_tensors")
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text)
        .ifPresent(
            line -> {
              for (int input = 0; input < MOST_INPUTS; input++) {
                reading.add(
                    new ModelFeed(
                        Fact.UNTIED, text.path(), 0, input, "int64", "", text.at(line.number())));
              }
            });
    return reading;
  }

  /** Where the numbers are made that nobody casts. */
  private static Optional<Line> found(SourceText text) {
    String content = text.content();
    if (!ON_CHIP.isIn(content) || !TAKEN.isIn(content) || CAST.isIn(content)) {
      return Optional.empty();
    }
    for (Line line : PythonLoop.lines(text)) {
      Matcher tokens = TOKENS.matcher(line.code());
      if (tokens.find()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
