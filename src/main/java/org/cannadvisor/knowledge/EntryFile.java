package org.cannadvisor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Lang;

/**
 * One {@code knowledge-base/<nn-stage>/<id>.md}: YAML between two lines {@code ---}, then the prose
 * below {@code ## zh} and {@code ## en}, each with {@code ### why}, {@code check}, {@code fix},
 * {@code verify} and, where it ends there, {@code vendor}; last, where the fix is program text,
 * {@code ## code} with one fenced block below each {@code ### <interface>}.
 */
final class EntryFile {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern STEP = Pattern.compile("\\d+\\.\\s+(.*)");
  private static final Pattern CODE = Pattern.compile("(?ms)^### (\\S+)\\R(```\\w*\\R.*?^```)$");
  private static final List<String> SECTIONS =
      List.of("why", "signs", "check", "fix", "verify", "vendor");

  private EntryFile() {}

  /**
   * The entry as JSON.
   *
   * @throws IllegalArgumentException where the file has not the shape above; the text says what is
   *     missing
   */
  static ObjectNode parse(String markdown) {
    String[] parts = markdown.split("(?m)^---\\R", 3);
    if (parts.length != 3 || !parts[0].isBlank()) {
      throw new IllegalArgumentException("expected YAML between two lines --- at the top");
    }
    ObjectNode entry = frontMatter(parts[1]);
    ObjectNode prose = entry.putObject("prose");
    for (Lang lang : Lang.values()) {
      readProse(section(parts[2], "## " + lang.tag()), prose.putObject(lang.tag()));
    }
    readCode(section(parts[2], "## code"), entry.putObject("code"));
    return entry;
  }

  private static void readCode(String text, ObjectNode code) {
    CODE.matcher(text).results().forEach(block -> code.put(block.group(1), block.group(2)));
  }

  private static ObjectNode frontMatter(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      if (tree instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalArgumentException("expected fields in the front matter");
    } catch (IOException e) {
      throw new IllegalArgumentException("front matter: " + e.getMessage(), e);
    }
  }

  private static void readProse(String text, ObjectNode prose) {
    for (String name : SECTIONS) {
      String body = section(text, "### " + name);
      if (name.equals("fix")) {
        steps(body).forEach(prose.putArray("fix")::add);
      } else {
        prose.put(name, body);
      }
    }
  }

  /** The text below a heading up to the next one of the same depth; empty where there is none. */
  private static String section(String text, String heading) {
    String depth = heading.substring(0, heading.indexOf(' '));
    Matcher start = Pattern.compile("(?m)^" + heading + "[ \\t]*$").matcher(text);
    if (!start.find()) {
      return "";
    }
    String rest = text.substring(start.end());
    Matcher end = Pattern.compile("(?m)^#{1," + depth.length() + "} ").matcher(rest);
    return (end.find() ? rest.substring(0, end.start()) : rest).strip();
  }

  /** The numbered items, continuation lines joined to theirs. */
  private static List<String> steps(String body) {
    var steps = new ArrayList<String>();
    for (String line : body.lines().toList()) {
      Matcher step = STEP.matcher(line.strip());
      if (step.matches()) {
        steps.add(step.group(1));
      } else if (!line.isBlank() && !steps.isEmpty()) {
        steps.set(steps.size() - 1, steps.get(steps.size() - 1) + "\n" + line.strip());
      }
    }
    return steps;
  }
}
