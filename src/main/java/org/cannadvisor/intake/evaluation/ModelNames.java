package org.cannadvisor.intake.evaluation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.model.Evaluation.Role;

/** The models that words speak of, so that figures of two different ones are not compared. */
final class ModelNames {

  private static final Pattern MODEL = Pattern.compile("[A-Za-z][\\w.+-]{1,40}");
  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");
  private static final Pattern PRECISION =
      Pattern.compile(
          "(?i)^(?:(?:fp|bf|int|float|uint)\\d{0,2}|w\\d{1,2}a\\d{1,2}\\w*|force|allow|mix\\w*|precision|must|keep|origin|dtype|bs\\d{1,3}|batch\\d{0,3}|static|dyn\\w*|eager|graph|mode|rerun|run\\d?|fixed|new|old|final|quant\\w*|fake|deploy\\w*|calib\\w*|export\\w*|amct|ptq|v\\d[\\d.]*|rc\\d|model|offline|pro|ours|test|val|eval|dev|node\\d{0,3}|duo|rtx|dk|tesla|super|ti|infer\\w*|simplified|sim)$");
  private static final Pattern JOINT = Pattern.compile("[_./\\-\\s:]+");

  private ModelNames() {}

  /**
   * The names in some words.
   *
   * @param headed whether every word is one, and not only those with a number in them
   */
  static Set<String> in(String words, boolean headed) {
    var names = new HashSet<String>();
    Matcher model = MODEL.matcher(words);
    while (model.find()) {
      String stem = stem(model.group());
      if (!stem.isEmpty() && (headed || NUMBERED.matcher(stem).matches())) {
        names.add(stem);
      }
    }
    return names;
  }

  /** Words without those that tell with which precision or batch something ran. */
  static String withoutPrecision(String words) {
    return Arrays.stream(words.split("\\s+", -1))
        .filter(word -> !PRECISION.matcher(word).matches())
        .collect(Collectors.joining(" "));
  }

  static boolean isSeveral(List<Set<String>> models) {
    for (Set<String> one : models) {
      if (models.stream().anyMatch(other -> !areAlike(one, other))) {
        return true;
      }
    }
    return false;
  }

  static boolean areAlike(Set<String> one, Set<String> other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.stream().anyMatch(mine -> other.stream().anyMatch(its -> isSame(mine, its)));
  }

  /** {@code refinedet cattle} may be {@code refinedet}, {@code osnet 0 25} is not {@code osnet}. */
  private static boolean isSame(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    return longer.equals(shorter)
        || (longer.startsWith(shorter + " ")
            && longer.substring(shorter.length()).chars().noneMatch(Character::isDigit));
  }

  private static String stem(String name) {
    var stem = new StringBuilder();
    for (String word : JOINT.split(name, -1)) {
      if (!word.isEmpty() && Sides.of(word) == Role.UNKNOWN && !PRECISION.matcher(word).matches()) {
        stem.append(' ').append(word.toLowerCase(Locale.ROOT));
      }
    }
    String own = stem.toString().strip();
    return own.chars().anyMatch(Character::isLetter) ? own : "";
  }
}
