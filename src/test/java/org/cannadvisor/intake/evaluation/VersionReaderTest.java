package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.VersionComplaint;
import org.cannadvisor.model.VersionFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VersionReaderTest {

  private static final VersionReader READER = new VersionReader();

  private static long complaints(String content) {
    var text = new SourceText("README.md", content);
    return READER.read(text).facts(VersionComplaint.class).size();
  }

  private static List<String> figures(String content) {
    var text = new SourceText("README.md", content);
    return READER.read(text).facts(VersionFigure.class).stream()
        .map(one -> one.version() + " " + one.metric() + " " + one.value())
        .toList();
  }

  @Test
  void readsFiguresOfVersions() {
    assertEquals(
        List.of("5.1.RC1 map 41.8", "6.0.RC1 map 3.1"),
        figures(
            "| CANN | box mAP | mask mAP |\n|---|---|---|\n| 5.1.RC1 | 41.8 | 37.2 |\n| 6.0.RC1 | 3.1 | 2.7 |\n"));
    assertEquals(
        List.of("7.0.0 top1 76.1"),
        figures("| 环境 | Top1 |\n|---|---|\n| CANN 7.0.0 | 76.1% |\n| A100 | 76.3% |\n"));
    assertEquals(
        List.of(), figures("| torch | Top1 |\n|---|---|\n| 1.8.0 | 76.1 |\n| 2.1.0 | 76.1 |\n"));
  }

  @Test
  void laterVersionsAreToldByTheirNumbers() {
    assertEquals(true, later("6.0.RC1", "5.1.RC1"));
    assertEquals(true, later("6.0.1", "6.0.RC1"));
    assertEquals(true, later("8.0.RC3", "8.0.RC2"));
    assertEquals(true, later("8.0.RC2", "7.0.1"));
    assertEquals(false, later("7.0", "7.0.0"));
    assertEquals(false, later("6.3.RC2", "6.3.RC2"));
  }

  private static boolean later(String one, String other) {
    return figure(one).isLaterThan(figure(other));
  }

  private static VersionFigure figure(String version) {
    var text = new SourceText("a.md", "| CANN | mAP |\n|---|---|\n| " + version + " | 40.1 |\n");
    return READER.read(text).facts(VersionFigure.class).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since the toolkit of the card was upgraded the same scripts give useless masks.",
        "After the upgrade to CANN 7.0 every box is wrong.",
        "升级到 CANN 7.0 之后检测框全乱",
        "CANN 版本从 6.3 更新到 8.0 后，精度下降 4 个点",
        "We moved from 5.1 to CANN 6.0 and the accuracy dropped to 12 %",
        "Since we switched from 6.3.RC2 to CANN 7.0.0 the masks are garbage",
        "Rolled back to driver 23.0.1 and the boxes are fine again",
        "downgrading CANN from 8.0.RC2 fixes it",
        "把固件回退到旧版之后结果就正常了"
      })
  void hearsThatAnotherVersionMadeItWorse(String sentence) {
    assertEquals(1, complaints(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "After upgrading to CANN 7.0 the error is gone.",
        "如果结果不对，建议升级 CANN 版本",
        "Needs CANN 6.3 or newer.",
        "If it is not right, roll back to CANN 7.0.",
        "回退驱动版本后仍不正常",
        "升级 CANN 版本后结果恢复正常，不再乱"
      })
  void adviceAndCuresAreNone(String sentence) {
    assertEquals(0, complaints(sentence));
  }
}
