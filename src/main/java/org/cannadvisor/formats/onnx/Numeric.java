package org.cannadvisor.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.onnx.OnnxTensor.Coding;
import org.cannadvisor.formats.onnx.OnnxTensor.Data;

/** Gives the numbers of a tensor, one after the other, whatever way they are written. */
public final class Numeric {

  private static final int CHUNK = 1 << 18;

  private Numeric() {}

  /** The first numbers of a tensor; fewer where they cannot be read. */
  public static List<Double> first(ByteSource bytes, Data data, String dtype, int most) {
    var numbers = new ArrayList<Double>();
    long enough = Math.min(data.length(), 10L * most);
    var beginning = new Data(data.coding(), data.offset(), enough);
    forEach(
        bytes,
        beginning,
        dtype,
        number -> {
          if (numbers.size() < most) {
            numbers.add(number);
          }
        });
    return numbers;
  }

  /** Gives each number of a tensor of numbers; none of one that holds something else. */
  static void forEach(ByteSource bytes, Data data, String dtype, DoubleConsumer taker) {
    if (data.coding() == Coding.VARINTS) {
      varints(bytes, data, dtype, taker);
      return;
    }
    String stored =
        switch (data.coding()) {
          case FLOATS -> "float32";
          case DOUBLES -> "float64";
          default -> dtype;
        };
    int width = width(stored);
    if (width > 0) {
      fixed(bytes, data, stored, width, taker);
    }
  }

  /** Bytes of one number; 0 for what is no plain number. */
  public static int width(String dtype) {
    return switch (dtype) {
      case "int8", "uint8", "bool" -> 1;
      case "float16", "bfloat16", "int16", "uint16" -> 2;
      case "float32", "int32", "uint32" -> 4;
      case "float64", "int64", "uint64" -> 8;
      default -> 0;
    };
  }

  private static void fixed(
      ByteSource bytes, Data data, String dtype, int width, DoubleConsumer taker) {
    byte[] chunk = new byte[(int) Math.min(CHUNK, Math.max(data.length(), 1))];
    long left = data.length() / width * width;
    long position = data.offset();
    while (left > 0) {
      int wanted = (int) Math.min(chunk.length - chunk.length % width, left);
      int got = Chunks.fill(bytes, position, chunk, wanted) / width * width;
      for (int i = 0; i < got; i += width) {
        taker.accept(Chunks.number(chunk, i, width, dtype));
      }
      position += got;
      left = got < wanted ? 0 : left - got;
    }
  }

  private static void varints(ByteSource bytes, Data data, String dtype, DoubleConsumer taker) {
    Fields packed = new Fields(new Wire(bytes), data.offset(), data.offset() + data.length());
    try {
      while (packed.hasPacked()) {
        long bits = packed.packedInteger();
        boolean half = dtype.equals("float16") || dtype.equals("bfloat16");
        taker.accept(half ? Chunks.half((int) bits & 0xFFFF, dtype) : (double) bits);
      }
    } catch (DamagedException cutOff) {
      // What was read of a list that is cut in the middle of a number still counts.
      return;
    }
  }
}
