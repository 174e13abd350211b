package org.cannadvisor.intake.code;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.LostBuffer.How;

/**
 * Finds programs whose threads run one and the same model object, and so write into each other's
 * buffers:
 *
 * <pre>
 * net = Net("det.om")
 * def work(camera): print(net.run(camera.read()))
 * for c in cameras: threading.Thread(target=work, args=(c,)).start()
 * </pre>
 */
final class SharedModels {

  private static final int LONGEST_LINE = 500;

  private static final Sought THREADS =
      Sought.of(
          "threading\\.Thread\\(|\\bThread\\(\\s?target|ThreadPoolExecutor\\(|ThreadPool\\(|\\bstd::thread\\b|std::async\\(");
  private static final Sought GUARDED =
      Sought.of(
          "\\bLock\\(|RLock\\(|Semaphore\\(|with\\s[\\w.]*lock|lock_guard|unique_lock|scoped_lock|mutex|thread_local|threading\\.local|Queue\\(");

  /** Made once, outside of any function. */
  private static final Pattern MADE =
      Pattern.compile(
          "(?m)^([a-z]\\w{0,40})\\s?=\\s?(?:\\w{1,40}\\.)?([A-Z]\\w{1,60})\\([^\\n]{0,200}\\.om\\b");

  private static final String RUNS =
      "\\.(?:run|infer|execute|predict|inference|forward|detect|process|Infer|Execute|Process|Inference)\\(";

  private SharedModels() {}

  static Optional<Fact> in(SourceText text) {
    String content = text.content();
    if (!THREADS.isIn(content) || GUARDED.isIn(content)) {
      return Optional.empty();
    }
    Matcher made = MADE.matcher(content);
    while (made.find()) {
      Pattern used = Pattern.compile("^[ \\t]{1,40}[^#]{0,200}(?<![\\w.])" + made.group(1) + RUNS);
      int line = lineOf(text, used);
      if (line > 0) {
        int at = (int) content.substring(0, made.start()).chars().filter(c -> c == '\n').count();
        return Optional.of(
            new LostBuffer(Fact.UNTIED, text.path(), How.SHARED, text.at(at + 1), text.at(line)));
      }
    }
    return Optional.empty();
  }

  private static int lineOf(SourceText text, Pattern used) {
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && used.matcher(line).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}
