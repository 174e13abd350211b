package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.LostBuffer.How;

/**
 * Finds outputs that are copied or read while the model may still be at work, and outputs that are
 * handed out as views of a buffer which the next run fills again:
 *
 * <pre>
 * acl.mdl.execute_async(model, inputs, outputs, stream)
 * acl.rt.memcpy(host, size, device, size, ACL_MEMCPY_DEVICE_TO_HOST)
 * </pre>
 */
final class EarlyReads {

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_CALL = 6;
  private static final int MOST = 4;

  private static final Sought STARTS =
      Sought.of("\\bacl\\.mdl\\.execute_async\\(|\\baclmdlExecuteAsync\\s?\\(");
  private static final Sought COPIES_ASYNC =
      Sought.of("\\bacl\\.rt\\.memcpy_async\\(|\\baclrtMemcpyAsync\\s?\\(");
  private static final Sought TO_HOST =
      Sought.of("DEVICE_TO_HOST|,\\s?2\\s?,\\s?[\\w.>-]{1,40}\\s?\\)");
  private static final Sought READS =
      Sought.of(
          "\\bacl\\.rt\\.memcpy\\(|\\baclrtMemcpy\\s?\\(|\\bacl\\.util\\.ptr_to_(?:numpy|bytes)\\(");
  private static final Sought WAITS =
      Sought.of(
          "(?i)synchronize|\\bwait|process_report|ProcessReport|subscribe_report|SubscribeReport|\\bjoin\\(|sync\\w*\\(");
  private static final Sought PYTHON_DEF = Sought.of("^\\s{0,40}(?:async\\s)?def\\s");
  private static final Pattern RETURNS_VIEW =
      Pattern.compile(
          "^\\s{0,40}return\\s.{0,80}\\bacl\\.util\\.ptr_to_numpy\\(\\s?(self\\.\\w{1,60})");
  private static final Sought COPY =
      Sought.of("\\.copy\\(|np\\.array\\(|\\.astype\\(|\\.tobytes\\(");

  private EarlyReads() {}

  static List<Fact> in(SourceText text) {
    var facts = new ArrayList<Fact>();
    early(text).ifPresent(facts::add);
    views(text, facts);
    return facts;
  }

  /** Only within one function: another one may wait before it reads. */
  private static Optional<LostBuffer> early(SourceText text) {
    int started = 0;
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() > LONGEST_LINE || line.isBlank()) {
        continue;
      }
      if (PYTHON_DEF.isIn(line) || line.startsWith("}") || WAITS.isIn(line)) {
        started = 0;
      } else if (started > 0 && READS.isIn(line)) {
        return Optional.of(
            new LostBuffer(
                Fact.UNTIED, text.path(), How.READ_EARLY, text.at(started), text.at(number)));
      } else if (started > 0 && isWayOut(text, started, line)) {
        started = 0;
      }
      if (STARTS.isIn(line) || (COPIES_ASYNC.isIn(line) && TO_HOST.isIn(call(text, number)))) {
        started = number;
      }
    }
    return Optional.empty();
  }

  /** No deeper than the call it ends what comes after it; a deeper one is that of an error. */
  private static boolean isWayOut(SourceText text, int started, String line) {
    return line.strip().startsWith("return")
        && indent(line) <= indent(text.lines().get(started - 1));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String call(SourceText text, int number) {
    int last = Math.min(text.lines().size(), number - 1 + LONGEST_CALL);
    String call = String.join(" ", text.lines().subList(number - 1, last));
    int end = call.indexOf(text.name().endsWith(".py") ? ")" : ";");
    return end < 0 ? call : call.substring(0, end + 1);
  }

  private static void views(SourceText text, List<Fact> facts) {
    for (int number = 1; number <= text.lines().size() && facts.size() < MOST; number++) {
      String line = text.lines().get(number - 1);
      Matcher view = RETURNS_VIEW.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (view.find() && !COPY.isIn(line)) {
        facts.add(
            new LostBuffer(Fact.UNTIED, text.path(), How.VIEW, text.at(number), text.at(number)));
      }
    }
  }
}
