package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Symptom.Sort;
import org.junit.jupiter.api.Test;

final class UnevenRowsReaderTest {

  private static final String HEAD = "                    pictures   V100 caffe   Atlas 300I\n";
  private static final String GOOD = "cameras   1280 x 720     1180        0.871        0.868\n";
  private static final String BAD = "handheld  800 x 600       210        0.840        0.096\n";

  private final UnevenRowsReader reader = new UnevenRowsReader();

  private boolean hears(String content) {
    return reader.recognises(new SourceText("by_source.txt", content));
  }

  @Test
  void someRowsAgreeAndOthersDoNot() {
    var text = new SourceText("by_source.txt", HEAD + GOOD + BAD + "\nremarks\n");

    Complaint heard = reader.read(text).facts(Complaint.class).get(0);

    assertEquals(Sort.DEGRADED, heard.sort());
    assertEquals(3, heard.at().line());
  }

  @Test
  void anythingElseSaysNothing() {
    assertFalse(hears(HEAD + GOOD + GOOD));
    assertFalse(hears(HEAD + BAD));
    assertFalse(hears(HEAD.replace("Atlas 300I", "iteration") + GOOD + BAD));
    assertFalse(hears(HEAD.replace("pictures", "time") + GOOD + BAD));
    assertFalse(hears(GOOD + BAD));
  }
}
