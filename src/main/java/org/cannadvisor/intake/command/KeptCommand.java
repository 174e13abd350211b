package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;

/**
 * The command that a compiled model keeps: the words of it joined by blanks, quotes lost, e.g.
 * {@code /usr/local/Ascend/…/atc.bin --model=net.onnx --input_shape=a:1,8;b:1,8}.
 */
public final class KeptCommand {

  private static final int LONGEST = 64 * 1024;

  private KeptCommand() {}

  /**
   * The facts of the command, as if it stood in a script.
   *
   * @param path of the model that keeps it
   */
  public static Reading read(String path, String command) {
    var reading = new Reading();
    String line = command.substring(0, Math.min(command.length(), LONGEST));
    var facts = new CommandFacts(SourceText.withoutLines(path, ""), reading);
    facts.take(new SimpleCommand(words(line), false, 0));
    return reading;
  }

  /** A word that is no option is the rest of a value that had a blank in it. */
  private static List<Word> words(String line) {
    var words = new ArrayList<Word>();
    boolean joins = false;
    for (String part : line.strip().split("\\s+", -1)) {
      if (joins && !part.startsWith("-")) {
        Word last = words.remove(words.size() - 1);
        words.add(new Word(last.text() + " " + part, 0, false));
      } else {
        words.add(new Word(part, 0, false));
      }
      joins = (part.startsWith("--") && part.contains("=")) || (joins && !part.startsWith("-"));
    }
    return words;
  }
}
