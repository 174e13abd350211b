package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShapeTest {

  private static Shape of(Long... dims) {
    return Shape.of(List.of(dims));
  }

  @Test
  void channelsComeFirstOrLast() {
    assertEquals(new Shape(3, 20, 30, Order.CHW), of(1L, 3L, 20L, 30L));
    assertEquals(new Shape(3, 20, 30, Order.HWC), of(8L, 20L, 30L, 3L));
    assertEquals(new Shape(1, 20, 30, Order.HWC), of(20L, 30L, 1L));
    assertEquals(new Shape(3, 3, 3, Order.CHW), of(3L, 3L, 3L));
  }

  @Test
  void whatIsNoPictureHasRowsAndColumns() {
    assertEquals(new Shape(1, 160, 85, Order.CHW), of(8L, 20L, 85L));
    assertEquals(new Shape(1, 20, 85, Order.CHW), of(20L, 85L));
    assertEquals(new Shape(1, 1, 1000, Order.CHW), of(1000L));
    assertEquals(new Shape(1, 1, 1, Order.CHW), of());
  }

  @Test
  void flatKeepsTheOrderInMemory() {
    assertEquals(new Shape(1, 60, 30, Order.CHW), of(3L, 20L, 30L).flat());
    assertEquals(new Shape(1, 20, 90, Order.CHW), of(20L, 30L, 3L).flat());
  }
}
