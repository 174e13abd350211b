package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The build writes these methods anew; they must stay those of the language. */
final class RecordMethodsTest {

  /** The records of tests are left as javac made them. */
  private record Three(double c0, double c1, double c2) {}

  @Test
  void notANumberEqualsItselfAndTheZerosDiffer() {
    assertEquals(new Channels(Double.NaN, 0, 1), new Channels(Double.NaN, 0, 1));
    assertNotEquals(new Channels(0.0, 0, 0), new Channels(-0.0, 0, 0));
  }

  @Test
  void everyComponentCounts() {
    var place = new Evidence("a.cfg", 3, "x");

    assertEquals(place, new Evidence("a.cfg", 3, "x"));
    assertEquals(place.hashCode(), new Evidence("a.cfg", 3, "x").hashCode());
    assertNotEquals(place, new Evidence("b.cfg", 3, "x"));
    assertNotEquals(place, new Evidence("a.cfg", 4, "x"));
    assertNotEquals(place, new Evidence("a.cfg", 3, "y"));
    assertFalse(place.equals(Objects.requireNonNull((Object) "a.cfg")));
    assertFalse(place.equals(null));
  }

  @Test
  void textAndHashAreThoseOfAnyRecord() {
    assertEquals("Evidence[file=a.cfg, line=3, text=x]", new Evidence("a.cfg", 3, "x").toString());
    assertEquals(new Three(1, 2, 0.5).hashCode(), new Channels(1, 2, 0.5).hashCode());
  }
}
