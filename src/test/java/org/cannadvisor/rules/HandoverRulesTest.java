package org.cannadvisor.rules;

import static org.cannadvisor.rules.BorderFacts.aipp;
import static org.cannadvisor.rules.BorderFacts.command;
import static org.cannadvisor.rules.BorderFacts.feed;
import static org.cannadvisor.rules.BorderFacts.lost;
import static org.cannadvisor.rules.BorderFacts.prepared;
import static org.cannadvisor.rules.BorderFacts.read;
import static org.cannadvisor.rules.BorderFacts.strided;
import static org.cannadvisor.rules.BorderFacts.symptom;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph.Form;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Side;
import org.cannadvisor.model.StridedBuffer;
import org.cannadvisor.model.Symptom.Sort;
import org.junit.jupiter.api.Test;

/** What code tells about the border between program and model, as the readers of code put it. */
final class HandoverRulesTest {

  private static final String WITH_AIPP =
      "atc --framework=5 --model=net.onnx --output=net --input_format=NCHW"
          + " --input_shape=\"x:1,3,224,224\" --insert_op_conf=aipp.cfg\n";
  private static final String PLAIN =
      "atc --framework=5 --model=net.onnx --output=net --input_format=NCHW"
          + " --input_shape=\"x:1,3,224,224\"";

  private final RuleBase rules = RuleBase.builtIn();

  @Test
  void pointerToATemporaryIsCertain() {
    assertEquals(
        List.of("FOR CERTAIN"),
        about("host-memory-lifetime", lost(LostBuffer.How.TEMPORARY), symptom(Sort.UNSTABLE)));
  }

  @Test
  void memoryThatEndsEarlyIsLikelyWhereSomebodyComplains() {
    for (LostBuffer.How how : List.of(LostBuffer.How.FREED, LostBuffer.How.OUT_OF_SCOPE)) {
      assertEquals(List.of(), about("host-memory-lifetime", lost(how)));
      assertEquals(
          List.of("FOR STRONG"), about("host-memory-lifetime", lost(how), symptom(Sort.UNSTABLE)));
    }
  }

  @Test
  void overwrittenMemoryIsNotedWhileNobodyComplains() {
    assertEquals(
        List.of("NOTES CERTAIN"), about("host-memory-lifetime", lost(LostBuffer.How.OVERWRITTEN)));
    assertEquals(
        List.of("FOR STRONG"),
        about("host-memory-lifetime", lost(LostBuffer.How.OVERWRITTEN), symptom(Sort.WRONG)));
  }

  @Test
  void transposedViewIsCertainAndNotedWhereAippWantsTheMemoryAsItIs() {
    StridedBuffer view = strided(StridedBuffer.How.TRANSPOSED);

    assertEquals(List.of("FOR CERTAIN"), about("tensor-stride-ignored", command(PLAIN), view));
    assertEquals(
        List.of("NOTES CERTAIN"), about("tensor-stride-ignored", command(WITH_AIPP), aipp(), view));
    assertEquals(
        List.of("FOR STRONG"),
        about("tensor-stride-ignored", command(PLAIN), view, symptom(Sort.DEGRADED)));
  }

  @Test
  void sliceAndPaddedLinesAreNoCertainty() {
    assertEquals(
        List.of("FOR STRONG"), about("tensor-stride-ignored", strided(StridedBuffer.How.SLICED)));
    assertEquals(
        List.of("FOR STRONG"),
        about("tensor-stride-ignored", strided(StridedBuffer.How.PADDED_LINES)));
  }

  @Test
  void transposedViewIsNoPlanarInputOfAipp() {
    assertEquals(
        List.of("AGAINST MODERATE"),
        about(
            "aipp-input-layout",
            command(WITH_AIPP),
            aipp(),
            feed("run.py", 0, "uint8", "NCHW"),
            strided(StridedBuffer.How.TRANSPOSED)));
  }

  @Test
  void floatsForAippAreCertainUnlessAnotherProgramHandsOverBytes() {
    ModelFeed floats = feed("run.py", 0, "float32", "");
    ModelFeed bytes = feed("run_old.py", 0, "uint8", "");

    assertEquals(
        List.of("FOR CERTAIN"), about("aipp-input-not-uint8", command(WITH_AIPP), aipp(), floats));
    assertEquals(
        List.of("FOR MODERATE"),
        about("aipp-input-not-uint8", command(WITH_AIPP), aipp(), floats, bytes));
    assertEquals(
        List.of("RULES_OUT CERTAIN"),
        about("aipp-input-not-uint8", command(WITH_AIPP), aipp(), bytes));
  }

  @Test
  void floatsForAippAreNoCertaintyInOneOfSeveralCommandsOrByAScript() {
    assertEquals(
        List.of("FOR STRONG"),
        about(
            "aipp-input-not-uint8",
            command(WITH_AIPP + PLAIN),
            aipp(),
            feed("run.py", 0, "float32", "")));
    assertEquals(
        List.of("FOR STRONG"),
        about(
            "aipp-input-not-uint8",
            command(WITH_AIPP),
            aipp(),
            prepared(Side.UNKNOWN, "float32", "NCHW")));
  }

  @Test
  void aGraphTellsTheTypeThatItsInputTakes() {
    ModelFeed ids = feed("run.py", 0, "int32", "");

    assertEquals(
        List.of("FOR STRONG"),
        about("atc-input-dtype-mismatch", command(PLAIN), ids, port(Form.ONNX, 0, "int64")));
    assertEquals(
        List.of("FOR STRONG"),
        about("atc-input-dtype-mismatch", ids, port(Form.COMPILED, 0, "int64")));
    assertEquals(
        List.of("AGAINST STRONG"),
        about("atc-input-dtype-mismatch", ids, port(Form.COMPILED, 0, "int32")));
    assertEquals(
        List.of("RULES_OUT CERTAIN"),
        about("atc-input-dtype-mismatch", command(WITH_AIPP), ids, port(Form.ONNX, 0, "int64")));
  }

  @Test
  void ofSeveralInputsAnUnnumberedFeedMeetsNone() {
    ModelFeed picture = feed("run.py", -1, "float32", "");

    assertEquals(
        List.of(),
        about(
            "atc-input-dtype-mismatch",
            picture,
            port(Form.COMPILED, 0, "int64"),
            port(Form.COMPILED, 1, "float16")));
  }

  @Test
  void programOfSeveralModelsSaysOfNoneForCertain() {
    ModelFeed feed = feed("run.py", 0, "float32", "");

    assertEquals(
        List.of("FOR STRONG"),
        about("aipp-input-not-uint8", command(WITH_AIPP), aipp(), feed, feed.withSubject("other")));
  }

  @Test
  void feedOfAnotherInputSaysNothing() {
    assertEquals(
        List.of(),
        about("aipp-input-not-uint8", command(WITH_AIPP), aipp(), feed("a.py", 1, "int64", "")));
  }

  @Test
  void layoutOfTheProgramIsComparedWithTheShape() {
    ModelFeed pixels = feed("run.py", 0, "float32", "NHWC");

    assertEquals(List.of("FOR CERTAIN"), about("atc-input-layout-wrong", command(PLAIN), pixels));
    assertEquals(
        List.of("RULES_OUT CERTAIN"),
        about("atc-input-layout-wrong", command(PLAIN), feed("run.py", 0, "float32", "NCHW")));
    assertEquals(List.of(), about("atc-input-layout-wrong", command(WITH_AIPP), aipp(), pixels));
  }

  @Test
  void onnxModelThatTakesPixelsUnderNchwIsNoFault() {
    String fromTensorFlow = PLAIN.replace("1,3,224,224", "1,224,224,3");

    assertEquals(
        List.of(),
        about(
            "atc-input-layout-wrong",
            command(fromTensorFlow),
            feed("run.py", 0, "float32", "NHWC"),
            symptom(Sort.WRONG)));
  }

  @Test
  void namedFp16InputIsComparedWithWhatThisInputIsGiven() {
    String two =
        "atc --framework=5 --model=net.onnx --input_shape=\"ids:1,384;mask:1,384\""
            + " --input_fp16_nodes=mask";

    assertEquals(
        List.of("FOR CERTAIN"),
        about("atc-input-dtype-mismatch", command(two), feed("run.py", 1, "float32", "")));
    assertEquals(
        List.of(), about("atc-input-dtype-mismatch", command(two), feed("a.py", 0, "int64", "")));
    assertEquals(
        List.of(), about("atc-input-dtype-mismatch", command(two), feed("a.py", -1, "int64", "")));
  }

  @Test
  void floatsForAPlainModelAreNoFaultAndDoublesAre() {
    assertEquals(
        List.of(),
        about("atc-input-dtype-mismatch", command(PLAIN), feed("run.py", 0, "float32", "")));
    assertEquals(
        List.of("FOR STRONG"),
        about("atc-input-dtype-mismatch", command(PLAIN), feed("run.py", 0, "float64", "")));
    assertEquals(
        List.of("FOR STRONG"),
        about(
            "atc-input-dtype-mismatch",
            command(PLAIN),
            prepared(Side.DEPLOYED, "uint8", ""),
            prepared(Side.REFERENCE, "float32", "")));
  }

  @Test
  void typeOfEachNodeIsComparedWithHowThatOutputIsRead() {
    String two = PLAIN + " --out_nodes=\"box:0;score:0\" --output_type=\"box:0:FP16;score:0:FP32\"";

    assertEquals(
        List.of(), about("atc-output-type-mismatch", command(two), read(1, "float32", "")));
    assertEquals(
        List.of("FOR CERTAIN"),
        about(
            "atc-output-type-mismatch",
            command(PLAIN + " --output_type=FP16"),
            read(0, "float32", "")));
    assertEquals(
        List.of("RULES_OUT CERTAIN"),
        about(
            "atc-output-type-mismatch",
            command(PLAIN + " --output_type=FP16"),
            read(0, "float16", "")));
  }

  @Test
  void halfReadWithoutAnyOptionIsLikelyWrong() {
    assertEquals(
        List.of("FOR STRONG"),
        about(
            "atc-output-type-mismatch",
            command(PLAIN),
            read(-1, "float16", ""),
            symptom(Sort.DEGRADED)));
    assertEquals(
        List.of(),
        about(
            "atc-output-type-mismatch",
            command(PLAIN),
            read(-1, "float32", ""),
            symptom(Sort.WRONG)));
  }

  @Test
  void chipLayoutOfAnInputIsNoPlainTensor() {
    String adjusted = PLAIN + " --input_fp16_nodes=x --is_input_adjust_hw_layout=true";

    assertEquals(
        List.of("FOR CERTAIN"),
        about("atc-hw-layout-adjusted", command(adjusted), feed("run.py", 0, "float16", "NCHW")));
    assertEquals(
        List.of("RULES_OUT CERTAIN"),
        about(
            "atc-hw-layout-adjusted",
            command(PLAIN + " --is_input_adjust_hw_layout=true"),
            feed("run.py", 0, "float16", "NCHW")));
  }

  @Test
  void orderOfNodesIsAHintAndANumberBeyondThemMore() {
    String reversed = PLAIN + " --out_nodes=\"Conv_290:0;Conv_198:0\"";
    Fact symptom = symptom(Sort.WRONG);

    assertEquals(
        List.of("FOR WEAK"), about("atc-output-order-changed", command(reversed), symptom));
    assertEquals(
        List.of("FOR MODERATE"),
        about(
            "atc-output-order-changed",
            command(reversed),
            symptom,
            read(0, "", ""),
            read(1, "", "")));
    assertEquals(
        List.of("FOR STRONG", "FOR MODERATE"),
        about("atc-output-order-changed", command(reversed), symptom, read(2, "", "")));
    assertEquals(
        List.of("AGAINST WEAK"),
        about(
            "atc-output-order-changed",
            command(PLAIN + " --out_nodes=\"Conv_198:0;Conv_290:0\""),
            symptom));
    assertEquals(
        List.of("RULES_OUT CERTAIN"), about("atc-output-order-changed", command(PLAIN), symptom));
  }

  private static GraphPort port(Form form, int index, String dtype) {
    return new GraphPort(
        "net",
        "net.onnx",
        form,
        GraphPort.Side.INPUT,
        index,
        "x",
        dtype,
        "",
        "1,8",
        0,
        Evidence.wholeFile("net.onnx"));
  }

  /** Kind and weight of what is argued about an id. */
  private List<String> about(String id, Object... given) {
    var facts = new ArrayList<Object>(KnowledgeBase.builtIn().thresholds());
    Arrays.stream(given)
        .flatMap(one -> one instanceof List<?> many ? many.stream() : List.of(one).stream())
        .forEach(facts::add);
    return rules.argue(facts).arguments().stream()
        .map(Argued::argument)
        .filter(argument -> argument.id().equals(id) && argument.subject().equals("net"))
        .map(argument -> argument.kind() + " " + argument.weight())
        .toList();
  }
}
