package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Symptom;
import org.junit.jupiter.api.Test;

final class SpokenFactsTest {

  private static final Evidence AT = new Evidence("notes.md", 3, "掉了 2 个点");

  @Test
  void tellsSortsApartAndNotProjects() {
    assertEquals(
        Map.of("Symptom|sort=DEGRADED|declared=false", 2, "Symptom|sort=WRONG|declared=true", 1),
        SpokenFacts.counted(
            List.of(
                new Symptom("kiosk", Symptom.Sort.DEGRADED, false, AT),
                new Symptom("crane", Symptom.Sort.DEGRADED, false, AT),
                new Symptom("kiosk", Symptom.Sort.WRONG, true, AT))));
  }

  @Test
  void namesTheFieldAndNotItsFigure() {
    assertEquals(
        Map.of("AippField|name=min_chn_0|isDefault=false", 1),
        SpokenFacts.counted(
            List.of(new AippField("kiosk", "aipp_op", "min_chn_0", "104.0", false, AT))));
  }

  @Test
  void isNoWordOfATextWhateverStandsThere() {
    String text = "Symptom|sort=DEGRADED AippField IMPORTANT 掉点";

    assertFalse(SpokenWords.of(text).stream().anyMatch(SpokenFacts::isOne));
    assertTrue(SpokenFacts.isOne("Symptom|sort=DEGRADED"));
  }
}
