package org.cannadvisor.advisor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Question;

/** Whether a fact is what a pattern of the checklist describes, component by component. */
final class Sights {

  private Sights() {}

  static boolean matches(Question.Sight sight, Fact fact) {
    if (!fact.getClass().getSimpleName().equals(sight.fact())) {
      return false;
    }
    int matching = 0;
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      List<String> wanted = sight.where().get(component.getName());
      if (wanted != null && wanted.stream().anyMatch(one -> isSame(one, value(component, fact)))) {
        matching++;
      }
    }
    return matching == sight.where().size();
  }

  private static Object value(RecordComponent component, Fact fact) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A fact hides " + component, e);
    }
  }

  /** Numbers by their value, constants by their name whatever its case, all else as text. */
  private static boolean isSame(String wanted, Object value) {
    if (value instanceof Number number) {
      return isNumber(wanted) && Double.parseDouble(wanted) == number.doubleValue();
    }
    return value instanceof Enum<?> constant
        ? constant.name().replace('_', '-').equalsIgnoreCase(wanted.replace('_', '-'))
        : String.valueOf(value).equals(wanted);
  }

  private static boolean isNumber(String word) {
    return word.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?");
  }
}
