package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.CodeSlip.What;
import org.cannadvisor.model.Fact;

/**
 * Where a script that edits ONNX graphs depends on how one exporter counted, or makes constants
 * anew:
 *
 * <pre>
 * node = model.graph.node[240]
 * graph.remove('Clip_473')
 * graph[mul.inputs[1]].value = np.squeeze(graph[mul.inputs[1]].value)
 * </pre>
 */
final class EditSpots {

  private static final int LONGEST_LINE = 300;

  private static final Sought EDITOR =
      Sought.of(
          "\\bonnx\\.(?:load|save)\\w*\\(|\\bOnnxGraph\\b|\\bOXGraph\\b|\\bonnx_graphsurgeon\\b"
              + "|\\bnumpy_helper\\b");

  private static final Pattern AT_NUMBER =
      Pattern.compile("\\bgraph\\.nodes?\\[\\s?(?:-?(\\d{1,5})|([A-Za-z_]\\w{0,40}))\\s?\\]");

  /** {@code 'Clip_473'}, {@code "p2o.Add.16"}, {@code '/encoder/Mul_12'}. */
  private static final Sought COUNTED =
      Sought.of(
          "[\"'](?:p2o\\.)?(?:/[\\w./-]{0,120}/)?[A-Z][A-Za-z0-9]{1,30}[_.]\\d{1,5}(?:_output_\\d)?[\"']");

  /** A tensor that the exporter called by a number. */
  private static final Sought NUMBERED =
      Sought.of(
          "[\"']\\d{2,6}[\"']\\s?(?:in|==)\\s?\\w{1,40}\\.(?:input|output)s?\\b"
              + "|\\.(?:input|output)s?(?:\\[\\d{1,2}\\])?\\s?={1,2}\\s?\\[?\\s?[\"']\\d{2,6}[\"']");

  /** A line that makes a node gives it its name. */
  private static final Sought MAKES =
      Sought.of("\\b(?:make_node|add_node|add_initializer|make_tensor\\w*|print)\\(");

  private static final Sought CONSTANT =
      Sought.of(
          "\\.values?\\s?=\\s?(?:np|numpy)\\.(?:squeeze|tile|reshape|transpose|expand_dims"
              + "|concatenate|repeat|stack|swapaxes|array)\\("
              + "|\\b(?:np|numpy)\\.(?:tile|repeat|broadcast_to)\\("
              + "|\\.raw_data\\s?=[^=]"
              + "|numpy_helper\\.from_array\\(\\s?(?:np|numpy)\\.(?:squeeze|tile|reshape|transpose"
              + "|expand_dims|concatenate|repeat|stack|swapaxes)\\(");

  private EditSpots() {}

  /** Whether a source edits ONNX graphs at all. */
  static boolean isEditor(SourceText text) {
    return EDITOR.isIn(text.content());
  }

  /** The first place of each sort. */
  static List<CodeSlip> in(SourceText text) {
    var spots = new ArrayList<CodeSlip>();
    if (!isEditor(text)) {
      return spots;
    }
    Set<What> said = EnumSet.noneOf(What.class);
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() > LONGEST_LINE || line.stripLeading().startsWith("#")) {
        continue;
      }
      if (byNumber(line, text) && said.add(What.NODE_BY_NUMBER)) {
        spots.add(spot(What.NODE_BY_NUMBER, text, i));
      }
      if (CONSTANT.isIn(line) && said.add(What.CONSTANT_REMADE)) {
        spots.add(spot(What.CONSTANT_REMADE, text, i));
      }
    }
    return spots;
  }

  private static boolean byNumber(String line, SourceText text) {
    if (MAKES.isIn(line)) {
      return false;
    }
    Matcher at = AT_NUMBER.matcher(line);
    return (at.find() && (at.group(1) != null || isNumber(at.group(2), text)))
        || COUNTED.isIn(line)
        || NUMBERED.isIn(line);
  }

  /** Whether the script sets a name to a number that is written out, and to nothing else. */
  private static boolean isNumber(String name, SourceText text) {
    Pattern set = Pattern.compile("(?m)^\\s{0,60}" + name + "\\s?=\\s?(-?\\d{1,5})?\\b");
    Matcher value = set.matcher(text.content());
    boolean number = false;
    while (value.find()) {
      if (value.group(1) == null || value.group(1).length() < 2) {
        return false;
      }
      number = true;
    }
    return number;
  }

  private static CodeSlip spot(What what, SourceText text, int index) {
    return new CodeSlip(Fact.UNTIED, what, text.lines().get(index).strip(), text.at(index + 1));
  }
}
