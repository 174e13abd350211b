package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.Fixtures;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.ModelInput;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedFrame;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.ReferenceInput;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.Symptom;
import org.junit.jupiter.api.Test;

/** Rules about what the code of both sides prepares, without a manifest. */
final class PreparedRulesTest {

  private static final Channels MEAN = new Channels(123.675, 116.28, 103.53);
  private static final Channels STD = new Channels(58.395, 57.12, 57.375);
  private static final String TWICE = "aipp-normalization-twice";
  private static final String DIFFERS = "preprocessing-differs";

  private final RuleBase rules = RuleBase.builtIn();

  @Test
  void aippAloneIsTheReferenceAndTheCodeNormalisesAsWell() throws IOException {
    List<String> said =
        said(TWICE, withAipp(), scale(Side.DEPLOYED, MEAN, STD), scale(Side.REFERENCE, MEAN, STD));

    assertTrue(
        said.contains(
            "CERTAIN AIPP alone does what the reference does, and the code normalises as well"),
        said::toString);
  }

  @Test
  void whereTheManifestStatesTheColourTheNumbersOfTheCodeCount() throws IOException {
    List<String> said =
        said(
            TWICE,
            withAipp(),
            scale(Side.DEPLOYED, MEAN, STD),
            scale(Side.REFERENCE, MEAN, STD),
            stated("RGB"));

    assertTrue(
        said.contains(
            "CERTAIN AIPP alone does what the reference does, and the code normalises as well"),
        said::toString);
  }

  @Test
  void withoutAReferenceItIsAMatterOfAnExperiment() throws IOException {
    List<String> said = said(TWICE, withAipp(), scale(Side.DEPLOYED, MEAN, STD));

    assertEquals(List.of("STRONG the AIPP block normalises and so does the code"), said);
  }

  @Test
  void codeAndAippMayShareTheWork() throws IOException {
    Fact part = scale(Side.DEPLOYED, new Channels(10, 10, 10), Channels.ONE);
    Channels sum = MEAN.plus(new Channels(10, 10, 10));

    List<String> said = said(TWICE, withAipp(), part, scale(Side.REFERENCE, sum, STD));

    assertEquals(List.of("CERTAIN the code and AIPP together do what the reference does"), said);
  }

  @Test
  void programsThatDoNotAgreeSayNothing() throws IOException {
    List<String> said =
        said(
            TWICE,
            withAipp(),
            scale(Side.DEPLOYED, MEAN, STD),
            scale(Side.DEPLOYED, Channels.ZERO, Channels.ONE));

    assertEquals(List.of(), said);
  }

  @Test
  void withoutAippTheNumbersOfBothSidesAreCompared() throws IOException {
    Channels byte255 = new Channels(255, 255, 255);

    List<String> differs =
        said(
            DIFFERS,
            withoutAipp(),
            scale(Side.DEPLOYED, Channels.ZERO, byte255),
            scale(Side.REFERENCE, MEAN, STD));
    List<String> same =
        said(
            DIFFERS,
            withoutAipp(),
            scale(Side.DEPLOYED, MEAN, STD),
            scale(Side.REFERENCE, MEAN, STD),
            color(Side.DEPLOYED, "RGB"),
            color(Side.REFERENCE, "RGB"));

    assertTrue(
        differs.contains(
            "STRONG the code subtracts or divides by other numbers than the reference"),
        differs::toString);
    assertTrue(
        same.contains("WEAK the code does to numbers and channels what the reference does"),
        same::toString);
    assertFalse(same.toString().contains("STRONG"), same::toString);
  }

  @Test
  void withoutAippTheOrderOfTheChannelsIsCompared() throws IOException {
    List<String> said =
        said(DIFFERS, withoutAipp(), color(Side.DEPLOYED, "BGR"), color(Side.REFERENCE, "RGB"));

    assertTrue(
        said.contains(
            "STRONG the code hands over the channels in the other order than the reference"),
        said::toString);
  }

  @Test
  void aPictureOfTheSizeThatAnotherModelTakesIsForThatOne() throws IOException {
    Evidence code = new Evidence("run.py", 9, "img = cv2.resize(img, (416, 416))");
    Fact frame = new PreparedFrame("", Side.DEPLOYED, "run.py", 416, 416, code);
    List<Fact> alone = withoutAipp();
    List<Fact> withDetector = withoutAipp();
    withDetector.add(
        new ModelInput(
            "detector",
            "a.sh:1",
            "x",
            0,
            "1,3,416,416",
            1,
            3,
            416,
            416,
            new Evidence("a.sh", 1, "atc")));

    String other = "STRONG the program prepares a picture of another size than the model takes";
    assertTrue(said(DIFFERS, alone, frame).contains(other));
    assertFalse(said(DIFFERS, withDetector, frame).contains(other));
    assertFalse(said(DIFFERS, alone, frame, feed("calibrate.py")).contains(other));
    assertTrue(said(DIFFERS, alone, frame, feed("run.py")).contains(other));
  }

  private List<String> said(String id, List<Fact> project, Fact... code) {
    var facts = new ArrayList<Object>(KnowledgeBase.builtIn().thresholds());
    String subject = project.get(0).subject();
    facts.addAll(project);
    for (Fact fact : code) {
      facts.add(fact.withSubject(subject));
    }
    return rules.argue(facts).arguments().stream()
        .filter(argued -> argued.argument().id().equals(id))
        .filter(argued -> !argued.rule().endsWith("the symptom persists"))
        .map(argued -> argued.argument().weight() + argued.rule().substring(id.length() + 1))
        .distinct()
        .toList();
  }

  private static List<Fact> withAipp() throws IOException {
    return project(TWICE);
  }

  private static List<Fact> withoutAipp() throws IOException {
    return project("preprocessing-differs");
  }

  /** The files of a project without what its manifest and its results say. */
  private static List<Fact> project(String id) throws IOException {
    List<Fact> facts =
        new ArrayList<>(
            ProjectReader.read(Fixtures.RULES.resolve(id).resolve("fires")).facts().stream()
                .filter(
                    fact -> fact.at().file().endsWith(".sh") || fact.at().file().endsWith(".cfg"))
                .toList());
    Evidence at = Evidence.wholeFile("notes.txt");
    facts.add(new Symptom(facts.get(0).subject(), Symptom.Sort.DEGRADED, true, at));
    return facts;
  }

  private static Fact feed(String path) {
    return new ModelFeed("", path, 0, 0, "float32", "NCHW", new Evidence(path, 12, "x.tofile(f)"));
  }

  private static Fact stated(String color) {
    Evidence line = new Evidence("advisor.yaml", 2, "reference: {color: " + color + "}");
    return new ReferenceInput("", color, "", "", Channels.ZERO, false, Channels.ONE, false, line);
  }

  private static Fact scale(Side side, Channels mean, Channels std) {
    return new PreparedScale("", side, side + ".py", mean, std, new Evidence(side + ".py", 7, "x"));
  }

  private static Fact color(Side side, String color) {
    return new PreparedColor("", side, side + ".py", color, new Evidence(side + ".py", 5, "y"));
  }
}
