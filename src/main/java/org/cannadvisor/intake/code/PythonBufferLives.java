package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.LostBuffer.How;

/**
 * Finds functions of Python that return the address of an array which ends with them, and host
 * memory that is freed while an asynchronous copy may still read it:
 *
 * <pre>
 * def to_pointer(image):
 *     data = image.astype(np.float32).tobytes()
 *     return acl.util.bytes_to_ptr(data)
 * </pre>
 */
final class PythonBufferLives {

  private static final int MOST = 8;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_CALL = 8;

  private static final String TO_POINTER =
      "acl\\.util\\.(?:bytes|numpy)_to_ptr\\(\\s*+(\\w++)\\s*+\\)";

  private static final Pattern DEF = Pattern.compile("^(\\s*+)(?:async\\s++)?def\\s++\\w++.*");

  /** A new object, which nobody else has. */
  private static final Pattern MADE =
      Pattern.compile(
          "^\\s*+(\\w++)\\s*+=(?!=).*(?:\\.(?:tobytes|astype|copy)\\(|\\bnp\\.(?:array|stack|concatenate|zeros|full|pad)\\().*");

  private static final Pattern POINTER =
      Pattern.compile("^\\s*+(\\w++)\\s*+=\\s*+" + TO_POINTER + ".*");
  private static final Pattern DIRECT = Pattern.compile("^\\s*+return\\b.*" + TO_POINTER + ".*");
  private static final Pattern NAMED = Pattern.compile("^\\s*+(\\w++)\\s*+=(?!=).*");
  private static final Pattern RETURN = Pattern.compile("^\\s*+return\\b(.*)");
  private static final Pattern KEPT =
      Pattern.compile(
          "^\\s*+(?:self\\.[\\w.\\[\\]]++\\s*+=|[\\w.]++\\.append\\().*?\\b(\\w++)\\s*+\\)?\\s*+$");

  private static final Pattern ASYNC = Pattern.compile("^(\\s*+).*\\bacl\\.rt\\.memcpy_async\\(.*");
  private static final Pattern FREED =
      Pattern.compile("^(\\s*+).*\\bacl\\.rt\\.free(?:_host)?\\(\\s*+([\\w.]++)\\s*+\\).*");
  private static final Sought WAITED = Sought.of("synchronize|wait");

  private final SourceText text;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Integer> made = new HashMap<>();
  private final Map<String, String> pointers = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private String copying = "";
  private int copied;
  private int indent = -1;

  private PythonBufferLives(SourceText text) {
    this.text = text;
  }

  static List<Fact> in(SourceText text) {
    var lives = new PythonBufferLives(text);
    String content = text.content();
    if (content.contains("_to_ptr(") || content.contains("memcpy_async(")) {
      lives.read();
    }
    return lives.facts;
  }

  private void read() {
    for (int number = 1; number <= text.lines().size() && facts.size() < MOST; number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_LINE && !line.isBlank() && !line.strip().startsWith("#")) {
        function(line);
        objects(line, number);
        returned(line, number);
        copies(line, number);
      }
    }
  }

  private void function(String line) {
    Matcher def = DEF.matcher(line);
    boolean begins = def.matches();
    if (begins || indentOf(line) <= indent) {
      made.clear();
      pointers.clear();
      taken.clear();
      copying = "";
      indent = begins ? indentOf(line) : -1;
    }
  }

  private static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void objects(String line, int number) {
    Matcher kept = KEPT.matcher(line);
    if (kept.matches()) {
      made.remove(kept.group(1));
    }
    Matcher pointer = POINTER.matcher(line);
    if (pointer.matches() && made.containsKey(pointer.group(2))) {
      pointers.put(pointer.group(1), pointer.group(2));
      taken.put(pointer.group(1), number);
      return;
    }
    Matcher named = NAMED.matcher(line);
    if (named.matches()) {
      pointers.remove(named.group(1));
      made.remove(named.group(1));
    }
    Matcher object = MADE.matcher(line);
    if (object.matches() && indent >= 0) {
      made.put(object.group(1), number);
    }
  }

  /** Returned together with the object it is good. */
  private void returned(String line, int number) {
    Matcher direct = DIRECT.matcher(line);
    if (direct.matches()) {
      String owner = direct.group(1);
      boolean alone = !keeps(line.replaceFirst(TO_POINTER, ""), owner);
      if (made.containsKey(owner) && alone) {
        lost(How.OUT_OF_SCOPE, number, number);
      }
      return;
    }
    Matcher plain = RETURN.matcher(line);
    if (plain.matches()) {
      pointers.forEach(
          (pointer, owner) -> {
            String value = plain.group(1);
            boolean alone = !keeps(value, owner);
            if (value.matches(".*\\b" + pointer + "\\b.*") && made.containsKey(owner) && alone) {
              lost(How.OUT_OF_SCOPE, taken.getOrDefault(pointer, number), number);
            }
          });
    }
  }

  /** Its length or shape does not keep it. */
  private static boolean keeps(String returned, String owner) {
    String rest = returned.replaceAll("\\blen\\(\\s*+" + owner + "\\s*+\\)", "");
    return rest.matches(".*\\b" + owner + "\\b(?!\\.).*");
  }

  /** Only what stands beside the copy: a branch may be the way out after a failure. */
  private void copies(String line, int number) {
    Matcher async = ASYNC.matcher(line);
    Matcher freed = FREED.matcher(line);
    if (async.matches()) {
      copying = call(number);
      copied = number;
    } else if (WAITED.isIn(line)) {
      copying = "";
    } else if (freed.matches()
        && !copying.isEmpty()
        && indentOf(line) == indentOf(text.lines().get(copied - 1))
        && copying.matches(".*[(,\\s]" + Pattern.quote(freed.group(2)) + "\\s*+,.*")) {
      lost(How.FREED, copied, number);
      copying = "";
    }
  }

  private String call(int number) {
    var call = new StringBuilder();
    List<String> lines = text.lines();
    for (int i = number - 1; i < Math.min(lines.size(), number - 1 + LONGEST_CALL); i++) {
      call.append(lines.get(i).strip()).append(' ');
      if (lines.get(i).stripTrailing().endsWith(")")) {
        break;
      }
    }
    return call.toString();
  }

  private void lost(How how, int at, int used) {
    facts.add(new LostBuffer(Fact.UNTIED, text.path(), how, text.at(at), text.at(used)));
  }
}
