package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Locale;
import org.cannadvisor.model.Evidence;

/** Reorders, adds and drops the axes of a picture. */
final class Axes {

  private Axes() {}

  /** The axes in another order; {@code order} may count from the end. */
  static ImageArray permuted(ImageArray image, List<Integer> order, Evidence at) {
    Form form = image.form();
    String layout = form.layout();
    int rank = layout.length();
    var letters = new StringBuilder();
    for (int axis : order) {
      int place = axis < 0 ? axis + rank : axis;
      if (place < 0 || place >= rank) {
        return image.with(form.transposed("", at));
      }
      letters.append(layout.charAt(place));
    }
    boolean whole = letters.length() == rank && letters.chars().distinct().count() == rank;
    return image.with(form.transposed(whole ? letters.toString() : "", at));
  }

  /** All axes in reverse: {@code a.T}. */
  static ImageArray reversed(ImageArray image, Evidence at) {
    String letters = new StringBuilder(image.form().layout()).reverse().toString();
    return image.with(image.form().transposed(letters, at));
  }

  /** One axis taken out and put in elsewhere: {@code np.moveaxis}. */
  static ImageArray moved(ImageArray image, int from, int to, Evidence at) {
    String layout = image.form().layout();
    int rank = layout.length();
    int source = from < 0 ? from + rank : from;
    int target = to < 0 ? to + rank : to;
    if (source < 0 || source >= rank || target < 0 || target >= rank) {
      return image.with(image.form().transposed("", at));
    }
    var letters = new StringBuilder(layout).deleteCharAt(source);
    letters.insert(target, layout.charAt(source));
    return image.with(image.form().transposed(letters.toString(), at));
  }

  /** Two axes exchanged. */
  static ImageArray swapped(ImageArray image, int a, int b, Evidence at) {
    char[] letters = image.form().layout().toCharArray();
    int rank = letters.length;
    int one = a < 0 ? a + rank : a;
    int other = b < 0 ? b + rank : b;
    if (Math.min(one, other) < 0 || Math.max(one, other) >= rank) {
      return image.with(image.form().transposed("", at));
    }
    char kept = letters[one];
    letters[one] = letters[other];
    letters[other] = kept;
    return image.with(image.form().transposed(new String(letters), at));
  }

  /** A new axis of length 1: the batch, or the channel of a grey picture. */
  static ImageArray inserted(ImageArray image, int position) {
    Form form = image.form();
    String layout = form.layout();
    int place = position < 0 ? position + layout.length() + 1 : position;
    if (layout.equals("HW") && (place == 0 || place == 2)) {
      String added = place == 0 ? "CHW" : "HWC";
      return image.with(form.reshaped(added, added));
    }
    return place == 0 && !layout.isEmpty() && !layout.contains("N")
        ? image.with(form.reshaped("N" + layout, "N" + form.stored()))
        : image.with(form.reshaped("", ""));
  }

  /** The batch axis taken away. */
  static ImageArray withoutBatch(ImageArray image) {
    Form form = image.form();
    return image.with(
        form.reshaped(form.layout().replace("N", ""), form.stored().replace("N", "")));
  }

  /** {@code CHW} → {@code NCHW}; how facts call a layout, empty where not known. */
  static String name(String layout) {
    return switch (layout.toUpperCase(Locale.ROOT)) {
      case "CHW", "NCHW" -> "NCHW";
      case "HWC", "NHWC" -> "NHWC";
      default -> "";
    };
  }
}
