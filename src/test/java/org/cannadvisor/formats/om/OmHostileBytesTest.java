package org.cannadvisor.formats.om;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.InMemory;

/** Whatever a file holds, it is read to its end, and what was wrong is told. */
final class OmHostileBytesTest {

  private static final byte[] WHOLE = OmBytes.model("Ascend310", "atc --model=net.onnx");

  private static OmFile read(byte[] bytes) {
    return OmFileReader.read(new InMemory(bytes), attribute -> true);
  }

  @Property
  void aFileCutOffAnywhereIsNoWholeOne(@ForAll @IntRange(max = 100_000) int length) {
    byte[] part = Arrays.copyOf(WHOLE, length % WHOLE.length);

    assertTrue(!read(part).flaws().isEmpty() || !read(part).isComplete());
  }

  @Property
  void aChangedByteIsRead(
      @ForAll @IntRange(max = 100_000) int place, @ForAll byte first, @ForAll byte second) {
    byte[] changed = WHOLE.clone();
    changed[place % WHOLE.length] = first;
    changed[place / 2 % WHOLE.length] = second;

    assertTrue(read(changed).flaws().size() < 1_000);
  }

  @Property
  void anyBytesBehindAHeaderAreRead(@ForAll @Size(max = 300) byte[] bytes) {
    byte[] file = Arrays.copyOf(WHOLE, 256 + bytes.length);
    System.arraycopy(bytes, 0, file, 256, bytes.length);

    assertTrue(read(file).flaws().size() < 1_000);
  }
}
