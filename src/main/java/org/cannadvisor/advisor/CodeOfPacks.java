package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.Argued;
import org.cannadvisor.rules.child.ChildFault;
import org.cannadvisor.rules.child.ChildJvm;
import org.cannadvisor.rules.child.ChildLimits;
import org.cannadvisor.trust.OpenToOthers;
import org.cannadvisor.trust.TrustStore;
import org.cannadvisor.trust.Verdict;

/**
 * The DRL of packs. What somebody has vouched for runs, each pack in a Java machine of its own; of
 * the others it is told how to vouch for them.
 *
 * @param trusted by pack, what vouched for it
 * @param problems with the others
 */
record CodeOfPacks(Map<DrlPack, String> trusted, List<Problem> problems) {

  /** No pack has DRL. */
  static final CodeOfPacks NONE = new CodeOfPacks(Map.of(), List.of());

  /**
   * Judges packs.
   *
   * @param configuration the user's configuration directory; without it nothing is trusted
   */
  static CodeOfPacks of(List<DrlPack> packs, Optional<Path> configuration) {
    if (packs.isEmpty()) {
      return NONE;
    }
    var trusted = new TreeMap<DrlPack, String>((a, b) -> a.name().compareTo(b.name()));
    var problems = new ArrayList<Problem>();
    for (DrlPack pack : packs) {
      Verdict verdict = verdict(pack, configuration, problems);
      if (verdict.isTrusted()) {
        trusted.put(pack, verdict.by());
      } else {
        problems.add(new Problem(shown(pack), 0, notTrusted(pack, verdict)));
      }
    }
    return new CodeOfPacks(trusted, List.copyOf(problems));
  }

  private static Verdict verdict(
      DrlPack pack, Optional<Path> configuration, List<Problem> problems) {
    try {
      return configuration.isPresent()
          ? new TrustStore(configuration.get()).judge(pack)
          : new Verdict(Verdict.Ground.NOBODY, "");
    } catch (IOException unreadable) {
      Text why = OpenToOthers.reason(unreadable);
      problems.add(
          new Problem(
              shown(pack),
              0,
              new Text(
                  "无法采用信任记录：" + why.zh() + "。",
                  "The trust store cannot be used: " + why.en() + ".")));
      return new Verdict(Verdict.Ground.NOBODY, "");
    }
  }

  private static String shown(DrlPack pack) {
    return pack.name() + "/drl";
  }

  private static Text notTrusted(DrlPack pack, Verdict verdict) {
    String command = "cann-advisor rules trust " + quoted(pack.place());
    Text why =
        switch (verdict.ground()) {
          case CHANGED -> new Text("内容在信任之后有改动", "it was changed since it was trusted");
          case SIGNED_BY_OTHERS ->
              new Text(
                  "签名不属于已信任的密钥（rules trust --key PUBLIC.pem）",
                  "its signature is of no trusted key (rules trust --key PUBLIC.pem)");
          default -> new Text("尚未信任", "it is not trusted");
        };
    return new Text(
        "DRL 会作为程序执行，未运行：" + why.zh() + "。阅读后若同意，请运行：" + command,
        "DRL runs as code and was not run: "
            + why.en()
            + ". If you have read it and agree: "
            + command);
  }

  private static String quoted(String place) {
    return place.matches("[\\w./@+:-]+") ? place : "'" + place.replace("'", "'\\''") + "'";
  }

  /**
   * What came of it.
   *
   * @param ran by name of a pack whose code ran, what vouched for it
   */
  record Heard(List<Argued> arguments, Map<String, String> ran, List<Problem> problems) {}

  /** Starts all children; they compile or load meanwhile. */
  List<Running> start() {
    return trusted.entrySet().stream()
        .map(one -> new Running(one.getKey(), one.getValue(), started(one.getKey())))
        .toList();
  }

  /** A pack and its child, or why there is none. */
  record Running(DrlPack pack, String by, Start start) {}

  /** One of both is there. */
  record Start(Optional<ChildJvm> child, List<Problem> problems) {}

  static Start started(DrlPack pack) {
    try {
      return new Start(
          Optional.of(
              ChildJvm.start(pack, ChildLimits.USUAL, Natives.cacheFolder(), Version.number())),
          List.of());
    } catch (ChildFault notStarted) {
      return new Start(Optional.empty(), notStarted.problems());
    }
  }

  /** Ends them unheard. */
  static void stop(List<Running> running) {
    running.forEach(one -> one.start().child().ifPresent(ChildJvm::close));
  }

  /** Hands out the facts, and waits for all. */
  static Heard heard(List<Running> running, Collection<?> facts) {
    List<CompletableFuture<Heard>> each =
        running.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> heard(one, facts)))
            .toList();
    var arguments = new ArrayList<Argued>();
    var ran = new TreeMap<String, String>();
    var problems = new ArrayList<Problem>();
    for (CompletableFuture<Heard> one : each) {
      Heard heard = one.join();
      arguments.addAll(heard.arguments());
      ran.putAll(heard.ran());
      problems.addAll(heard.problems());
    }
    return new Heard(arguments, ran, problems);
  }

  private static Heard heard(Running running, Collection<?> facts) {
    if (running.start().child().isEmpty()) {
      return new Heard(List.of(), Map.of(), running.start().problems());
    }
    Map<String, String> ran = Map.of(running.pack().name(), running.by());
    try (ChildJvm child = running.start().child().get()) {
      child.ready();
      return heard(child, facts, ran);
    } catch (ChildFault notCompiled) {
      return new Heard(List.of(), Map.of(), notCompiled.problems());
    }
  }

  private static Heard heard(ChildJvm child, Collection<?> facts, Map<String, String> ran) {
    try {
      return new Heard(child.argue(facts).arguments(), ran, List.of());
    } catch (ChildFault fault) {
      return new Heard(List.of(), ran, fault.problems());
    }
  }

  /** What is wrong with the DRL of trusted packs. */
  List<Problem> check() {
    List<Problem> all = new ArrayList<>(problems);
    for (Running one : start()) {
      all.addAll(one.start().problems());
      if (one.start().child().isPresent()) {
        try (ChildJvm child = one.start().child().get()) {
          child.ready();
        } catch (ChildFault fault) {
          all.addAll(fault.problems());
        }
      }
    }
    return all.stream().sorted().toList();
  }
}
