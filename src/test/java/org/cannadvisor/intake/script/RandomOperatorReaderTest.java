package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.RandomOperator;
import org.junit.jupiter.api.Test;

final class RandomOperatorReaderTest {

  private static final RandomOperatorReader READER = new RandomOperatorReader();

  @Test
  void findsEachTypeOnce() {
    var text =
        new SourceText(
            "result_20240101000000.csv",
            """
            Index,OpType,NPUDump
            1,Conv2D,conv1
            2,RandomNormalLike,RandomNormalLike_118
            3,RandomNormalLike,RandomNormalLike_120
            4,DropOutGenMaskV4,drop_mask
            """);

    assertEquals(
        List.of("RandomNormalLike false 3", "DropOutGenMaskV4 true 5"),
        READER.read(text).facts().stream()
            .map(RandomOperator.class::cast)
            .map(one -> one.type() + " " + one.dropout() + " " + one.at().line())
            .toList());
  }

  @Test
  void leavesAloneWhatOnlySoundsAlike() {
    assertFalse(READER.recognises(new SourceText("r.csv", "1,Dropout,drop1\n2,RandomCrop,x\n")));
    assertFalse(READER.recognises(new SourceText("atc.log", "op store has RandomNormalLike\n")));
  }
}
