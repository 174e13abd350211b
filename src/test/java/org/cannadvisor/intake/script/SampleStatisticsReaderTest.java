package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.OwnStatistics;
import org.cannadvisor.model.SetStatistics;
import org.junit.jupiter.api.Test;

final class SampleStatisticsReaderTest {

  private static final String SESSION = "sess = InferSession(0, 'net.om')\n";

  private final SampleStatisticsReader reader = new SampleStatisticsReader();

  @Test
  void aProgramThatTakesTheFiguresOfEachSample() {
    var code =
        new SourceText("run.py", SESSION + "vol -= vol.mean()\nvol /= max(vol.std(), 1e-8)\n");

    OwnStatistics found = reader.read(code).facts(OwnStatistics.class).get(0);

    assertEquals("vol", found.name());
    assertEquals(2, found.at().line());
  }

  @Test
  void aPlanThatTakesThoseOfTheDataSet() {
    var plan =
        new SourceText("plans.json", "{\n \"normalization_schemes\": [\"CTNormalization\"]\n}");

    SetStatistics found = reader.read(plan).facts(SetStatistics.class).get(0);

    assertEquals("CTNormalization", found.scheme());
    assertEquals(2, found.at().line());
  }

  @Test
  void othersSayNothing() {
    assertFalse(reader.recognises(new SourceText("run.py", SESSION + "loss -= loss.mean()\n")));
    assertFalse(
        reader.recognises(new SourceText("train.py", "vol -= vol.mean()\nvol /= vol.std()\n")));
    assertFalse(
        reader.recognises(
            new SourceText(
                "plans.json", "{\"normalization_schemes\": [\"ZScoreNormalization\"]}")));
  }
}
