package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.Argued;
import org.cannadvisor.rules.child.ChildLines.Line;

/**
 * A Java machine in which the DRL of one pack is compiled and run, seen from outside. Whatever it
 * does, this process goes on: it is stopped when it takes too long or too much, and nothing that it
 * says is believed unseen.
 */
public final class ChildJvm implements AutoCloseable {

  /** Exit code of a Java machine that has no memory left. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int LONGEST_REASON = 300;

  private final DrlPack pack;
  private final ChildLimits limits;
  private final Process process;
  private final ChildLines lines;
  private boolean isReady;

  private ChildJvm(DrlPack pack, ChildLimits limits, Process process) {
    this.pack = pack;
    this.limits = limits;
    this.process = process;
    this.lines = new ChildLines(process.getInputStream(), limits.answer());
  }

  /**
   * What came of one set of facts.
   *
   * @param fired full names of the rules that fired
   */
  public record Answer(List<Argued> arguments, Set<String> fired) {}

  /**
   * Starts a child, which compiles the DRL meanwhile.
   *
   * @param cache the user's cache folder, where compiled packs are kept
   * @param version of this program
   * @throws ChildFault where no Java machine can be started
   */
  public static ChildJvm start(
      DrlPack pack, ChildLimits limits, Optional<Path> cache, String version) throws ChildFault {
    try {
      var child = new ChildJvm(pack, limits, ChildCommand.of(limits).start());
      child.tell(DrlJob.of(pack, cache, version));
      return child;
    } catch (IOException notStarted) {
      throw new ChildFault(
          shown(pack),
          "无法启动运行 DRL 的 Java 进程，未运行。",
          "The Java process for its DRL cannot be started; it was not run.");
    }
  }

  /**
   * Waits until the DRL is compiled.
   *
   * @throws ChildFault where it is not
   */
  public void ready() throws ChildFault {
    if (isReady) {
      return;
    }
    JsonNode answer = answer(limits.compile());
    if (answer.path(ChildMain.READY).asBoolean()) {
      isReady = true;
      return;
    }
    var problems = new ArrayList<Problem>();
    for (JsonNode error : answer.path(ChildMain.ERRORS)) {
      JsonNode message = error.path("message");
      problems.add(
          new Problem(
              place(error.path("file").asText()),
              Math.max(0, error.path("line").asInt()),
              new Text(
                  reason(message.path("zh").asText()) + "本规则包的 DRL 均未运行。",
                  reason(message.path("en").asText()) + " No DRL of this pack was run.")));
    }
    if (problems.isEmpty()) {
      throw garbage();
    }
    throw new ChildFault(problems);
  }

  /** One of the files that were handed over, whatever the answer calls it. */
  private String place(String told) {
    return pack.files().stream().anyMatch(file -> file.place().equals(told)) ? told : shown(pack);
  }

  /**
   * Lets the rules argue over facts; of these they get those whose type their text names.
   *
   * @throws ChildFault where they do not answer as they must; the child is not used again
   */
  public Answer argue(Collection<?> facts) throws ChildFault {
    ready();
    List<Object> seen = DrlJob.seen(pack, facts);
    byte[] line = DrlJob.line(FactJson.facts(seen));
    if (line.length > limits.facts()) {
      throw new ChildFault(
          shown(pack),
          "它要看的事实过多，DRL 未运行。",
          "The facts that it asks for are too many; its DRL was not run.");
    }
    tell(line);
    JsonNode answer = answer(limits.run());
    if (answer.hasNonNull(ChildMain.FAULT)) {
      throw thrown(answer);
    }
    if (!answer.path(ChildMain.ARGUMENTS).isArray()) {
      throw garbage();
    }
    try {
      var fired = new TreeSet<String>();
      answer.path(ChildMain.FIRED).forEach(name -> fired.add(name.asText()));
      var arguments = new ArrayList<Argued>();
      for (JsonNode one : answer.path(ChildMain.ARGUMENTS)) {
        arguments.add(FactJson.argued(one));
      }
      new ArgumentCheck(pack, seen).check(arguments);
      return new Answer(List.copyOf(arguments), fired);
    } catch (JsonProcessingException | IllegalArgumentException wrong) {
      throw garbage();
    }
  }

  private ChildFault thrown(JsonNode answer) {
    String rule = answer.path(ChildMain.RULE).asText();
    boolean isKnown = pack.rules().stream().anyMatch(one -> one.fullName().equals(rule));
    String reason = reason(answer.path(ChildMain.FAULT).asText());
    return new ChildFault(
        shown(pack),
        (isKnown ? "规则“" + rule + "”" : "它的 DRL ") + "出错，结论未采用：" + reason,
        (isKnown ? "The rule \"" + rule + "\"" : "Its DRL")
            + " failed, and what it said was not used: "
            + reason);
  }

  private static String reason(String told) {
    String line = told.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
  }

  private JsonNode answer(Duration limit) throws ChildFault {
    try {
      Line line = lines.next(limit).orElseThrow(() -> tooLong(limit));
      if (line.sort() == ChildLines.Sort.TOO_LONG) {
        throw stopped(
            "输出超过 " + (limits.answer() >> 20) + " MB，已停止。",
            "It wrote more than " + (limits.answer() >> 20) + " MB and was stopped.");
      }
      if (line.sort() == ChildLines.Sort.END) {
        throw ended();
      }
      return FactJson.JSON.readTree(line.text());
    } catch (JsonProcessingException noJson) {
      throw garbage();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw stopped("已中断。", "It was interrupted.");
    }
  }

  private ChildFault tooLong(Duration limit) {
    return stopped(
        "超过 " + limit.toSeconds() + " 秒仍未结束，已停止。",
        "It took longer than " + limit.toSeconds() + " s and was stopped.");
  }

  private ChildFault garbage() {
    return stopped(
        "输出不是约定的内容，已停止，未采用。",
        "What it wrote is no answer; it was stopped, and nothing of it used.");
  }

  private ChildFault ended() throws InterruptedException {
    boolean isOver = process.waitFor(limits.run().toMillis(), TimeUnit.MILLISECONDS);
    if (isOver && process.exitValue() == OUT_OF_MEMORY) {
      return stopped(
          "内存超过 " + limits.heap() + " MB，已停止。",
          "It needed more than " + limits.heap() + " MB of memory and was stopped.");
    }
    String code = isOver ? String.valueOf(process.exitValue()) : "?";
    return stopped(
        "进程自行结束（退出码 " + code + "），没有给出结论。",
        "Its process ended by itself (exit code " + code + ") without an answer.");
  }

  private ChildFault stopped(String zh, String en) {
    close();
    return new ChildFault(shown(pack), "DRL：" + zh, "DRL: " + en);
  }

  static String shown(DrlPack pack) {
    return pack.name() + "/drl";
  }

  /** By a thread of its own, since a child that does not read would hold up whoever writes. */
  private void tell(byte[] line) {
    OutputStream out = process.getOutputStream();
    var writer =
        new Thread(
            () -> {
              try {
                out.write(line);
                out.write("\n".getBytes(UTF_8));
                out.flush();
              } catch (IOException ended) {
                // The reader learns of the end, and why.
                process.destroyForcibly();
              }
            },
            "pack input");
    writer.setDaemon(true);
    writer.start();
  }

  /** Ends the child and what it has started. */
  @Override
  public void close() {
    if (ChildCommand.isRehearsal()) {
      leave();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    lines.stop();
  }

  /** Lets the child end by itself, as it does at the end of its input. */
  private void leave() {
    try {
      process.getOutputStream().close();
      process.waitFor(limits.run().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException ended) {
      // It has ended before, which is what was wanted.
      return;
    }
  }
}
