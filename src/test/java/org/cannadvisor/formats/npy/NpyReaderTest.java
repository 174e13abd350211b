package org.cannadvisor.formats.npy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.InMemory;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NpyReaderTest {

  private static StoredTensor read(byte[] bytes) throws DamagedFileException {
    return NpyReader.read(new InMemory(bytes), "a.npy");
  }

  private static String reason(byte[] bytes) {
    return String.valueOf(assertThrows(DamagedFileException.class, () -> read(bytes)).getMessage());
  }

  @Test
  void anArrayOfFloatsIsRead() throws DamagedFileException {
    StoredTensor tensor = read(NpyBytes.floats(List.of(2, 3), 1, 2, 3, 4, 5, 6));

    assertEquals(List.of(2L, 3L), tensor.dims());
    assertEquals(ElementType.FLOAT, tensor.type());
    assertEquals(Format.ND, tensor.format());
    assertEquals(24, tensor.bytes().size());
    assertEquals(6f, tensor.bytes().slice(20, 4).orElseThrow().getFloat(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyVersionIsRead(int version) throws DamagedFileException {
    String header = "{'descr': '<i2', 'fortran_order': False, 'shape': (), }";

    StoredTensor tensor = read(NpyBytes.file(version, header, new byte[2]));

    assertEquals(List.of(), tensor.dims());
    assertEquals(1, tensor.count());
  }

  @ParameterizedTest
  @CsvSource({
    "|b1,BOOL",
    "|i1,INT8",
    "<i2,INT16",
    "<i4,INT32",
    "<i8,INT64",
    "|u1,UINT8",
    ">u2,UINT16",
    "<u4,UINT32",
    "<u8,UINT64",
    "<f2,FLOAT16",
    ">f4,FLOAT",
    "<f8,DOUBLE",
    "<c8,COMPLEX64",
    "<c16,COMPLEX128",
    "<V2,BF16"
  })
  void everyTypeOfNumbersIsKnown(String name, ElementType type) throws DamagedFileException {
    StoredTensor tensor = read(NpyBytes.array(name, true, List.of(1, 1), new byte[16]));

    assertEquals(type, tensor.type());
    assertEquals(name.startsWith(">"), tensor.bigEndian());
    assertTrue(tensor.fortran());
  }

  @ParameterizedTest
  @CsvSource({
    "|O,Python objects",
    "<U8,texts",
    "<M8[ns],times",
    "<f16,no counterpart",
    "|V1,--dtype"
  })
  void whatIsNoNumberIsRefused(String name, String reason) {
    String found = reason(NpyBytes.array(name, false, List.of(1), new byte[16]));

    assertTrue(found.contains(reason), found);
  }

  @Test
  void aStructureIsRefused() {
    String header = "{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }";

    assertTrue(reason(NpyBytes.file(1, header, new byte[4])).contains("structures"));
  }

  @Test
  void theCallerMaySayWhatBytesMean() throws DamagedFileException {
    byte[] file = NpyBytes.array("|V1", false, List.of(4), new byte[4]);

    StoredTensor tensor = NpyReader.read(new InMemory(file), "a.npy", ElementType.FLOAT8_E4M3FN);

    assertEquals(ElementType.FLOAT8_E4M3FN, tensor.type());
  }

  @Test
  void aFileThatWasCutOffSaysHowMuchIsMissing() {
    byte[] file = NpyBytes.floats(List.of(4), 1, 2, 3, 4);

    String found = reason(Arrays.copyOf(file, file.length - 1));

    assertTrue(found.contains("Expected 16 bytes") && found.contains("found 15"), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4294967296, 4294967296",
        "-1",
        "1e3",
        "9223372036854775807, 2",
        "99999999999999999999999"
      })
  void shapesThatNoFileHasAreRefused(String shape) {
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + ",), }";

    assertTrue(!reason(NpyBytes.file(1, header, new byte[4])).isEmpty());
  }
}
