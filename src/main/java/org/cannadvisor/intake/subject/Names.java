package org.cannadvisor.intake.subject;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of models and outputs, taken out of paths. */
final class Names {

  private static final Pattern EXTENSION =
      Pattern.compile("\\.(onnx|pb|om|air|mindir|prototxt|caffemodel|ms|tflite)$");

  /** Shorter words would turn up in other names by accident. */
  private static final int SHORTEST = 3;

  private Names() {}

  /**
   * Last part of a path, without the extension of a model file; {@code models/net.onnx} is {@code
   * net}.
   */
  static String stem(String path) {
    return EXTENSION.matcher(lastPart(path)).replaceFirst("");
  }

  /** Last part of a path, whichever way its slashes lean. */
  static String lastPart(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** The folder part of a path relative to the project; empty for a file at the top. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * How many characters of {@code name} stand in {@code text} as words of their own; 0 where it is
   * not there, so that {@code resnet50} is not found in {@code resnet501}.
   */
  static int mention(String text, String name) {
    if (name.length() < SHORTEST || name.contains("$")) {
      return 0;
    }
    String haystack = text.toLowerCase(Locale.ROOT);
    String needle = name.toLowerCase(Locale.ROOT);
    for (int at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      if (!wordAt(haystack, at - 1) && !wordAt(haystack, at + needle.length())) {
        return needle.length();
      }
    }
    return 0;
  }

  /** The words of a name, split at anything that is neither letter nor digit; no short ones. */
  static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > SHORTEST)
        .collect(Collectors.toSet());
  }

  private static boolean wordAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }
}
