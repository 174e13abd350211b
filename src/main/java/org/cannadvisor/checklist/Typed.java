package org.cannadvisor.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Question.Choice;

/** What somebody who typed an answer meant. */
public final class Typed {

  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,9})?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.+/:-]*");

  private Typed() {}

  /** The answer as it is written down; empty where it is none of this question. */
  public static Optional<String> answer(Question question, String typed) {
    String words = typed.strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.empty();
    }
    return question.isFree() ? value(words) : choice(question.choices(), words);
  }

  /** By number from 1, by id, or in the words of the answer. */
  private static Optional<String> choice(List<Choice> choices, String words) {
    if (words.matches("\\d{1,2}")) {
      int number = Integer.parseInt(words);
      return number >= 1 && number <= choices.size()
          ? Optional.of(choices.get(number - 1).id())
          : Optional.empty();
    }
    return choices.stream()
        .filter(
            choice ->
                choice.id().equalsIgnoreCase(words)
                    || choice.says().zh().equalsIgnoreCase(words)
                    || choice.says().en().equalsIgnoreCase(words))
        .map(Choice::id)
        .findFirst();
  }

  /** A number, a word, or several numbers with or without brackets. */
  private static Optional<String> value(String words) {
    boolean isBracketed = words.startsWith("[") && words.endsWith("]");
    String inside = isBracketed ? words.substring(1, words.length() - 1) : words;
    List<String> items = List.of(inside.strip().split("[,，、\\s]+", -1));
    boolean areNumbers = items.stream().allMatch(item -> NUMBER.matcher(item).matches());
    if (areNumbers && (isBracketed || items.size() > 1)) {
      return Optional.of("[" + String.join(", ", items) + "]");
    }
    return !isBracketed && WORD.matcher(words).matches() ? Optional.of(words) : Optional.empty();
  }

  /** Whether it asks how to look, to skip, to go back or to leave. */
  public static Optional<Wish> wish(Question question, String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (question.choice(word).isPresent()) {
      return Optional.empty();
    }
    return switch (word) {
      case "?", "？", "h", "help" -> Optional.of(Wish.LOOK);
      case "", "s", "skip" -> Optional.of(Wish.SKIP);
      case "b", "back" -> Optional.of(Wish.BACK);
      case "q", "quit", "exit" -> Optional.of(Wish.LEAVE);
      default -> Optional.empty();
    };
  }

  /** What somebody may want instead of answering. */
  public enum Wish {
    LOOK,
    SKIP,
    BACK,
    LEAVE
  }
}
