package org.cannadvisor.compare.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@code --select} and {@code --range} choose among operators 0 to 9. */
class SelectionTest {

  private static List<Integer> chosen(String select, String range) {
    Selection.Chosen chosen =
        Selection.of(
                Optional.of(select).filter(text -> !text.isEmpty()),
                Optional.of(range).filter(text -> !text.isEmpty()))
            .among(name -> name.equals("conv") ? Set.of(3, 5) : Set.of(), 9);
    return IntStream.rangeClosed(0, 9).filter(chosen::has).boxed().toList();
  }

  @Test
  void choosesAllWhereNothingIsSaid() {
    assertEquals(10, chosen("", "").size());
  }

  @Test
  void choosesByNumberAndName() {
    assertEquals(List.of(0, 3, 5), chosen(" 0, conv ,", ""));
  }

  @Test
  void alwaysChoosesTheEndOfARange() {
    assertEquals(List.of(1, 4, 7, 8), chosen("", "1:8:3"));
    assertEquals(List.of(1, 4, 7, 8), chosen("", "1,8,3"));
    assertEquals(List.of(7, 8, 9), chosen("", "7:-1"));
    assertEquals(List.of(0, 1, 2, 3, 4, 5), chosen("", ":conv"));
    assertEquals(List.of(3, 4), chosen("", "conv:4"));
  }

  @Test
  void takesWhatBothChoose() {
    assertEquals(List.of(5), chosen("conv", "4:"));
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    for (String range : List.of("3", "1:2:3:4", "5:2", "0:99", "1:5:0", "a:b")) {
      assertThrows(IllegalArgumentException.class, () -> chosen("", range), range);
    }
    assertThrows(IllegalArgumentException.class, () -> chosen("10", ""));
    assertThrows(IllegalArgumentException.class, () -> chosen("nobody", ""));
  }
}
