package org.cannadvisor.formats.npy;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;

/**
 * The header of an npy file: a dictionary of Python with three entries.
 *
 * @param type e.g. {@code <f4}; {@code [} where it is a structure
 */
record NpyHeader(String type, boolean fortran, List<Long> shape) {

  /** numpy itself has no more than 64. */
  private static final int MOST_DIMS = 64;

  NpyHeader {
    shape = List.copyOf(shape);
  }

  static NpyHeader parse(String text) throws DamagedFileException {
    return new NpyHeader(
        type(after(text, "descr")),
        after(text, "fortran_order").startsWith("True"),
        shape(after(text, "shape")));
  }

  /** The text from the value of a key on. */
  private static String after(String text, String key) throws DamagedFileException {
    int at = Math.max(text.indexOf("'" + key + "'"), text.indexOf('"' + key + '"'));
    int colon = at < 0 ? -1 : text.indexOf(':', at + key.length() + 2);
    if (colon < 0) {
      throw new DamagedFileException("The npy header has no '" + key + "'.");
    }
    return text.substring(colon + 1).stripLeading();
  }

  private static String type(String value) throws DamagedFileException {
    if (value.startsWith("[")) {
      return "[";
    }
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    int end = value.indexOf(quote, 1);
    if ((quote != '\'' && quote != '"') || end < 0) {
      throw new DamagedFileException("The npy header has no type in quotes behind 'descr'.");
    }
    return value.substring(1, end);
  }

  private static List<Long> shape(String value) throws DamagedFileException {
    int end = value.indexOf(')');
    if (!value.startsWith("(") || end < 0) {
      throw new DamagedFileException("The npy header has no shape in brackets behind 'shape'.");
    }
    List<Long> dims = new ArrayList<>();
    for (String part : value.substring(1, end).split(",", MOST_DIMS + 2)) {
      String digits = part.strip();
      if (!digits.isEmpty()) {
        dims.add(dim(digits.endsWith("L") ? digits.substring(0, digits.length() - 1) : digits));
      }
    }
    if (dims.size() > MOST_DIMS) {
      throw new DamagedFileException("The npy header has more than 64 dimensions.");
    }
    return dims;
  }

  private static long dim(String digits) throws DamagedFileException {
    boolean good = digits.length() <= 18 && !digits.isEmpty();
    for (int i = 0; i < digits.length(); i++) {
      good &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    if (!good) {
      String shown = digits.substring(0, Math.min(40, digits.length()));
      throw new DamagedFileException("The npy header has a dimension '" + shown + "'.");
    }
    return Long.parseLong(digits);
  }
}
