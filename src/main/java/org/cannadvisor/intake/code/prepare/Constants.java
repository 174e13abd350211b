package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** Reads what arguments of library calls are: numbers, sizes, names of types and flags. */
final class Constants {

  private Constants() {}

  static OptionalDouble number(Value value) {
    if (value instanceof Value.Num number) {
      return OptionalDouble.of(number.value());
    }
    return value instanceof Vector vector && vector.numbers().size() == 1
        ? OptionalDouble.of(vector.numbers().get(0))
        : OptionalDouble.empty();
  }

  static OptionalInt whole(Value value) {
    OptionalDouble number = number(value);
    return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
        ? OptionalInt.of((int) number.getAsDouble())
        : OptionalInt.empty();
  }

  /** A width or height; whatever cannot be one is unknown. */
  static Value length(Value value) {
    boolean numeric =
        value instanceof Value.Num
            || value instanceof Value.Formula
            || (value instanceof Thing thing && thing.isOpen());
    return numeric ? value : Value.UNKNOWN;
  }

  /** Whether a list holds the same picture again and again. */
  static boolean areOnePicture(List<Value> items) {
    return !items.isEmpty()
        && items.stream().allMatch(ImageArray.class::isInstance)
        && items.stream().distinct().count() == 1;
  }

  /** Pixels as facts have them: 0 where not known. */
  static int pixels(Value value) {
    return Math.max(0, whole(value).orElse(0));
  }

  static boolean isNone(Value value) {
    return value instanceof Value.Nothing;
  }

  static boolean isTrue(Value value) {
    return value instanceof Value.Num number && number.value() != 0;
  }

  static boolean isFalse(Value value) {
    return value instanceof Value.Num number && number.value() == 0;
  }

  /** The last part of the name of a library's constant, or a text; empty for others. */
  static String word(Value value) {
    if (value instanceof Value.Global global) {
      return global.name().substring(global.name().lastIndexOf('.') + 1);
    }
    return value instanceof Value.Text text ? text.value() : "";
  }

  static List<Value> items(Value value) {
    if (value instanceof Vector vector) {
      return vector.numbers().stream()
          .<Value>map(number -> new Value.Num(number, number == Math.rint(number)))
          .toList();
    }
    return value instanceof Value.Items list ? list.items() : List.of();
  }

  /** The elements of a list, one that stands for all where they are alike. */
  static List<Value> elements(Value value) {
    return value instanceof Value.Alike list ? List.of(list.element()) : items(value);
  }

  /** Whole numbers, {@code -1} for one that is not known. */
  static List<Integer> wholes(List<Value> values) {
    return values.stream().map(value -> whole(value).orElse(-1)).toList();
  }

  /** Arguments that may be written one by one or as one list: {@code (2, 0, 1)}. */
  static List<Value> spread(List<Value> arguments) {
    return arguments.size() == 1 && !items(arguments.get(0)).isEmpty()
        ? items(arguments.get(0))
        : arguments;
  }

  /** The element type behind {@code np.float32}, {@code 'float32'}, {@code CV_32FC3} …. */
  static Optional<String> dtype(Value value) {
    if (value instanceof Value.Global global && global.name().endsWith("torch.float")) {
      return Optional.of("float32");
    }
    String word = word(value).toLowerCase(Locale.ROOT);
    return switch (word) {
      case "float32",
          "f4",
          "<f4",
          "single",
          "cv_32f",
          "cv_32fc3",
          "cv_32fc1",
          "npy_float",
          "npy_float32" ->
          Optional.of("float32");
      case "float16", "f2", "<f2", "half", "fp16", "cv_16f", "npy_half", "npy_float16" ->
          Optional.of("float16");
      case "float64",
          "float",
          "f8",
          "<f8",
          "double",
          "cv_64f",
          "cv_64fc3",
          "float_",
          "npy_double" ->
          Optional.of("float64");
      case "uint8", "u1", "ubyte", "cv_8u", "cv_8uc3", "cv_8uc1", "npy_uint8", "npy_ubyte" ->
          Optional.of("uint8");
      case "int8", "i1", "byte", "npy_int8", "npy_byte" -> Optional.of("int8");
      case "int16", "int32", "int64", "uint16", "uint32", "uint64" -> Optional.of(word);
      case "i4", "intc", "npy_int", "npy_int32" -> Optional.of("int32");
      case "i8", "long", "npy_int64" -> Optional.of("int64");
      default -> Optional.empty();
    };
  }
}
