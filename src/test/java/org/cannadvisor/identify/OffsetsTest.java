package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class OffsetsTest {

  private static final Photograph WHOLE = Photograph.named("astronaut");

  private static Sight sight(Photograph of) {
    Shape shape = new Shape(3, of.height(), of.width(), Order.CHW);
    return Raster.of(of.flat(Order.CHW), shape);
  }

  @Property(tries = 40)
  void findsWhereAPartWasCut(
      @ForAll @IntRange(min = 0, max = 30) int top, @ForAll @IntRange(min = 0, max = 40) int left) {
    Sight part = sight(WHOLE.crop(top, left, 80, 100));

    List<Offset> found = Offsets.between(part, sight(WHOLE));

    assertEquals(new Offset(top, left), found.get(0));
  }

  @Test
  void pictureOfOneSizeThatLieAsTheyAreAreNotMoved() {
    Sight whole = sight(WHOLE);

    assertTrue(Offsets.between(whole, whole).stream().noneMatch(Offset::isNone));
  }

  @Test
  void tinyPicturesAreNotSearched() {
    Sight tiny = sight(WHOLE.crop(0, 0, 4, 4));

    assertEquals(List.of(), Offsets.between(tiny, tiny));
  }
}
