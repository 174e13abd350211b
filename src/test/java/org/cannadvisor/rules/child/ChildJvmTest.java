package org.cannadvisor.rules.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Stage;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.patterns.DrlFile;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.patterns.DrlRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What code of a pack may do and what becomes of it: every wrong is named, none goes on. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
final class ChildJvmTest {

  private static final ChildLimits LIMITS =
      new ChildLimits(Duration.ofSeconds(120), Duration.ofSeconds(15), 96, 1 << 20, 1 << 20);
  private static final Evidence PLACE = new Evidence("convert.sh", 1, "atc");

  /** Compiled once for all tests. */
  @TempDir private static Path cache;

  private static final String HEAD =
      """
      package hostile
      import org.cannadvisor.model.Argument
      import org.cannadvisor.model.AtcOption
      import org.cannadvisor.model.Evidence
      import org.cannadvisor.model.Weight

      """;

  private static final String FUNCTIONS =
      """
      function void loop() { while (System.nanoTime() != 0) { Thread.onSpinWait(); } }
      function void allocate() { java.util.List all = new java.util.ArrayList(); while (all.size() >= 0) { all.add(new long[100000]); } }
      function void leave() { System.exit(7); }
      function void fail() { throw new IllegalStateException("on purpose"); }
      function void print() { System.out.println("{}"); System.err.println("{}"); }
      function void write(String text, int times) {
        try {
          java.io.FileOutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
          for (int i = 0; i < times; i++) { out.write(text.getBytes()); }
        } catch (java.io.IOException e) {
          throw new IllegalStateException(e);
        }
      }

      """;

  /** By name of the rule what it does before it argues. */
  private static final Map<String, String> DEEDS =
      new TreeMap<>(
          Map.of(
              "good", "",
              "loop", "loop();",
              "allocate", "allocate();",
              "leave", "leave();",
              "fail", "fail();",
              "print", "print();",
              "garbage", "write(\"no answer\\n\", 1);",
              "flood", "write(\"0123456789012345678901234567890123456789\", 1000000);"));

  @Test
  void argumentsComeBackAsTheRulesMadeThem() throws ChildFault {
    ChildJvm.Answer answer = ask("good");

    assertEquals(List.of("some-id: good"), List.copyOf(answer.fired()));
    assertEquals(
        List.of(
            Argument.supports("some-id", "model", Weight.STRONG, PLACE)
                .with("value", "\"quoted\"\n")),
        answer.arguments().stream().map(argued -> argued.argument()).toList());
    assertEquals("some-id: good", answer.arguments().get(0).rule());
  }

  @Test
  void whatRulesPrintIsForNobody() throws ChildFault {
    assertEquals(1, ask("print").arguments().size());
  }

  @Test
  void anEndlessLoopIsStopped() {
    assertTrue(fault("loop").contains("took longer than 15 s and was stopped"), fault("loop"));
  }

  @Test
  void whatNeedsTooMuchMemoryIsStopped() {
    String fault = fault("allocate");

    assertTrue(fault.contains("more than 96 MB of memory"), fault);
  }

  @Test
  void whatEndsItsProcessIsNamed() {
    String fault = fault("leave");

    assertTrue(fault.contains("ended by itself (exit code 7)"), fault);
  }

  @Test
  void whatThrowsIsNamedWithItsRule() {
    String fault = fault("fail");

    assertTrue(fault.contains("some-id: fail"), fault);
    assertTrue(fault.contains("IllegalStateException: on purpose"), fault);
  }

  @Test
  void whatWritesGarbageIsNotBelieved() {
    String fault = fault("garbage");

    assertTrue(fault.contains("is no answer"), fault);
  }

  @Test
  void whatWritesTooMuchIsStopped() {
    String fault = fault("flood");

    assertTrue(fault.contains("wrote more than 1 MB"), fault);
  }

  @Test
  void arguesOnlyAsAnnounced() {
    for (Map.Entry<String, String> lie :
        Map.of(
                "Argument.supports(\"other-id\", $s, Weight.STRONG, $at)", "another recommendation",
                "Argument.supports(\"some-id\", $s, Weight.CERTAIN, $at)", "heavier",
                "Argument.rulesOut(\"some-id\", $s, $at)", "otherwise",
                "Argument.supports(\"some-id\", \"other\", Weight.STRONG, $at)", "not there",
                "Argument.supports(\"some-id\", $s, Weight.STRONG, new Evidence(\"x\", 1, \"\"))",
                    "none of the facts")
            .entrySet()) {
      String text = HEAD + rule("good", "", lie.getKey());
      ChildFault fault =
          assertThrows(ChildFault.class, () -> ask(pack(text, "good"), option("good")));
      assertTrue(fault.problems().get(0).message().en().contains(lie.getValue()), fault::toString);
    }
  }

  @Test
  void anErrorOfCompilationIsOneSentenceWithFileLineAndRule() {
    String text =
        HEAD
            + rule("good", "", "Argument.supports(\"some-id\", $s, Weight.STRONG, $at)")
            + rule("bad", "", "Argument.supports(\"some-id\", $s, Weight.STRONGEST, $at)");

    List<Problem> problems = faults(pack(text, "good", "bad"));

    assertEquals(1, problems.size(), problems::toString);
    assertEquals("p/drl/some-id.drl", problems.get(0).file());
    assertEquals(
        text.substring(0, text.indexOf("rule \"some-id: bad")).lines().count() + 1,
        problems.get(0).line());
    assertTrue(
        problems.get(0).message().en().startsWith("The rule \"some-id: bad\" does not compile: "),
        problems::toString);
    assertFalse(problems.get(0).message().en().contains("\n"));
  }

  @Test
  void whatIsNoDrlIsNamedWithItsLine() {
    String text =
        HEAD
            + "rule \"some-id: good\"\n  agenda-group \"fusion\"\nwhen\n  AtcOption(name ==)\nthen\nend\n";

    List<Problem> problems = faults(pack(text, "good"));

    assertEquals(10, problems.get(0).line(), problems::toString);
    assertTrue(problems.get(0).message().en().contains("some-id: good"), problems::toString);
  }

  @Test
  void rulesAreThoseThatWereAnnounced() {
    String text =
        HEAD + rule("hidden", "", "Argument.supports(\"some-id\", $s, Weight.STRONG, $at)");

    List<Problem> problems = faults(pack(text.replace("\"fusion\"", "\"other\""), "good"));

    assertEquals(3, problems.size(), problems::toString);
    assertTrue(problems.get(0).message().en().contains("There is no rule \"some-id: good\""));
    assertTrue(problems.toString().contains("must be fusion"), problems::toString);
  }

  private static String fault(String deed) {
    ChildFault fault = assertThrows(ChildFault.class, () -> ask(deed));
    assertEquals("p/drl", fault.problems().get(0).file());
    return fault.problems().get(0).message().en();
  }

  private static List<Problem> faults(DrlPack pack) {
    ChildFault fault = assertThrows(ChildFault.class, () -> ask(pack, option("good")));
    return fault.problems().stream().sorted().toList();
  }

  private static ChildJvm.Answer ask(String deed) throws ChildFault {
    var text = new StringBuilder(HEAD).append(FUNCTIONS);
    DEEDS.forEach(
        (name, before) ->
            text.append(
                rule(
                    name,
                    before,
                    "Argument.supports(\"some-id\", $s, Weight.STRONG, $at).with(\"value\","
                        + " \"\\\"quoted\\\"\\n\")")));
    return ask(pack(text.toString(), DEEDS.keySet().toArray(new String[0])), option(deed));
  }

  private static ChildJvm.Answer ask(DrlPack pack, AtcOption fact) throws ChildFault {
    try (ChildJvm child = ChildJvm.start(pack, LIMITS, Optional.of(cache), "1")) {
      return child.argue(List.of(fact));
    }
  }

  private static AtcOption option(String name) {
    return new AtcOption("model", "convert.sh:1", name, "1", false, PLACE);
  }

  private static String rule(String name, String before, String argument) {
    return """
        rule "some-id: %1$s"
          agenda-group "fusion"
        when
          AtcOption(name == "%1$s", $s : subject, $at : at)
        then
          %2$s insertLogical(%3$s);
        end
        """
        .formatted(name, before, argument);
  }

  private static DrlPack pack(String text, String... rules) {
    var announced = new ArrayList<DrlRule>();
    for (String rule : rules) {
      announced.add(
          new DrlRule(
              "some-id", rule, Argument.Kind.FOR, Weight.STRONG, new Text("甲", "a"), PLACE));
    }
    var file = new DrlFile("p/drl/some-id.drl", "some-id", Stage.FUSION, text, announced);
    return new DrlPack("p", "p", "0", "", "", List.of(file));
  }
}
