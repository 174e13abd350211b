package org.cannadvisor.intake.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.LogMessage;
import org.cannadvisor.model.LogSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtcLogReaderTest {

  private static final Path SAMPLES = Path.of("../shared/samples/atc-logs");
  private static final String STAMP = "(812,atc.bin):2024-05-06-07:08:09.123.456 [x.cc:57]812 Run:";

  private final AtcLogReader reader = new AtcLogReader();

  @Test
  void readsSuccess() {
    Reading reading =
        read(
            "ATC start working now, please wait for a moment.\n...\n"
                + "ATC run success, welcome to the next use.\n");

    ConversionOutcome outcome = reading.facts(ConversionOutcome.class).get(0);
    assertTrue(outcome.succeeded());
    assertEquals(3, outcome.at().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E10007: [--framework] is required.",
        "E10007: [PID: 104] 2025-03-18-09:02:18.501.341 [--framework] is required.",
        "[PID: 104] 2026-03-18-09:02:18.501.341 Invalid_Argument(E10007): [--framework] is"
            + " required."
      })
  void readsFailureOfEveryEra(String line) {
    Reading reading =
        read("ATC run failed, Please check the detail log, Try 'atc --help'\n" + line + "\n");

    ConversionOutcome outcome = reading.facts(ConversionOutcome.class).get(0);
    assertFalse(outcome.succeeded());
    assertEquals("E10007", outcome.code());
    assertEquals("[--framework] is required.", outcome.reason());
    assertEquals(1, outcome.at().line());
    LogMessage message = only(reading);
    assertEquals(LogSignal.ERROR_CODE, message.signal());
    assertEquals("E10007", message.code());
    assertEquals("framework", message.what());
    assertEquals(2, message.at().line());
  }

  @Test
  void takesReasonOfInnerErrorFromTheLineAfter() {
    Reading reading =
        read("ATC run failed, Please check\nE19999: Inner Error!\nE19999  The graph has a ring.\n");

    ConversionOutcome outcome = reading.facts(ConversionOutcome.class).get(0);
    assertEquals("The graph has a ring.", outcome.reason());
    assertEquals(1, reading.facts(LogMessage.class).size());
  }

  @Test
  void tellsRunsOfOneLogApart() {
    Reading reading =
        read(
            """
            ATC run failed, Please check the detail log
            ATC start working now, please wait for a moment.
            ATC run success, welcome to the next use.
            E10016: too late
            """);

    assertEquals(
        List.of(false, true),
        reading.facts(ConversionOutcome.class).stream().map(ConversionOutcome::succeeded).toList());
    assertEquals("", reading.facts(ConversionOutcome.class).get(0).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WARNING|GE|find cast op fc/Cast, src_dt DT_FLOAT, dst_dt DT_FLOAT16 need to be clipped, it may be lower accuracy|CONSTANT_CLIPPED|fc/Cast
          WARNING|GE|config file contains 2 operators not in the graph, op name:[a/b,c]|KEPT_OPERATOR_NOT_IN_GRAPH|a/b, c
          WARNING|FE|[GraphOpt][DtypeJdg][MixedPrecision][Op ln type LayerNorm] is in white list but it doesn't support fp16!|WHITE_LIST_KEEPS_PRECISION|ln
          INFO|FE|Node mm is in white list and the mix precision_bf16 switch is on. Change datatype to DT_BF16|REDUCED_TO_BF16|mm
          DEBUG|FE|Node[pool, MaxPool]: input_or_output[0] dtype only supports fp16. Modify dtype from fp32 to fp16.|ONLY_FP16_KERNEL|pool
          WARNING|FE|Op[Pow_12], type Pow, only supports float16, the input is cast from float32.|ONLY_FP16_KERNEL|Pow_12
          WARNING|FE|[GraphOpt] node[name:rsqrt, type:Rsqrt] only support DT_FLOAT16 on this soc|ONLY_FP16_KERNEL|rsqrt
          INFO|FE|Change node add datatype to DT_FLOAT16. Reason is in white list with mix precision switch on|REDUCED_TO_FP16_BY_MODE|add
          INFO|FE|The value of [ge.exec.precision_mode] is empty, set to default [force_fp16]|PRECISION_MODE_DEFAULTED|precision_mode
          DEBUG|FE|Pass:[AddNFusionPass] is forbidden closed, will be on by default.|PASS_FORBIDDEN_CLOSE|AddNFusionPass
          DEBUG|FE|This pass[XPass] is configured by fusion config or fusion switch file, pass switch is [0].|PASS_SWITCHED|XPass=off
          DEBUG|FE|This pass[XPass] is configured by fusion config or fusion switch file, pass switch is [1].|PASS_SWITCHED|XPass=on
          INFO|FE|The fusion_pass[YPass] is not allowed in current O1 level.|PASS_SWITCHED|YPass=off
          ERROR|GE|[Read][Proto] from file:conf/aipp.cfg failed|AIPP_INVALID|conf/aipp.cfg
          ERROR|FE|The switch value of pass XPass must be on or off, instead of false|FUSION_SWITCH_INVALID|XPass
          ERROR|FE|Illegal switch value: [no]. Must be 'on' or 'off'.|FUSION_SWITCH_INVALID|''
          WARNING|FE|in op_precision_mode config file current line Gelu= optype or opname or op_impl_mode is empty|OP_PRECISION_LINE_IGNORED|Gelu=
          WARNING|FE|The remove list for op_type [Add] does not match the precision_reduce [GRAY], and the mapping is [0x1].|MIX_LIST_ENTRY_IGNORED|Add
          ERROR|GE|This input op [data] is linked to aipp, cannot be set to fp16|AIPP_NODE_IS_FP16|data
          ERROR|GE|AIPP configuration is invalid. Reason: crop|AIPP_INVALID|''
          ERROR|GE|Model soc version[Ascend310] is not support in this device|CHIP_MISMATCH|Ascend310
          ERROR|AMCT|input image size[10] is not equal to model input size[20]|CALIBRATION_SIZE|''
          ERROR|GE|Cannot configure both parameters [--precision_mode] and [--precision_mode_v2] simultaneously|OPTION_CONFLICT|precision_mode, precision_mode_v2
          ERROR|GE|Modify_mixlist is set. Please ensure that precision_mode is set to any of {x}|OPTION_CONFLICT|modify_mixlist
          WARNING|GE|GetAttr:get attr name offset failed.|ATTRIBUTE_MISSING|offset
          WARNING|GE|[Get][Attr] Get attr name offset unsuccessful|ATTRIBUTE_MISSING|offset
          ERROR|RUNTIME|Alloc failed. Reason: too many. ErrorCode=EE1023.|ERROR_CODE|''
          """)
  void knowsMessage(String level, String module, String text, LogSignal signal, String what) {
    LogMessage message = only(read("[" + level + "] " + module + STAMP + "\"" + text + "\"\n"));

    assertEquals(signal, message.signal());
    assertEquals(what, message.what());
    assertEquals(module, message.module());
  }

  @Test
  void leavesInputSizeOfApplicationAlone() {
    Reading reading = read("[ERROR]  input image size[10] is not equal to model input size[20]\n");

    assertEquals(List.of(), reading.facts());
  }

  @Test
  void doesNotFlagSlowOperators() {
    Reading reading =
        read(
            "W11001: Op [a] does not hit the high-priority operator information library\n"
                + "[WARNING] GE"
                + STAMP
                + "error_code: W11001\n");

    assertEquals(List.of(), reading.facts());
  }

  @Test
  void namesTheOptionsOfDocumentedCodes() {
    Reading reading =
        read("E10052: AIPP is wrong\nE10034: Op [data] is fp16\nE10056: --a and --b\n");

    assertEquals(
        List.of(LogSignal.AIPP_INVALID, LogSignal.AIPP_NODE_IS_FP16, LogSignal.OPTION_CONFLICT),
        reading.facts(LogMessage.class).stream().map(LogMessage::signal).toList());
  }

  @Test
  void keepsErrorBehindFloodOfRoutineMessages() {
    String flood =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "[INFO] FE" + STAMP + "Change node n" + i + " datatype to DT_FLOAT16. Reason\n")
            .collect(Collectors.joining());

    Reading reading = read(flood + "E40021: Failed to compile Op [n1]\n");

    List<LogMessage> messages = reading.facts(LogMessage.class);
    assertEquals(1_501, messages.size());
    assertEquals("E40021", messages.get(1_500).code());
    assertEquals(1, reading.problems().size());
    assertEquals(1_501, reading.problems().get(0).line());
    assertTrue(reading.problems().get(0).message().en().contains("3500"));
  }

  @Test
  void staysLinearOnLongLines() {
    String line =
        "[PID: 1] " + "E10007 (".repeat(200_000) + "\n[ERROR] GE(1," + "[".repeat(500_000);

    read(line + "\n" + " ".repeat(1_000_000) + "E\n");
  }

  @Test
  void tellsLogsFromOtherFiles() {
    assertTrue(recognises("run.log", "[EVENT] GE" + STAMP + "hello\n"));
    assertTrue(recognises("run.log", "  EZ9999: Inner Error!\n"));
    assertFalse(recognises("genes.txt", "E12345 0.93\n"));
    assertFalse(recognises("run.log", "W1234: nothing\ntop1 76.1\n"));
    assertFalse(recognises("run.sh", "echo \"ATC run success\"\natc --model=a.onnx\n"));
    assertFalse(recognises("README.md", "ATC run success, welcome to the next use.\n"));
    assertFalse(recognises("guide.txt", "```\nATC run failed, Please check\n```\n"));
    assertFalse(recognises("train.log", "WARNING:tensorflow:From /usr/lib/python3/x.py:1\n"));
  }

  @Test
  void readsRealFiles() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "the real files are not here");
    List<Path> files;
    try (var listing = Files.list(SAMPLES)) {
      files = listing.sorted().toList();
    }

    for (Path file : files) {
      var source = new SourceText(file.getFileName().toString(), Files.readString(file));
      assertTrue(recognises(source.name(), source.content()), file.toString());
      Reading reading = reader.read(source);
      System.out.println(file.getFileName() + ": " + reading.facts().size() + " facts");
      reading
          .facts(ConversionOutcome.class)
          .forEach(
              o -> System.out.println("  " + o.succeeded() + " " + o.code() + " " + o.reason()));
      reading
          .facts(LogMessage.class)
          .forEach(
              m ->
                  System.out.println(
                      "  " + m.signal() + " " + m.code() + " " + m.what() + " :" + m.at().line()));
      reading
          .problems()
          .forEach(p -> System.out.println("  ! " + p.line() + " " + p.message().en()));
    }
  }

  @Test
  void ofVeryManyRunsTheLastCount() {
    Reading reading =
        read("ATC run failed, Please check\nE10001: x\n".repeat(5_000) + "ATC run success, ok\n");

    List<ConversionOutcome> outcomes = reading.facts(ConversionOutcome.class);
    assertEquals(Outcomes.MOST, outcomes.size());
    assertTrue(outcomes.get(Outcomes.MOST - 1).succeeded());
    assertEquals(1, reading.problems().size());
  }

  private Reading read(String content) {
    return reader.read(new SourceText("atc.log", content));
  }

  private boolean recognises(String name, String content) {
    var text = new SourceText(name, content);
    return reader.recognises(text) || new PlogReader().recognises(text);
  }

  private static LogMessage only(Reading reading) {
    List<LogMessage> messages = reading.facts(LogMessage.class);
    assertEquals(1, messages.size(), messages.toString());
    return messages.get(0);
  }
}
