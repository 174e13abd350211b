package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AippPatchTest {

  private static final List<String> FILE =
      """
      aipp_op {
        aipp_mode: static
        csc_switch: false
      }
      aipp_op {
        related_input_rank: 1
        csc_switch: false  # second
      }
      """
          .lines()
          .toList();

  @Test
  void changesTheFieldOfTheBlockThatIsMeant() {
    var patch = AippPatch.of("aipp.cfg", FILE, 6, Map.of("csc_switch", "true"));

    assertEquals(
        """
        --- a/aipp.cfg
        +++ b/aipp.cfg
        @@ -4,5 +4,5 @@
         }
         aipp_op {
           related_input_rank: 1
        -  csc_switch: false  # second
        +  csc_switch: true  # second
         }"""
            .indent(0)
            .strip(),
        patch.patch());
  }

  @Test
  void addsAFieldThatIsNotWritten() {
    var patch =
        AippPatch.of(
            "aipp.cfg", FILE.subList(0, 4), 1, new TreeMap<>(Map.of("rbuv_swap_switch", "true")));

    assertEquals(
        """
        --- a/aipp.cfg
        +++ b/aipp.cfg
        @@ -1,4 +1,5 @@
         aipp_op {
        +  rbuv_swap_switch: true
           aipp_mode: static
           csc_switch: false
         }"""
            .strip(),
        patch.patch());
  }

  @Test
  void newFileIsADiffAgainstNothing() {
    assertEquals(
        """
        --- /dev/null
        +++ b/keep_dtype.cfg
        @@ -0,0 +1,1 @@
        +Softmax_12"""
            .strip(),
        AippPatch.newFile("keep_dtype.cfg", "Softmax_12\n").patch());
  }
}
