package org.cannadvisor.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;
import org.junit.jupiter.api.Test;

final class Float16LossTest {

  private static Float16Loss of(float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return Float16Loss.of(
        new InMemory(raw.array()), new Data(Coding.RAW, 0, raw.capacity()), "float32");
  }

  @Test
  void countsWhatIsTooLargeTinyAndInfinite() {
    Float16Loss loss =
        of(0, 1, -65504, 65505, -1e9f, 1e-12f, Float.NEGATIVE_INFINITY, Float.NaN, 0x1p-24f);

    assertEquals(9, loss.elements());
    assertEquals(1, loss.zeros());
    assertEquals(4, loss.tooLarge());
    assertEquals(2, loss.infinite());
    assertEquals(1, loss.vanishing());
    assertEquals(1e9, loss.largest());
  }

  @Property(tries = 200)
  void theQuickWayCountsLikeThePlainOne(@ForAll @Size(max = 50) float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putDouble(value);
    }
    Float16Loss quick = of(values);
    Float16Loss plain =
        Float16Loss.of(
            new InMemory(raw.array()), new Data(Coding.RAW, 0, raw.capacity()), "float64");

    assertEquals(plain.tooLarge(), quick.tooLarge());
    assertEquals(plain.vanishing(), quick.vanishing());
    assertEquals(plain.elements(), quick.elements());
    assertEquals(plain.largest(), quick.largest());
  }

  @Test
  void readsHalvesAndPackedNumbers() {
    byte[] halves = {0, 0x3C, 0, (byte) 0x7C, 1, 0};
    Float16Loss loss =
        Float16Loss.of(new InMemory(halves), new Data(Coding.RAW, 0, halves.length), "float16");

    assertEquals(1, loss.infinite());
    assertEquals(1.0, loss.largest());
    byte[] packed = {(byte) 0xE8, 0x07};
    assertEquals(
        1000.0,
        Float16Loss.of(new InMemory(packed), new Data(Coding.VARINTS, 0, 2), "int64").largest());
  }
}
