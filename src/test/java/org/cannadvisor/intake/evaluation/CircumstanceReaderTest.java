package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.BlockingCure;
import org.cannadvisor.model.SizeComplaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CircumstanceReaderTest {

  private static boolean isBySize(String line) {
    var text = new SourceText("notes.txt", line + "\n");
    return !new CircumstanceReader().read(text).facts(SizeComplaint.class).isEmpty();
  }

  private static List<String> cures(String line) {
    var text = new SourceText("run.log", line + "\n");
    return new CircumstanceReader()
        .read(text).facts(BlockingCure.class).stream().map(BlockingCure::setting).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Long lines come out empty, short ones are fine.",
        "Recordings longer than ten seconds are cut off",
        "长句子识别结果后半部分丢失，短句正常",
        "文本较长时识别不全",
        "Text of wide crops is garbled on the chip",
        "识别模型没有识别到最下面的文字, 其它短的框都对",
        "names behind position 48 are never found on the card",
        "short clips are fine, the others come out truncated",
        "第 50 个字之后全丢了",
        "长度和导出样例一样的那条正常，其余的都缺后半句"
      })
  void whatIsBadWhereItIsLong(String line) {
    assertEquals(true, isBySize(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The training takes long, the text is wrong",
        "如果文本较长，可能会被截断",
        "Supports long audio; nothing is lost",
        "all boxes are wrong",
        "A long sentence is split into short ones"
      })
  void whatSaysNothingOfTheSize(String line) {
    assertEquals(false, isBySize(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          16K, ASCEND_LAUNCH_BLOCKING=1   64/64   0.60          ; ASCEND_LAUNCH_BLOCKING=1
          设置 TASK_QUEUE_ENABLE=0 后结果正常                    ; TASK_QUEUE_ENABLE=0
          with torch.npu.synchronize() the garbage goes away    ; torch.npu.synchronize
          每次拷贝后加了同步，问题不再出现                      ; 加了同步
          """)
  void waitingThatHelps(String line, String setting) {
    assertEquals(List.of(setting), cures(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export ASCEND_LAUNCH_BLOCKING=1",
        "ASCEND_LAUNCH_BLOCKING=1 12/64",
        "设置 ASCEND_LAUNCH_BLOCKING=1 后仍不正常",
        "still wrong with TASK_QUEUE_ENABLE=0, ok on GPU"
      })
  void waitingThatDoesNot(String line) {
    assertEquals(List.of(), cures(line));
  }
}
