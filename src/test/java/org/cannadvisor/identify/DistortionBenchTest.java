package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannadvisor.formats.DamagedFileException;
import org.junit.jupiter.api.Test;

/** How often it is right, over real pictures to which known things were done. */
final class DistortionBenchTest {

  private static final int ALL = 1000;
  private static final double RIGHT = 0.99;

  @Test
  void isRightInNinetyNineOfAHundred() throws DamagedFileException {
    List<String> wrong = new ArrayList<>();
    Map<String, int[]> byFamily = new TreeMap<>();

    for (int seed = 0; seed < ALL; seed += Integer.getInteger("step", 1)) {
      Distorted one = Distorted.seeded(seed);
      Finding finding = Identification.of(one.my(), one.golden());
      String said = Distorted.said(finding);
      int[] counts = byFamily.computeIfAbsent(one.family(), family -> new int[2]);
      counts[0]++;
      if (said.equals(one.expected())) {
        counts[1]++;
      } else {
        wrong.add(seed + " " + one.expected() + ", said " + said + " " + finding);
      }
    }

    StringBuilder table = new StringBuilder();
    byFamily.forEach((family, n) -> table.append(family + " " + n[1] + "/" + n[0] + "; "));
    assertTrue(wrong.size() <= ALL * (1 - RIGHT), table + "\n" + String.join("\n", wrong));
  }
}
