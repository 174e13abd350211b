package org.cannadvisor.intake.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whose a file is, told by how people call files and folders. */
public final class SideWords {

  /** Whose it is. */
  public enum Owner {
    /** Of the program on the chip. */
    MINE,
    /** Of the framework. */
    GOLDEN,
    /** The words say both or nothing. */
    NOBODY
  }

  private static final Set<String> OF_MINE =
      Set.of("npu", "om", "ascend", "acl", "device", "msame", "benchmark", "aisbench", "actual");
  private static final Set<String> OF_GOLDEN =
      Set.of(
          "golden",
          "onnx",
          "onnxruntime",
          "ort",
          "torch",
          "pytorch",
          "pth",
          "tf",
          "tensorflow",
          "caffe",
          "paddle",
          "cpu",
          "gpu",
          "cuda",
          "ref",
          "reference",
          "expected",
          "truth");

  /** Between words, and where a small letter meets a large one. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");

  private SideWords() {}

  private static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(name, -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whose the files of a name are; nobody's where its words say both or nothing. */
  public static Owner ofName(String name) {
    List<String> words = words(name);
    boolean mine = words.stream().anyMatch(OF_MINE::contains);
    boolean golden = words.stream().anyMatch(OF_GOLDEN::contains);
    if (mine == golden) {
      return Owner.NOBODY;
    }
    return mine ? Owner.MINE : Owner.GOLDEN;
  }

  /** Whose what lies in a folder is: the nearest part of its path that says it. */
  public static Owner ofPath(String path) {
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      Owner owner = ofName(parts[i]);
      if (owner != Owner.NOBODY) {
        return owner;
      }
    }
    return Owner.NOBODY;
  }

  /** What is left of a name without the words that say whose it is. */
  public static String withoutOwner(String name) {
    return String.join(
        "_",
        words(name).stream()
            .filter(word -> !OF_MINE.contains(word) && !OF_GOLDEN.contains(word))
            .toList());
  }
}
