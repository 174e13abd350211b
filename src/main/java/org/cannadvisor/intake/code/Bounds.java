package org.cannadvisor.intake.code;

import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Text;

/** How much source text of one project is read; counted, so that every machine reads the same. */
final class Bounds {

  /** All files of an application with its helper library come to less. */
  private static final int CHARACTERS = 6 * 1024 * 1024;

  private static final int FILES = 2_000;

  /**
   * The square of the length of text in one piece that does not fit the grammar, over all files: a
   * parser takes seconds for it. The longest piece in the public samples has 9,020 characters.
   */
  private static final double DAMAGE = 32_768.0 * 32_768.0;

  private static final Text TOO_LONG =
      new Text(
          "工程的源码超过 6 MB，从这个文件起没有跟踪。请只诊断相关的程序目录。",
          "The sources of the project exceed 6 MB; from this file on they were not followed."
              + " Maybe diagnose the folder of the program in question alone.");

  private static final Text TOO_MANY =
      new Text(
          "工程的源码超过 2000 个文件，从这个文件起没有跟踪。请只诊断相关的程序目录。",
          "The project has more than 2,000 source files; from this file on they were not followed."
              + " Maybe diagnose the folder of the program in question alone.");

  private static final Text TOO_DAMAGED =
      new Text(
          "前面的源码里有大段无法解析的文本，从这个文件起没有跟踪。请只诊断相关的程序目录。",
          "Long parts of the sources before this file do not fit their language; from this file on"
              + " they were not followed. Maybe diagnose the folder of the program in question"
              + " alone.");

  private int characters;
  private int files;
  private double damage;

  /** Takes one more text; where it is too much, what to tell the user. */
  Optional<Text> reachedBefore(SourceText text) {
    characters += text.content().length();
    files++;
    if (damage > DAMAGE) {
      return Optional.of(TOO_DAMAGED);
    }
    if (characters > CHARACTERS) {
      return Optional.of(TOO_LONG);
    }
    return files > FILES ? Optional.of(TOO_MANY) : Optional.empty();
  }

  /** Counts the longest part of a text, in characters, that did not fit its language. */
  void lose(int length) {
    damage += (double) length * length;
  }
}
