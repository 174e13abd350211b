package org.cannadvisor.formats.onnx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.InMemory;

final class OnnxHostileBytesTest {

  private static final byte[] WHOLE = OnnxParserTest.sample();

  private static OnnxModel parse(byte[] bytes) {
    OnnxModel model = OnnxParser.parse(new InMemory(bytes));
    for (OnnxTensor tensor : model.initializers()) {
      if (tensor.data().isPresent()) {
        Float16Loss.of(new InMemory(bytes), tensor.data().get(), tensor.dtype());
        Numeric.first(new InMemory(bytes), tensor.data().get(), tensor.dtype(), 16);
      }
    }
    return model;
  }

  @Property(tries = 300)
  void aFileCutOffAnywhereIsReadUpToThere(@ForAll @IntRange(max = 400) int length) {
    OnnxModel model = parse(Arrays.copyOf(WHOLE, Math.min(length, WHOLE.length)));

    assertTrue(model.nodes().size() <= 2);
  }

  @Property(tries = 1000)
  void anyByteMayBeAnother(
      @ForAll @IntRange(max = 10_000) int place, @ForAll byte value, @ForAll byte another) {
    byte[] bytes = WHOLE.clone();
    bytes[place % bytes.length] = value;
    bytes[(place * 31 + 7) % bytes.length] = another;

    assertTrue(parse(bytes).nodes().size() < bytes.length);
  }

  @Property(tries = 500)
  void anyBytesAreRead(@ForAll @Size(max = 200) byte[] bytes) {
    assertTrue(parse(bytes).nodes().size() <= bytes.length);
  }
}
