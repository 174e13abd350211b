package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cannadvisor.rules.CompiledRules;
import org.cannadvisor.rules.child.DrlCompiler.Compiled;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * The Java machine in which the DRL of one pack is compiled and run. Its first line of input is the
 * DRL, which it answers by {@code ready} or by what is wrong with it; each further line is a set of
 * facts, which it answers by arguments or by a fault.
 */
public final class ChildMain {

  static final String READY = "ready";
  static final String ERRORS = "errors";
  static final String FAULT = "fault";
  static final String RULE = "rule";
  static final String ARGUMENTS = "arguments";
  static final String FIRED = "fired";

  private final BufferedReader in;
  private final OutputStream out;

  private ChildMain(BufferedReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    var in =
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // What rules print is for nobody.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    // Where the parent is killed nobody stops a loop any more.
    CompletableFuture<Void> end =
        ProcessHandle.current()
            .parent()
            .map(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)))
            .orElseGet(() -> CompletableFuture.completedFuture(null));
    new ChildMain(in, out).run();
    end.cancel(false);
    Runtime.getRuntime().halt(0);
  }

  private void run() throws IOException {
    String job = in.readLine();
    if (job == null) {
      return;
    }
    JsonNode asked = FactJson.JSON.readTree(job);
    String folder = asked.path("cache").asText();
    Optional<ClassStore> store =
        folder.isEmpty() ? Optional.empty() : Optional.of(new ClassStore(Path.of(folder)));
    Optional<Compiled> compiled = compiled(asked, store);
    if (compiled.isPresent()) {
      argue(compiled.get());
    }
  }

  private Optional<Compiled> compiled(JsonNode asked, Optional<ClassStore> store)
      throws IOException {
    String key = asked.path("key").asText();
    Optional<Compiled> kept = store.flatMap(one -> one.load(key));
    if (kept.isPresent()) {
      ready();
      return kept;
    }
    List<DrlText> files = new ArrayList<>();
    for (JsonNode file : asked.path("files")) {
      files.add(FactJson.JSON.treeToValue(file, DrlText.class));
    }
    List<DrlFault> faults = DrlCheck.ofText(files);
    if (faults.isEmpty()) {
      Compiled now = DrlCompiler.compile(files);
      if (now.errors().isEmpty()) {
        store.ifPresent(one -> one.store(key, now));
        ready();
        return Optional.of(now);
      }
      faults = DrlCheck.ofErrors(files, now.errors());
    }
    ObjectNode answer = FactJson.JSON.createObjectNode();
    answer.set(ERRORS, FactJson.JSON.valueToTree(faults));
    say(answer);
    return Optional.empty();
  }

  private void ready() throws IOException {
    say(FactJson.JSON.createObjectNode().put(READY, true));
  }

  private void argue(Compiled compiled) throws IOException {
    // They load while the facts are still on their way.
    CompletableFuture<CompiledRules> rules =
        CompletableFuture.supplyAsync(() -> new CompiledRules(PackedModels.of(compiled)));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      say(answer(rules, FactJson.facts(FactJson.JSON.readTree(line))));
    }
  }

  private static ObjectNode answer(CompletableFuture<CompiledRules> rules, List<Object> facts) {
    ObjectNode answer = FactJson.JSON.createObjectNode();
    try {
      CompiledRules.Said said = rules.join().argue(facts);
      answer.set(ARGUMENTS, FactJson.arguments(said.arguments()));
      said.fired().forEach(answer.putArray(FIRED)::add);
      return answer;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // Whatever the code of a pack throws is its fault, and the parent names it.
      return FactJson.JSON.createObjectNode().put(FAULT, reason(e)).put(RULE, rule(e));
    }
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName() + ": " + message;
  }

  private static String rule(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (one instanceof ConsequenceException failed && failed.getMatch() != null) {
        return failed.getMatch().getRule().getName();
      }
    }
    return "";
  }

  private void say(JsonNode answer) throws IOException {
    out.write((FactJson.JSON.writeValueAsString(answer) + "\n").getBytes(UTF_8));
    out.flush();
  }
}
