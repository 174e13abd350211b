package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.LostBuffer.How;

/**
 * Finds copies between host and device that PyTorch is told not to wait for, where the host reads
 * what they bring, or may write again what they take, without waiting:
 *
 * <pre>
 * scores = logits.to("cpu", non_blocking=True)
 * best = scores.numpy().argmax()
 * </pre>
 */
final class NonBlockingCopies {

  private static final int MOST = 4;
  private static final int LONGEST_LINE = 500;

  private static final Sought WAITS =
      Sought.of("synchronize\\(|wait_stream\\(|wait_event\\(|\\.wait\\(|\\.query\\(");
  private static final Pattern TO_HOST =
      Pattern.compile(
          "^\\s*+(?:self\\.)?(\\w++)\\s*+=\\s*+.{1,200}\\.to\\(\\s*+(?:device\\s?=\\s?)?[\"']cpu[\"'].{0,80}\\bnon_blocking\\s?=\\s?True");
  private static final Pattern INTO =
      Pattern.compile(
          "([\\w.]{1,80}?)(?:\\[[^\\]]{0,40}\\])?\\.copy_\\(\\s*+([\\w.]{1,80})(?:\\[[^\\]]{0,40}\\])?\\s*+,\\s*+(?:non_blocking\\s?=\\s?)?True\\s*+\\)");
  private static final Pattern TO_DEVICE =
      Pattern.compile(
          "([\\w.]{1,80})(?:\\[[^\\]]{0,40}\\])?\\.(?:to\\([^)]{0,80}|npu\\([^)]{0,40})\\bnon_blocking\\s?=\\s?True");
  private static final Pattern PINNED =
      Pattern.compile(
          "^\\s*+(self\\.\\w++)\\s*+=\\s*+.{1,200}(?:\\bpin_memory\\s?=\\s?True|\\.pin_memory\\(\\))");

  private final SourceText text;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, Integer> pinned = new HashMap<>();
  private final Map<String, Integer> coming = new HashMap<>();

  private NonBlockingCopies(SourceText text) {
    this.text = text;
  }

  static List<Fact> in(SourceText text) {
    var copies = new NonBlockingCopies(text);
    if (text.content().contains("non_blocking")) {
      copies.read();
    }
    return copies.facts;
  }

  private void read() {
    boolean waits = WAITS.isIn(text.content());
    for (int number = 1; number <= text.lines().size() && facts.size() < MOST; number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_LINE && !line.strip().startsWith("#")) {
        if (line.strip().startsWith("def ") || WAITS.isIn(line)) {
          coming.clear();
        }
        pinned(line, number);
        toDevice(line, number, waits);
        used(line, number);
        toHost(line, number);
      }
    }
  }

  private void pinned(String line, int number) {
    Matcher made = PINNED.matcher(line);
    if (made.find()) {
      pinned.put(made.group(1), number);
    }
  }

  /** A buffer that the object keeps is filled again; nothing in the file waits before that. */
  private void toDevice(String line, int number, boolean waits) {
    if (waits) {
      return;
    }
    source(line)
        .filter(pinned::containsKey)
        .ifPresent(
            source -> {
              lost(How.NOT_AWAITED, pinned.getOrDefault(source, number), number);
              pinned.remove(source);
            });
  }

  private static Optional<String> source(String line) {
    Matcher into = INTO.matcher(line);
    if (into.find()) {
      return Optional.of(into.group(2));
    }
    Matcher moved = TO_DEVICE.matcher(line);
    return moved.find() ? Optional.of(moved.group(1)) : Optional.empty();
  }

  private void toHost(String line, int number) {
    Matcher host = TO_HOST.matcher(line);
    if (host.find()) {
      coming.put(host.group(1), number);
    }
  }

  private void used(String line, int number) {
    for (Map.Entry<String, Integer> one : coming.entrySet()) {
      if (line.matches(
          ".*(?<![\\w.])(?:self\\.)?"
              + one.getKey()
              + "(?:\\[[^\\]]{0,40}\\])?\\.(?:numpy|item|tolist)\\(.*")) {
        lost(How.READ_EARLY, one.getValue(), number);
        coming.clear();
        return;
      }
    }
  }

  private void lost(How how, int at, int used) {
    facts.add(new LostBuffer(Fact.UNTIED, text.path(), how, text.at(at), text.at(used)));
  }
}
