package org.cannadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.model.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongUsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "--lang en diagnos x # There is no option --lang.",
        "diagnos x # There is no command diagnos. / Did you mean: diagnose?",
        "explan fp16-overflow # There is no command explan. / Did you mean: explain?",
        "diagnose x --explian --lang en # There is no option --explian. / Did you mean: --explain?",
        "diagnose x --explian --lang zh # 没有选项 --explian。 / 是否想输入：--explain",
        "diagnose x --fail-on likly --lang en # --fail-on: expected confirmed, likely, possible,"
            + " found likly. / Did you mean: likely?",
        "diagnose x --fail-on likly --lang=zh # --fail-on 应为 confirmed、likely、possible，实际为"
            + " likly。 / 是否想输入：likely",
        "explain fp16-overflow --format jsn --lang zh # --format 应为 text、json，实际为 jsn。 /"
            + " 是否想输入：json",
        "diagnose x --lang fr # --lang: expected zh, en, found fr.",
        "diagnose --lang zh # 缺少参数 DIR。",
        "diagnose x --lang # The option --lang needs a value (zh|en).",
        "explain a b c --lang zh # 多余的参数：c。",
        "diagnose x --format text --format json --lang zh # 选项 --format 只能给出一次。",
        "diagnose x --today soon --lang en # --today: expected YYYY-MM-DD, found soon.",
        "explain keep-origin-dtpe --lang en # There is no recommendation keep-origin-dtpe. / Did"
            + " you mean: keep-origin-dtype?",
        "explain channel-order --lang zh # 没有名为 channel-order 的建议。 /"
            + " 是否想输入：aipp-channel-order-swapped",
      })
  void saysWhatIsWrongAndWhatWasPerhapsMeant(String args, String expected) {
    CommandLineRun run = CommandLineRun.of(args.split(" ", -1));

    List<String> lines = run.err().lines().toList();
    List<String> wanted = List.of(expected.split(" / ", -1));
    assertEquals(ExitCode.USAGE, run.code());
    assertEquals("", run.out());
    assertEquals(wanted, lines.subList(0, wanted.size()));
    assertEquals(wanted.size() + 1, lines.size(), run.err());
  }

  @Test
  void guessesNothingWhereNothingIsSimilar() {
    assertEquals(List.of(), Similar.to("zzzzz", List.of("diagnose", "explain")));
    assertEquals(List.of(), Similar.to("-x", List.of("-h", "-V")));
    assertFalse(CommandLineRun.of("explain", "zzzzz", "--lang", "en").err().contains("Did you"));
  }

  @Test
  void countsSwappedLettersOnce() {
    assertEquals(1, Nearest.distance("explian", "explain"));
    assertEquals(2, Nearest.distance("dianose", "diagnoses"));
    assertEquals(3, Nearest.distance("", "abc"));
  }
}
