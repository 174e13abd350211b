package org.cannadvisor.knowledge;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.Fact;

/**
 * Facts as words, so that solved faults are compared by what was read of their files, too: two
 * people tell the same thing in other words and other languages, and it is the same sort of fact.
 * Such a word is the type of the fact with what it chooses from a few: {@code
 * Symptom|sort=DEGRADED|declared=false}, {@code AippField|name=mean_chn_0|isDefault=false}. Figures
 * and places are left out. No word of a text has a capital, so the two are never taken for one
 * another.
 */
public final class SpokenFacts {

  /** Texts that name one of a few things; all others tell of one project alone. */
  private static final Set<String> NAMES = Set.of("name", "option", "key", "metric");

  /** No name of an option or a metric is longer. */
  private static final int LONGEST = 40;

  /** What a type chooses with. */
  private static final ClassValue<List<Choice>> CHOICES =
      new ClassValue<>() {
        @Override
        protected List<Choice> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(SpokenFacts::mayChoose)
              .map(one -> new Choice(one.getName(), one.getAccessor()))
              .toList();
        }
      };

  private record Choice(String name, Method accessor) {}

  private SpokenFacts() {}

  /** Whether a word of a memory is that of a fact. */
  public static boolean isOne(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** How many of the facts are of each sort. */
  public static Map<String, Integer> counted(List<? extends Fact> facts) {
    var counts = new HashMap<String, Integer>();
    facts.forEach(fact -> counts.merge(word(fact), 1, Integer::sum));
    return counts;
  }

  private static String word(Fact fact) {
    var word = new StringBuilder(fact.getClass().getSimpleName());
    for (Choice choice : CHOICES.get(fact.getClass())) {
      String chosen = chosen(choice, fact);
      if (!chosen.isEmpty()) {
        word.append('|').append(choice.name).append('=').append(chosen);
      }
    }
    return word.toString();
  }

  private static boolean mayChoose(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isEnum()
        || type == boolean.class
        || type == Optional.class
        || (type == String.class && NAMES.contains(component.getName()));
  }

  /** Empty where it is none of a few things. */
  private static String chosen(Choice choice, Fact fact) {
    Object value = value(choice, fact);
    if (value instanceof Optional<?> optional) {
      if (optional.isEmpty()) {
        return "none";
      }
      value = optional.get();
    }
    if (value instanceof Enum<?> one) {
      return one.name();
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    return value instanceof String name && NAMES.contains(choice.name) && name.length() < LONGEST
        ? name
        : "";
  }

  private static Object value(Choice choice, Fact fact) {
    try {
      return choice.accessor.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A fact without its own fields: " + fact.getClass(), e);
    }
  }
}
