package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Conversion.Tool;

/** The options in the words behind the name of the program. */
final class OptionWords {

  private static final Pattern WITH_VALUE =
      Pattern.compile("-{1,2}([A-Za-z][\\w-]*)\\s*=(.*)", Pattern.DOTALL);
  private static final Pattern BARE = Pattern.compile("-{1,2}([A-Za-z][\\w-]*)");

  /** {@code --framework=5--output=x}: a space was forgotten. */
  private static final Pattern GLUED =
      Pattern.compile(
          "--(?=(?:model|weight|om|framework|output|input_format|input_shape|input-shape|log"
              + "|soc_version|out_nodes|insert_op_conf|output_type|precision_mode\\w*"
              + "|op_select_implmode|buffer_optimize|fusion_switch_file|keep_dtype)=)");

  private static final Pattern REDIRECT = Pattern.compile("(?:[0-9&]?>>?|<|2>&1|&>>?).*");
  private static final Set<String> FLAGS = Set.of("help", "h", "virtual_type");

  private final Tool tool;
  private final List<Option> options = new ArrayList<>();
  private boolean complete = true;

  OptionWords(Tool tool, List<Word> words) {
    this.tool = tool;
    for (int i = 0; i < words.size(); i++) {
      Word next = i + 1 < words.size() ? words.get(i + 1) : new Word("-", 0, false);
      i += take(words.get(i), next);
    }
  }

  /** Takes one word; 1 where the next one went with it. */
  private int take(Word word, Word next) {
    Matcher withValue = WITH_VALUE.matcher(word.text());
    if (withValue.matches()) {
      boolean spaced = withValue.group(2).isEmpty() && isValue(next) && !next.text().contains("=");
      split(word, spaced ? word.text() + next.text() : word.text(), spaced ? next : word);
      return spaced ? 1 : 0;
    }
    Matcher bare = BARE.matcher(word.text());
    if (bare.matches()) {
      return bare(word, bare.group(1), next);
    }
    if (isRedirect(word)) {
      return word.text().endsWith(">") ? 1 : 0;
    }
    complete = false;
    return 0;
  }

  private static boolean isRedirect(Word word) {
    return REDIRECT.matcher(word.text()).matches() && !word.text().matches("<\\w+>");
  }

  private int bare(Word word, String name, Word next) {
    boolean valued = !FLAGS.contains(name) && isValue(next);
    String given = valued ? next.text() : "";
    String value = given.startsWith("=") ? given.substring(1) : given;
    add(name, value, valued && next.symbolic(), word.line());
    return valued ? 1 : 0;
  }

  private boolean isValue(Word next) {
    return (!next.text().startsWith("-") && !next.text().equals("...") && !isRedirect(next))
        || next.text().matches("-\\d.*");
  }

  private void split(Word word, String text, Word source) {
    for (String part : GLUED.split(text, -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = part.substring(0, equals).strip().replaceFirst("^-+", "");
        add(name, part.substring(equals + 1), source.symbolic() && isOpen(part), word.line());
      }
    }
  }

  private static boolean isOpen(String part) {
    return part.matches("(?s).*[$`<{%].*");
  }

  private void add(String name, String value, boolean symbolic, int line) {
    options.add(Option.of(tool, name, value, symbolic, line));
  }

  List<Option> all() {
    return options;
  }

  boolean complete() {
    return complete;
  }

  boolean has(String name) {
    return option(name).isPresent();
  }

  String value(String name) {
    return option(name).map(Option::value).orElse("");
  }

  Optional<Option> option(String name) {
    return options.stream().filter(option -> option.name().equals(name)).findFirst();
  }

  Optional<Option> last() {
    return options.isEmpty() ? Optional.empty() : Optional.of(options.get(options.size() - 1));
  }
}
