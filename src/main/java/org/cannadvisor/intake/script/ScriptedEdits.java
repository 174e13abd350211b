package org.cannadvisor.intake.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.GraphEdit;
import org.cannadvisor.model.GraphEdit.How;

/**
 * Python scripts that name the graph which they read and the one which they write; a script that is
 * given them is told by its command line.
 */
final class ScriptedEdits {

  private static final Pattern LOAD =
      Pattern.compile(
          "(?:\\bonnx\\.load|OnnxGraph\\.parse)\\(\\s*[frb]?[\"']([^\"'{}]{1,200}\\.onnx)[\"']");

  private static final Pattern SAVE =
      Pattern.compile(
          "(?:\\bonnx\\.save|\\.save)\\([^\"']{0,200}[\"']([^\"'{}]{1,200}\\.onnx)[\"']");

  private static final Sought REWIRES =
      Sought.of(
          "graph\\.node\\.(?:remove|insert|pop|append|extend)|graph\\.remove\\("
              + "|\\.outputs\\.clear\\(|\\.inputs\\.clear\\(|extract_model\\("
              + "|\\.input\\[\\d{1,4}\\]\\s*=|del_node|replace_node|insert_node|remove_node");

  private ScriptedEdits() {}

  static Optional<GraphEdit> in(SourceText text) {
    String content = text.content();
    Matcher load = LOAD.matcher(content);
    Matcher save = SAVE.matcher(content);
    boolean rewires = REWIRES.isIn(content);
    if (!(rewires || Edits.isSimplifier(content)) || !load.find() || !save.find(load.end())) {
      return Optional.empty();
    }
    int line = 1 + (int) content.substring(0, save.start()).chars().filter(c -> c == '\n').count();
    How how = rewires ? How.SCRIPT : How.SIMPLIFIED;
    return Optional.of(Edits.edit(how, load.group(1), save.group(1), text.at(line)));
  }
}
