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
import org.cannadvisor.model.UntrainedModule;

/**
 * Finds scripts that run the outputs of a model through a layer which nothing gives trained
 * weights.
 *
 * <pre>
 * head = nn.Linear(256, 7)
 * scores = head(torch.from_numpy(np.fromfile(path, np.float32)))
 * </pre>
 */
public final class UntrainedModuleReader implements FactReader {

  private static final int LONGEST = 1 << 20;

  private static final Sought READS_OUTPUTS =
      Sought.of(
          "\\bnp\\.fromfile\\(|\\bnumpy\\.fromfile\\(|np\\.load\\(|InferSession|\\.infer\\(|acl\\.mdl\\.execute|aclruntime");

  private static final Pattern MADE =
      Pattern.compile(
          "^((?:self\\.)?\\w{1,60})\\s?=\\s?((?:\\w{1,30}\\.){0,3}(?:CRF|Linear|Dense|Embedding|LSTM|GRU|LSTMCell|GRUCell|Conv[123][dD]|BatchNorm[123][dD]|Bilinear"
              + "|MultiheadAttention|TransformerDecoder(?:Layer)?|TransformerEncoder(?:Layer)?))\\(");

  /** Anything by which weights may come in. */
  private static final Sought LOADS =
      Sought.of(
          "(?i)load_state_dict|load_weights|load_model|load_checkpoint|load_param|load_pretrained|set_state_dict|set_dict|torch\\.load|paddle\\.load"
              + "|mindspore\\.load|from_pretrained|load_from|checkpoint|\\bckpt|restore|state_dict|init_from|pickle\\.load|\\.pth?\\b|\\.pdparams|\\.safetensors"
              + "|\\.data\\s?=|\\.copy_\\(|\\.weight\\b|\\bweights?\\s?=|set_data|initializer|transitions?\\s?=|requires_grad|\\.backward\\(|onnx\\.export|\\.train\\(\\)");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && READS_OUTPUTS.isIn(text.content())
        && !LOADS.isIn(text.content())
        && found(text).isPresent();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    found(text).ifPresent(reading::add);
    return reading;
  }

  /** The first layer that is used as well. */
  private static Optional<UntrainedModule> found(SourceText text) {
    for (Line line : PythonLoop.lines(text)) {
      Matcher made = MADE.matcher(line.code());
      if (made.find() && isUsed(text, made.group(1))) {
        return Optional.of(new UntrainedModule(Fact.UNTIED, made.group(2), text.at(line.number())));
      }
    }
    return Optional.empty();
  }

  private static boolean isUsed(SourceText text, String name) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?:\\.\\w{1,40})?\\(")
        .matcher(text.content())
        .find();
  }
}
