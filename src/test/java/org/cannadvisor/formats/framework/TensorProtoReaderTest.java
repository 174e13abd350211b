package org.cannadvisor.formats.framework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.dump.DumpBytes;
import org.cannadvisor.formats.framework.proto.FrameworkProto.OnnxTensor;
import org.cannadvisor.formats.framework.proto.FrameworkProto.TensorflowTensor;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;

final class TensorProtoReaderTest {

  private static Optional<StoredTensor> read(byte[] bytes) throws DamagedFileException {
    return TensorProtoReader.read(new InMemory(bytes), "a.pb");
  }

  private static TensorflowTensor.Builder tensorflow(int type, long... dims) {
    var shape = TensorflowTensor.Shape.newBuilder();
    for (long dim : dims) {
      shape.addDim(TensorflowTensor.Shape.Dim.newBuilder().setSize(dim));
    }
    return TensorflowTensor.newBuilder().setDtype(type).setTensorShape(shape);
  }

  private static OnnxTensor.Builder onnx(int type, Long... dims) {
    return OnnxTensor.newBuilder().setDataType(type).addAllDims(List.of(dims));
  }

  private static byte[] values(StoredTensor tensor) throws DamagedFileException {
    ByteBuffer into = ByteBuffer.allocate((int) tensor.type().bytes(tensor.count()));
    assertTrue(tensor.bytes().fill(0, into));
    return into.array();
  }

  private static byte[] little(int bytes, long... values) {
    ByteBuffer into = ByteBuffer.allocate(bytes * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      for (int i = 0; i < bytes; i++) {
        into.put((byte) (value >> (8 * i)));
      }
    }
    return into.array();
  }

  private static long bits(float value) {
    return Float.floatToRawIntBits(value);
  }

  @Test
  void valuesAsInMemory() throws Exception {
    byte[] content = little(4, bits(1.5f), bits(-2));
    for (byte[] message :
        List.of(
            tensorflow(1, 2, 1)
                .setTensorContent(ByteString.copyFrom(content))
                .build()
                .toByteArray(),
            tensorflow(1, 2, 1).addFloatVal(1.5f).addFloatVal(-2).build().toByteArray(),
            onnx(1, 2L, 1L).setRawData(ByteString.copyFrom(content)).build().toByteArray(),
            onnx(1, 2L, 1L).addFloatData(1.5f).addFloatData(-2).build().toByteArray())) {
      StoredTensor tensor = read(message).orElseThrow();

      assertEquals(ElementType.FLOAT, tensor.type());
      assertEquals(List.of(2L, 1L), tensor.dims());
      assertArrayEquals(content, values(tensor));
    }
  }

  /** Only of the lists of values the end may lack. */
  @Test
  void contentThatIsCutOffIsNoConstant() throws Exception {
    StoredTensor cut =
        read(tensorflow(1, 4)
                .setTensorContent(ByteString.copyFrom(little(4, bits(1.5f), bits(-2))))
                .build()
                .toByteArray())
            .orElseThrow();

    assertEquals(8, cut.bytes().size());
  }

  @Test
  void longConstantsAreFilledWithTheLastValue() throws Exception {
    StoredTensor filled =
        read(tensorflow(1, 5000).addFloatVal(1.5f).addFloatVal(-2).build().toByteArray())
            .orElseThrow();

    byte[] all = values(filled);
    assertArrayEquals(little(4, bits(1.5f), bits(-2)), Arrays.copyOf(all, 8));
    for (int i = 2; i < 5000; i++) {
      assertArrayEquals(little(4, bits(-2)), Arrays.copyOfRange(all, 4 * i, 4 * i + 4));
    }
    ByteBuffer odd = ByteBuffer.allocate(5);
    assertTrue(filled.bytes().fill(9_001, odd));
    assertArrayEquals(Arrays.copyOfRange(all, 9_001, 9_006), odd.array());
  }

  @Test
  void valuesAsNumbersOfVariableLength() throws Exception {
    StoredTensor half =
        read(tensorflow(19, 2).addHalfVal(0x3C00).addHalfVal(0xC000).build().toByteArray())
            .orElseThrow();
    StoredTensor small =
        read(onnx(3, 3L).addInt32Data(-1).addInt32Data(127).addInt32Data(0).build().toByteArray())
            .orElseThrow();
    StoredTensor large =
        read(onnx(7, 2L).addInt64Data(-5).addInt64Data(1L << 40).build().toByteArray())
            .orElseThrow();

    assertEquals(ElementType.FLOAT16, half.type());
    assertArrayEquals(little(2, 0x3C00, 0xC000), values(half));
    assertEquals(ElementType.INT8, small.type());
    assertArrayEquals(little(1, -1, 127, 0), values(small));
    assertArrayEquals(little(8, -5, 1L << 40), values(large));
  }

  @Test
  void valuesThatAreAFieldEach() throws Exception {
    var bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeInt64(OnnxTensor.DIMS_FIELD_NUMBER, 2);
    out.writeInt32(OnnxTensor.DATA_TYPE_FIELD_NUMBER, 1);
    out.writeFloat(OnnxTensor.FLOAT_DATA_FIELD_NUMBER, 3);
    out.writeFloat(OnnxTensor.FLOAT_DATA_FIELD_NUMBER, 4);
    out.flush();

    StoredTensor tensor = read(bytes.toByteArray()).orElseThrow();

    assertArrayEquals(little(4, bits(3), bits(4)), values(tensor));
  }

  @Test
  void theLastValueOfTensorflowStandsForTheRest() throws Exception {
    StoredTensor constant =
        read(tensorflow(1, 4).addFloatVal(1).addFloatVal(2).build().toByteArray()).orElseThrow();
    StoredTensor zeros = read(tensorflow(3, 2, 2).build().toByteArray()).orElseThrow();
    StoredTensor scalar =
        read(TensorflowTensor.newBuilder().setDtype(2).addDoubleVal(1).build().toByteArray())
            .orElseThrow();

    assertArrayEquals(little(4, bits(1), bits(2), bits(2), bits(2)), values(constant));
    assertArrayEquals(new byte[16], values(zeros));
    assertEquals(List.of(), scalar.dims());
    assertArrayEquals(little(8, Double.doubleToRawLongBits(1)), values(scalar));
  }

  @Test
  void aHugeConstantTakesNoMemory() throws Exception {
    StoredTensor constant =
        read(tensorflow(1, 1L << 30).addFloatVal(7).build().toByteArray()).orElseThrow();
    ByteBuffer some = ByteBuffer.allocate(8);

    assertTrue(constant.bytes().fill(1L << 31, some));
    assertArrayEquals(little(4, bits(7), bits(7)), some.array());
  }

  @Test
  void whatHasNoNumbersIsRefused() {
    assertThrows(DamagedFileException.class, () -> read(tensorflow(7, 1).build().toByteArray()));
    assertThrows(
        DamagedFileException.class,
        () -> read(onnx(1, 1L).setDataLocation(1).build().toByteArray()));
    assertThrows(
        DamagedFileException.class,
        () -> read(tensorflow(1, 1L << 40, 1L << 40).build().toByteArray()));
    assertThrows(
        DamagedFileException.class, () -> read(tensorflow(1, 1L << 40).build().toByteArray()));
  }

  @Test
  void aDumpIsNoSuchMessage() throws Exception {
    DumpBytes dump = new DumpBytes("a", 17).output(ElementType.FLOAT, 2, List.of(1L), new byte[4]);

    assertTrue(read(dump.bytes()).isEmpty());
    assertTrue(read(dump.asOneMessage()).isEmpty());
    assertTrue(read(new byte[0]).isEmpty());
  }

  @Property
  void anyBytesAreReadOrRefused(
      @ForAll @Size(max = 60) byte[] any, @ForAll @IntRange(max = 40) int at, @ForAll byte b)
      throws IOException {
    byte[] changed = tensorflow(19, 2).addHalfVal(0x3C00).addHalfVal(3).build().toByteArray();
    changed[at % changed.length] = b;
    for (byte[] file : List.of(any, changed)) {
      try {
        Optional<StoredTensor> tensor = read(file);
        assertTrue(tensor.isEmpty() || tensor.get().count() >= 0);
      } catch (DamagedFileException e) {
        assertTrue(!String.valueOf(e.getMessage()).isEmpty());
      }
    }
  }
}
