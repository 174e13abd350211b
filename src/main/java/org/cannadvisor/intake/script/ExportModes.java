package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ExportMode;
import org.cannadvisor.model.ExportMode.Mode;
import org.cannadvisor.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * In which mode a script exports its network. PyTorch exports to ONNX for inference unless it is
 * told otherwise, whatever mode the network is in; a trace keeps the mode.
 */
final class ExportModes {

  private static final int LONGEST_LINE = 2000;

  private static final Pattern TRAINING =
      Pattern.compile(
          "TrainingMode\\.(TRAINING|PRESERVE|EVAL)\\b|set_learning_phase\\((?:1|True)\\)");

  private static final Pattern EVALUATION =
      Pattern.compile("\\.eval\\(\\)|\\.train\\((?:mode=)?False\\)|\\.set_train\\(False\\)");

  /** Unlike an export to ONNX, tracing takes the network in the mode that it happens to be in. */
  private static final Sought TRACE = Sought.of("\\bjit\\.trace(?:_module)?\\(");

  /** A network that was built here, and so is in training mode; others come set to evaluation. */
  private static final Sought OWN_WEIGHTS = Sought.of("\\.load_state_dict\\(");

  private ExportModes() {}

  static List<ExportMode> in(SourceText text) {
    boolean evaluates = EVALUATION.matcher(text.content()).find();
    boolean leftInTraining = !evaluates && OWN_WEIGHTS.isIn(text.content());
    var modes = new ArrayList<ExportMode>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE || line.stripLeading().startsWith("#")) {
        continue;
      }
      Matcher said = TRAINING.matcher(line);
      if (said.find() && !line.contains(" else ")) {
        modes.add(new ExportMode(Fact.UNTIED, mode(said.group(1), evaluates), text.at(i + 1)));
      } else if (EVALUATION.matcher(line).find()) {
        modes.add(new ExportMode(Fact.UNTIED, Mode.EVALUATION, text.at(i + 1)));
      } else if (leftInTraining && TRACE.isIn(line)) {
        modes.add(new ExportMode(Fact.UNTIED, Mode.AS_IT_IS, text.at(i + 1)));
      }
    }
    return modes;
  }

  private static Mode mode(@Nullable String word, boolean evaluates) {
    if ("EVAL".equals(word)) {
      return Mode.EVALUATION;
    }
    if ("PRESERVE".equals(word)) {
      return evaluates ? Mode.EVALUATION : Mode.AS_IT_IS;
    }
    return Mode.TRAINING;
  }
}
