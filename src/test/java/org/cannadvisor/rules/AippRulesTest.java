package org.cannadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cannadvisor.Fixtures;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.AippCall;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.Side;
import org.junit.jupiter.api.Test;

/** What the rules about AIPP make of facts that code tells; the files are those of the fixtures. */
final class AippRulesTest {

  private static final String DYNAMIC = "aipp-dynamic-parameters-unset";
  private static final String PADDING = "aipp-padding-value-not-normalized";

  private final RuleBase rules = RuleBase.builtIn();

  @Test
  void aLifeWithoutFormatAndSizeIsCertainlyIncomplete() throws IOException {
    List<Argued> found =
        argue(
            DYNAMIC,
            "fires",
            calls("CreateAIPP", "SetAIPPDtcPixelMin", "SetAIPPPixelVarReci", "SetInputAIPP"));

    assertEquals(
        List.of(
            "FOR CERTAIN the program never sets the input format",
            "FOR CERTAIN the program never sets the size of the picture"),
        said(found));
  }

  @Test
  void aFieldThatNoCallSetsIsCertainlyIgnored() throws IOException {
    List<Argued> found =
        argue(
            DYNAMIC,
            "fires",
            calls(
                "CreateAIPP",
                "SetAIPPInputFormat",
                "SetAIPPSrcImageSize",
                "SetAIPPDtcPixelMean",
                "SetAIPPByInputIndex"));

    assertEquals(
        List.of("FOR CERTAIN the file sets what dynamic AIPP ignores, and no call sets it"),
        said(found));
    assertEquals("var_reci_chn_0", found.get(0).argument().values().get("field"));
    assertEquals("aclmdlSetAIPPPixelVarReci", found.get(0).argument().values().get("call"));
  }

  @Test
  void nothingIsMissingWhereEveryFieldHasItsCall() throws IOException {
    List<Argued> found =
        argue(
            DYNAMIC,
            "fires",
            calls(
                "CreateAIPP",
                "SetAIPPInputFormat",
                "SetAIPPSrcImageSize",
                "SetAIPPDtcPixelMin",
                "SetAIPPPixelVarReci",
                "SetInputAIPP"));

    assertEquals(List.of(), said(found));
  }

  @Test
  void aProgramThatShowsNoEndIsNotCertain() throws IOException {
    List<Argued> found = argue(DYNAMIC, "fires", calls("CreateAIPP", "SetAIPPInputFormat"));

    assertEquals(List.of("FOR STRONG the parameters are never handed to the model"), said(found));
  }

  @Test
  void aProgramThatFeedsTheModelWithoutAnyCallIsNotCertain() throws IOException {
    List<Argued> found =
        argue(
            DYNAMIC,
            "fires",
            List.of(new ModelFeed("", "main.cpp", 0, 0, "uint8", "NHWC", line(40))));

    assertEquals(
        List.of(
            "FOR MODERATE the file sets what dynamic AIPP ignores, the program is not here",
            "FOR STRONG the program feeds the model and calls nothing of dynamic AIPP"),
        said(found));
  }

  @Test
  void theReferencesPixelInPaddingValueIsCertain() throws IOException {
    List<Argued> found = argue(PADDING, "fires", List.of(padding(114)));

    assertEquals(
        List.of("FOR CERTAIN padding_value is the pixel with which the reference pads"),
        said(found));
    assertEquals("0.447059", found.get(0).argument().values().get("edit"));
  }

  @Test
  void anotherColourThanTheReferencesIsNotCertain() throws IOException {
    List<Argued> found = argue(PADDING, "fires", List.of(padding(128)));

    assertEquals(
        List.of("FOR STRONG the border is another colour than that of the reference"), said(found));
  }

  @Test
  void twoReferencesThatDifferDecideNothing() throws IOException {
    assertEquals(List.of(), said(argue(PADDING, "fires", List.of(padding(114), padding(0)))));
  }

  @Test
  void theNormalisedPixelIsRight() throws IOException {
    assertEquals(
        List.of("RULES_OUT CERTAIN the border is the colour of the reference"),
        said(argue(PADDING, "silent", List.of(padding(114)))));
  }

  private static List<Fact> calls(String... names) {
    return Arrays.stream(names)
        .map(name -> (Fact) new AippCall("", "main.cpp", name, "", line(10)))
        .toList();
  }

  private static Fact padding(double value) {
    return new PreparedPadding("", Side.REFERENCE, "val.py", value, line((int) value + 1));
  }

  private static Evidence line(int number) {
    return new Evidence("code", number, "");
  }

  private List<Argued> argue(String id, String folder, Collection<? extends Fact> told)
      throws IOException {
    Path project = Fixtures.RULES.resolve(id).resolve(folder);
    List<Fact> read = ProjectReader.read(project).facts();
    String subject =
        read.stream()
            .filter(AippField.class::isInstance)
            .map(Fact::subject)
            .findFirst()
            .orElseThrow();
    var facts = new ArrayList<Object>(read);
    told.forEach(fact -> facts.add(fact.withSubject(subject)));
    facts.addAll(KnowledgeBase.builtIn().thresholds());
    return rules.argue(facts).arguments().stream()
        .filter(argued -> argued.argument().id().equals(id))
        .toList();
  }

  private static List<String> said(List<Argued> arguments) {
    return arguments.stream()
        .map(AippRulesTest::said)
        .filter(text -> !text.startsWith("AGAINST"))
        .distinct()
        .sorted()
        .toList();
  }

  private static String said(Argued argued) {
    Argument argument = argued.argument();
    return argument.kind()
        + " "
        + argument.weight()
        + " "
        + argued.rule().replaceFirst("^[a-z-]+: ", "");
  }
}
