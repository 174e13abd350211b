package org.cannadvisor.intake.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.LogMessage;
import org.cannadvisor.model.LogSignal;
import org.cannadvisor.model.UnknownLines;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlogReaderTest {

  private static final String STAMP = "(921,app):2025-05-06-07:08:09.123.456 [x.cc:57]921 Run:";

  private final PlogReader reader = new PlogReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ERROR|GE|[Check][Param] Dynamic batch 3 cannot match the gear of model.|GEAR_NOT_MATCHED|3
          ERROR|GE|[Check][Param] Dynamic batch 3 can not match the gear of model.|GEAR_NOT_MATCHED|3
          ERROR|GE|[Check][Param]Dynamic resolution (416,640) cannot match the gear of model.|GEAR_NOT_MATCHED|(416,640)
          ERROR|GE|[Check][Param] choose dynamic dims cannot match the gear of model.|GEAR_NOT_MATCHED|''
          WARNING|GE|User input size(bytes) [602112] is bigger than om size [150528], may cause inference problem, please check model input|INPUT_TOO_LARGE|602112>150528
          ERROR|GE|[Check][Param] input data size(602112) is bigger than model required size(150528), op_name(data)|INPUT_TOO_LARGE|602112>150528
          ERROR|GE|[Check][Param] input size:37632 from user add align:64 < op_size:150528 in model:1|INPUT_TOO_SMALL|37632<150528
          ERROR|RUNTIME|[INIT][DEFAULT]Aicore kernel execute failed, device_id=0, stream_id=2, task_id=1, fault kernel_name=Add_ee98|KERNEL_FAILED|Add_ee98
          ERROR|RUNTIME|Kernel task happen error, retCode=0x31, [vector core exception].|KERNEL_FAILED|vector core exception
          ERROR|RUNTIME|para base: 0x12, errorStr: The DDR address of the MTE instruction is out of range.|MEMORY_FAULT|The DDR address of the MTE instruction is out of range
          ERROR|RUNTIME|Kernel task happen error, retCode=0x7, [aicore overflow].|OVERFLOW_SEEN|aicore overflow
          WARNING|GE|The datatype of data node images is not FP32|AIPP_INPUT_UNUSUAL|images
          WARNING|GE|Node c transfer data type from DT_FLOAT to DT_FLOAT16 ,it will cause precision loss. ignore pass.|LOSS_AVOIDED|c
          ERROR|AMCT|Do Calibration failed.|QUANTIZATION_FAILED|''
          """)
  void knowsMessage(String level, String module, String text, LogSignal signal, String what) {
    LogMessage message = only(read("[" + level + "] " + module + STAMP + "\"" + text + "\"\n"));

    assertEquals(signal, message.signal());
    assertEquals(what, message.what());
  }

  @Test
  void takesNoOverflowWhereTheStatusIsZero() {
    Reading reading =
        read("[EVENT] CCECPU" + STAMP + "stream id is 3, overflow status result is 0.\n");

    assertEquals(List.of(), reading.facts());
  }

  @Test
  void knowsLogsOfARunFromThoseOfAConversion() {
    assertTrue(recognises("plog-921.log", "[ERROR] GE" + STAMP + "x\n"));
    assertTrue(recognises("out.txt", "[INFO] acl init success\nEZ9999: Inner Error!\n"));
    assertFalse(recognises("atc.log", "[ERROR] GE" + STAMP.replace("app", "atc.bin") + "x\n"));
    assertFalse(recognises("atc.log", "[ERROR] GE" + STAMP + "x\nATC run success, ok\n"));
    assertFalse(recognises("notes.md", "[ERROR] GE" + STAMP + "x\n"));
  }

  @Test
  void countsWhatItDoesNotKnowByItsShape() {
    Reading reading =
        read(
            "[WARNING] GE"
                + STAMP
                + "\"Node conv_17 of /data/m/net.om takes 4 MB at 0x12ff\"\n"
                + "[WARNING] GE"
                + STAMP
                + "\"Node conv_9 of /tmp/other/n2.om takes 12 MB at 0x1\"\n"
                + "[ERROR] FE"
                + STAMP
                + "\"Op bn1/gamma has DT_FLOAT16 here\"\n"
                + "[INFO] GE"
                + STAMP
                + "\"Node conv_17 is fine\"\n"
                + "[ERROR][ProcessScale][52] Not support scale greater than 1\n");

    assertEquals(
        List.of(
            "2 [WARNING] GE x.cc Run:Node <name> of <path> takes <n> MB at <hex> :1",
            "1 [ERROR] FE x.cc Run:Op <name> has DT_FLOAT16 here :3",
            "1 [ERROR][ProcessScale][<n>] Not support scale greater than <n> :5"),
        reading.unknown().stream().map(PlogReaderTest::told).toList());
  }

  private static String told(UnknownLines lines) {
    return lines.count() + " " + lines.pattern() + " :" + lines.first().line();
  }

  @Test
  void keepsFewSortsOfUnknownLinesOfAHostileLog() {
    var log = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      log.append("[ERROR] GE").append(STAMP).append(word(i)).append(" is odd\n");
    }
    var text = new SourceText("plog.log", log.toString());

    Reading reading = Assertions.assertTimeout(Duration.ofSeconds(60), () -> reader.read(text));

    assertTrue(reading.unknown().size() <= 2_000);
  }

  private static String word(int number) {
    return Integer.toString(number, 36).replaceAll("\\d", "q");
  }

  private Reading read(String content) {
    return reader.read(new SourceText("plog-921.log", content));
  }

  private boolean recognises(String name, String content) {
    return reader.recognises(new SourceText(name, content));
  }

  private static LogMessage only(Reading reading) {
    List<LogMessage> messages = reading.facts(LogMessage.class);
    assertEquals(1, messages.size(), messages.toString());
    return messages.get(0);
  }
}
