package org.cannadvisor.intake.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Answers;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Application;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Goal;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.ReferenceGeometry;
import org.cannadvisor.model.ReferenceInput;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;
import org.cannadvisor.model.Suppression;
import org.cannadvisor.model.Symptom;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {

  private static final String FILE =
      """
      symptom: degraded
      accuracy: {metric: top1, reference: 76.13, measured: 71.90, tolerance: 0.5}
      target: {soc: Ascend310P3, cann: "6.0.1"}
      reference:
        color: rgb
        layout: NCHW
        dtype: float32
        mean: [123.675, 116.28, 103.53]
        std: [58.395, 57.12, 57.375]
        resize: {width: 256, height: 256, filter: bilinear, keepAspect: true}
        crop: {width: 224, height: 224, mode: center}
        decoder: opencv
      application:
        source: jpeg
        colorRange: full
        normalizes: false
        jpegd: {format: NV12, width: 500, height: 375, widthStride: 512, heightStride: 384}
        vpcOutput: {format: NV12, width: 224, height: 224}
      runs:
        - {name: baseline, options: {precision_mode: force_fp16}, accuracy: 71.9, comparison: compare/r.csv}
        - name: high-precision
          options: {--precision-mode: allow_fp32_to_fp16}
          accuracy: 75.9
      answers: {}
      suppress:
        - {id: nondeterministic-run, reason: "seeded, wanted", until: 2027-01-01}
      """;

  private final ManifestReader reader = new ManifestReader(Answers.LEFT_OUT);

  @Test
  void readsTheWholeSchema() {
    Reading reading = read(FILE);

    assertEquals(List.of(), reading.problems());
    assertEquals(Symptom.Sort.DEGRADED, reading.facts(Symptom.class).get(0).sort());
    assertEquals(ChipFamily.ASCEND310P, reading.facts(Chip.class).get(0).family());
    assertEquals(3, reading.facts(Chip.class).get(0).at().line());
    assertEquals("6.0.1", reading.facts(Cann.class).get(0).version());
    Suppression suppressed = reading.facts(Suppression.class).get(0);
    assertEquals("2027-01-01", suppressed.until());
    assertEquals("seeded, wanted", suppressed.reason());
  }

  @Test
  void readsTheReference() {
    ReferenceInput input = read(FILE).facts(ReferenceInput.class).get(0);
    ReferenceGeometry geometry = read(FILE).facts(ReferenceGeometry.class).get(0);

    assertEquals("RGB", input.color());
    assertEquals(new Channels(123.675, 116.28, 103.53), input.mean());
    assertTrue(input.stdStated());
    assertEquals(256, geometry.resizeWidth());
    assertEquals(Answer.YES, geometry.keepAspect());
    assertEquals("center", geometry.cropMode());
  }

  @Test
  void readsTheApplication() {
    Application application = read(FILE).facts(Application.class).get(0);
    List<Picture> pictures = read(FILE).facts(Picture.class);

    assertEquals(Answer.NO, application.normalizes());
    assertEquals("", application.colorStandard());
    assertEquals(2, pictures.size());
    assertEquals(Length.of(512), pictures.get(0).widthStride());
    assertEquals(Picture.Place.VPC_OUTPUT, pictures.get(1).place());
    assertEquals(Length.UNKNOWN, pictures.get(1).widthStride());
  }

  @Test
  void readsRuns() {
    Reading reading = read(FILE);

    List<Run> runs = reading.facts(Run.class);
    assertEquals(List.of("baseline", "high-precision"), runs.stream().map(Run::name).toList());
    assertEquals(1, runs.get(1).order());
    List<RunOption> options = reading.facts(RunOption.class);
    assertEquals("comparison", options.get(1).name());
    assertEquals("compare/r.csv", options.get(1).value());
    assertEquals("precision_mode", options.get(2).name());
    assertEquals(75.9, reading.facts(Measurement.class).get(1).score());
    assertEquals(0.5, reading.facts(Goal.class).get(0).tolerance());
  }

  @Test
  void measuredIsTheCurrentRunWhereNoRunHasIt() {
    Reading reading = read("accuracy: {metric: EER, reference: 1.0, measured: 1.5}\n");

    assertEquals("current", reading.facts(Run.class).get(0).name());
    assertEquals(-1.5, reading.facts(Measurement.class).get(0).score());
    assertTrue(reading.facts(Goal.class).get(0).lowerIsBetter());
    assertTrue(Double.isNaN(reading.facts(Goal.class).get(0).tolerance()));
  }

  @Test
  void unknownFieldsAreProblemsWithASuggestion() {
    Reading reading = read("symptm: wrong\ntarget: {soc: Ascend310, flavour: x}\n");

    assertEquals(
        List.of("Chip", "TargetChip"),
        reading.facts().stream().map(fact -> fact.getClass().getSimpleName()).toList());
    assertTrue(reading.problems().get(0).message().en().contains("Did you mean symptom?"));
    assertEquals(2, reading.problems().get(1).line());
    assertTrue(reading.problems().get(1).message().en().contains("cann, soc"));
  }

  @Test
  void wrongValuesAreProblemsAndTheRestIsRead() {
    Reading reading =
        read(
            """
            symptom: bad
            accuracy: {reference: 76%, measured: 71.9}
            reference: {mean: [0.485, 0.456, 0.406], std: [1, 2], color: RGB}
            application: [1]
            runs: {a: 1}
            suppress:
              - {id: x, until: tomorrow}
              - {reason: y}
            """);

    assertEquals(8, reading.problems().size());
    ReferenceInput input = reading.facts(ReferenceInput.class).get(0);
    assertFalse(input.meanStated() || input.stdStated());
    assertEquals("RGB", input.color());
    assertEquals(0, reading.facts(Suppression.class).size());
    assertEquals(71.9, reading.facts(Measurement.class).get(0).value());
  }

  @Test
  void hostileYamlIsOneProblem() {
    assertEquals(1, read("a: [1, 2\nb: }").problems().size());
    assertEquals(1, read("[".repeat(10_000)).problems().size());
    assertEquals(1, read("a: \u0001\n").problems().size());
    assertEquals(0, read("").problems().size());
    assertEquals(0, read("symptom: !!javax.script.ScriptEngineManager [x]\n").facts().size());
  }

  @Test
  void aliasesDoNotMultiply() {
    var bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertEquals(1, read(bomb.toString()).problems().size());
    assertTrue(read("runs: &r\n  - *r\n").facts(Run.class).size() <= 1);
  }

  @Test
  void standsAtTheTopOnly() {
    assertTrue(reader.recognises(new SourceText("advisor.yaml", "")));
    assertTrue(reader.recognises(new SourceText("advisor.yml", "")));
    assertFalse(reader.recognises(new SourceText("sub/advisor.yaml", FILE)));
  }

  private Reading read(String content) {
    return reader.read(new SourceText("advisor.yaml", content));
  }
}
