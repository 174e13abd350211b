package org.cannadvisor.intake.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Goal;
import org.cannadvisor.model.KeptDtype;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Quantization;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.StatedTolerance;
import org.junit.jupiter.api.Test;

final class SubjectResolverTest {

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void commandsThatDifferInAKnobAreRunsOfOneSubject() {
    command("a.sh", "net.onnx", "net_fp16");
    command("b.sh", "net.onnx", "net_hp", "precision_mode", "allow_fp32_to_fp16");

    var tied = SubjectResolver.resolve(facts);

    assertEquals(List.of("net"), names(tied));
    assertEquals(List.of("net_fp16", "net_hp"), runs(tied));
  }

  @Test
  void commandsForOtherShapesAreOtherSubjects() {
    command("a.sh", "net.onnx", "net_bs1", "input_shape", "x:1,3,8,8");
    command("a.sh", "net.onnx", "net_bs8", "input_shape", "x:8,3,8,8");

    assertEquals(List.of("net_bs1", "net_bs8"), names(SubjectResolver.resolve(facts)));
  }

  @Test
  void aQuantisedModelIsMeasuredByTheOneThatItWasMadeFrom() {
    command("q.sh", "quant/net_deploy_model.onnx", "net_int8");
    command("q.sh", "net.onnx", "net_fp16");
    Evidence at = new Evidence("q.sh", 1, "");
    facts.add(new Quantization(Fact.UNTIED, "amct_onnx", "net.onnx", "./quant/net", 1, at));
    figure(Role.REFERENCE, 75.1, "net.onnx onnxruntime");
    figure(Role.NPU, 67.2, "net_int8");

    List<Goal> goals =
        SubjectResolver.resolve(facts).facts().stream()
            .filter(Goal.class::isInstance)
            .map(Goal.class::cast)
            .toList();

    assertEquals(
        List.of("net 75.1", "net_deploy_model 75.1"),
        goals.stream().map(goal -> goal.subject() + " " + goal.reference()).sorted().toList());
  }

  private void figure(Role role, double value, String label) {
    Evidence at = new Evidence("eval.txt", facts.size(), label);
    facts.add(new Evaluation(Fact.UNTIED, "top1", value, false, role, label, at));
  }

  @Test
  void fileNamedByAnOptionBelongsToThatCommand() {
    command("one/a.sh", "one.onnx", "one", "keep_dtype", "../lists/keep.cfg");
    command("two/b.sh", "two.onnx", "two");
    facts.add(
        new KeptDtype(Fact.UNTIED, "Softmax_3", false, new Evidence("lists/keep.cfg", 1, "")));

    assertEquals(List.of("one"), subjectsOf(KeptDtype.class));
  }

  @Test
  void fileThatTiesToNoneBelongsToAll() {
    command("one/a.sh", "one.onnx", "one");
    command("two/b.sh", "two.onnx", "two");
    facts.add(new KeptDtype(Fact.UNTIED, "Softmax_3", false, new Evidence("keep.cfg", 1, "")));

    assertEquals(List.of("one", "two"), subjectsOf(KeptDtype.class));
  }

  @Test
  void fileInTheFolderOfACommandBelongsToIt() {
    command("one/a.sh", "one.onnx", "one");
    command("two/b.sh", "two.onnx", "two");
    facts.add(new KeptDtype(Fact.UNTIED, "S", false, new Evidence("two/cfg/keep.cfg", 1, "")));

    assertEquals(List.of("two"), subjectsOf(KeptDtype.class));
  }

  @Test
  void longerNameWins() {
    command("a.sh", "resnet50.onnx", "resnet50");
    command("b.sh", "resnet50_v2.onnx", "resnet50_v2");
    figure("resnet50_v2_result.txt", "", 71.9, Role.NPU);

    assertEquals(List.of("resnet50_v2"), subjectsOf(Evaluation.class));
  }

  @Test
  void figureThatNamesAnOutputIsTheOutcomeOfThatRun() {
    command("a.sh", "net.onnx", "net_fp16");
    command("b.sh", "net.onnx", "net_hp", "precision_mode", "allow_fp32_to_fp16");
    figure("net_torch.txt", "PyTorch", 76.1, Role.REFERENCE);
    figure("net_fp16.txt", "", 71.9, Role.NPU);
    figure("net_hp.txt", "", 0.759, Role.NPU);

    var tied = SubjectResolver.resolve(facts);

    assertEquals(76.1, all(tied, Goal.class).get(0).reference());
    assertEquals(
        List.of("net_fp16 71.9", "net_hp 75.9"),
        all(tied, Measurement.class).stream().map(one -> one.run() + " " + one.value()).toList());
  }

  @Test
  void ofWhatSeveralLinesSayOfTheChipTheWorstCounts() {
    command("a.sh", "net.onnx", "net");
    figure("gpu.txt", "GPU", 0.741, Role.REFERENCE);
    figure("by-hand.txt", "prepared by hand", 0.739, Role.NPU);
    figure("board.txt", "board", 0.242, Role.NPU);

    assertEquals(
        List.of(0.242),
        all(SubjectResolver.resolve(facts), Measurement.class).stream()
            .map(Measurement::value)
            .toList());
  }

  @Test
  void conversionLogIsTiedByTheWordThatOnlyOneModelHas() {
    command("a.sh", "derm_encoder_sim.onnx", "derm_encoder");
    command("a.sh", "derm_decoder_sim.onnx", "derm_decoder");
    var at = new Evidence("atc_decoder_debug.log", 3, "ATC run failed");
    facts.add(new ConversionOutcome(Fact.UNTIED, false, "E10001", "", at));

    var tied = SubjectResolver.resolve(facts);

    assertEquals(List.of(), tied.problems());
    assertEquals(
        List.of("derm_decoder_sim"),
        all(tied, ConversionOutcome.class).stream().map(Fact::subject).toList());
  }

  @Test
  void projectWithoutACommandIsOneSubject() {
    figure("result.txt", "", 71.9, Role.NPU);

    assertEquals(List.of(SubjectResolver.UNNAMED), names(SubjectResolver.resolve(facts)));
  }

  @Test
  void sameCommandTwiceIsOneRun() {
    command("a.sh", "net.onnx", "net");
    command("README.md", "net.onnx", "net", "precision_mode", "force_fp16");

    assertEquals(List.of("net"), runs(SubjectResolver.resolve(facts)));
  }

  @Test
  void aippFileThatNoCommandUsesIsLeftAside() {
    command("a.sh", "net.onnx", "net", "insert_op_conf", "cfg/aipp.cfg");
    facts.add(aipp("cfg/aipp.cfg"));
    facts.add(aipp("cfg/aipp_old.cfg"));

    assertEquals(List.of("cfg/aipp.cfg"), filesOf(AippField.class));
  }

  @Test
  void onlyAippFileIsTakenForTheOneThatTheCommandNames() {
    command("a.sh", "net.onnx", "net", "insert_op_conf", "/home/me/insert_op.cfg");
    facts.add(aipp("aipp.cfg"));

    assertEquals(List.of("aipp.cfg"), filesOf(AippField.class));
  }

  @Test
  void commandWithoutInsertOpConfUsesNoAippFile() {
    command("a.sh", "net.onnx", "net");
    facts.add(aipp("aipp.cfg"));

    assertEquals(List.of(), filesOf(AippField.class));
  }

  @Test
  void conversionLogOfNobodyKnowsWhichModelIsAProblem() {
    command("one/a.sh", "one.onnx", "one");
    command("two/b.sh", "two.onnx", "two");
    var at = new Evidence("atc.log", 2, "ATC run failed");
    facts.add(new ConversionOutcome(Fact.UNTIED, false, "E10001", "", at));

    var tied = SubjectResolver.resolve(facts);

    assertEquals(List.of(), all(tied, ConversionOutcome.class));
    assertEquals(List.of("atc.log"), tied.problems().stream().map(Problem::file).toList());
  }

  @Test
  void outcomeBelongsToTheCommandThatItsLogPrintedLast() {
    command("convert.log", "one.onnx", "one");
    command("convert.log", "two.onnx", "two");
    for (int line : new int[] {2, 9}) {
      var at = new Evidence("convert.log", line, "ATC run success");
      facts.add(new ConversionOutcome(Fact.UNTIED, true, "", "", at));
    }

    assertEquals(
        List.of("one 2", "two 9"),
        all(SubjectResolver.resolve(facts), ConversionOutcome.class).stream()
            .map(one -> one.subject() + " " + one.at().line())
            .toList());
  }

  @Test
  void toleranceThatIsStatedIsTheGoals() {
    command("a.sh", "net.onnx", "net");
    figure("README.md", "torch", 82.68, Role.REFERENCE);
    facts.add(new StatedTolerance(Fact.UNTIED, 0.5, new Evidence("README.md", 9, "")));

    assertEquals(
        List.of(0.5),
        all(SubjectResolver.resolve(facts), Goal.class).stream().map(Goal::tolerance).toList());
  }

  @Test
  void toleranceOfAccuracyIsNoneOfErrors() {
    command("a.sh", "net.onnx", "net");
    var at = new Evidence("README.md", 1, "");
    facts.add(new Evaluation(Fact.UNTIED, "epe", 1.3, true, Role.REFERENCE, "torch", at));
    facts.add(new StatedTolerance(Fact.UNTIED, 1, new Evidence("README.md", 9, "")));

    assertEquals(
        List.of(Double.NaN),
        all(SubjectResolver.resolve(facts), Goal.class).stream().map(Goal::tolerance).toList());
  }

  @Test
  void iniOptionsBelongToTheCommandThatNamesTheFile() {
    command("a.sh", "net.onnx", "net", "configFile", "lite.ini");
    var at = new Evidence("lite.ini", 2, "precision_mode=enforce_fp16");
    facts.add(new AtcOption(Fact.UNTIED, "", "precision_mode", "force_fp16", false, at));

    List<AtcOption> options = all(SubjectResolver.resolve(facts), AtcOption.class);

    assertEquals(
        List.of("net a.sh:1"),
        options.stream()
            .filter(option -> option.name().equals("precision_mode"))
            .map(option -> option.subject() + " " + option.conversion())
            .toList());
  }

  @Test
  void hugeNamesDoNoHarm() {
    command("a.sh", "n".repeat(100_000), "");
    figure("n".repeat(1000) + ".txt", "x".repeat(4000), 1, Role.UNKNOWN);

    assertTrue(SubjectResolver.resolve(facts).facts().size() > 2);
  }

  private void command(String file, String model, String output, String... options) {
    var at = new Evidence(file, 1 + facts.size(), "atc");
    String id = file + ":" + at.line();
    facts.add(new Conversion(Fact.UNTIED, id, Conversion.Tool.ATC, model, output, true, at));
    for (int i = 0; i < options.length; i += 2) {
      facts.add(new AtcOption(Fact.UNTIED, id, options[i], options[i + 1], false, at));
    }
  }

  private void figure(String file, String label, double value, Role role) {
    var at = new Evidence(file, 1, "");
    facts.add(new Evaluation(Fact.UNTIED, "top1", value, false, role, label, at));
  }

  private static AippField aipp(String file) {
    return new AippField(
        Fact.UNTIED, file + "#0", "csc_switch", "true", false, new Evidence(file, 2, ""));
  }

  private List<String> filesOf(Class<? extends Fact> sort) {
    return all(SubjectResolver.resolve(facts), sort).stream()
        .map(fact -> fact.at().file())
        .toList();
  }

  private List<String> subjectsOf(Class<? extends Fact> sort) {
    return all(SubjectResolver.resolve(facts), sort).stream().map(Fact::subject).toList();
  }

  private static <T extends Fact> List<T> all(SubjectResolver.Tied tied, Class<T> sort) {
    return tied.facts().stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  private static List<String> names(SubjectResolver.Tied tied) {
    return tied.subjects().stream().map(Diagnosis.Subject::name).toList();
  }

  private static List<String> runs(SubjectResolver.Tied tied) {
    return all(tied, Run.class).stream().map(Run::name).toList();
  }
}
