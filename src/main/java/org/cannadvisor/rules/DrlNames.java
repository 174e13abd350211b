package org.cannadvisor.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Threshold;

/**
 * The names that a rule in DRL gives to facts and fields, and what they mean, so that two rules
 * that name the same differently can be compared.
 */
final class DrlNames {

  private static final Pattern BINDING =
      Pattern.compile("\\s*(\\$\\w+)\\s*:(?!:)\\s*(.*)", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("[\\w.]+(?:\\(\\))?");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern STRING_OR_VARIABLE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$\\w+");
  private static final Pattern THRESHOLD_ID = Pattern.compile("id\\s*==\\s*\"([\\w-]+)\"");
  private static final String SUBJECT = "subject";
  private static final List<Class<?>> OTHERS = List.of(Threshold.class, Argument.class);

  private final Map<String, String> meanings = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();

  /** A type that is asked for like a fact but is none that readers make. */
  static Optional<Class<?>> other(String name) {
    return OTHERS.stream()
        .filter(type -> type.getSimpleName().equals(name))
        .<Class<?>>map(type -> type)
        .findFirst();
  }

  static Optional<String> thresholdId(List<String> constraints) {
    return constraints.stream()
        .map(String::strip)
        .map(THRESHOLD_ID::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The name that constraints give to a field. */
  static Optional<String> variableOf(List<String> constraints, String field) {
    return constraints.stream()
        .map(BINDING::matcher)
        .filter(Matcher::matches)
        .filter(found -> found.group(2).strip().equals(field))
        .map(found -> found.group(1))
        .findFirst();
  }

  /** A constraint without the name that it gives to its field. */
  static String unbound(String constraint) {
    Matcher binding = BINDING.matcher(constraint);
    return (binding.matches() ? binding.group(2) : constraint).strip();
  }

  /** Whether a constraint names a field and asks for nothing. */
  static boolean onlyBinds(String constraint) {
    return BINDING.matcher(constraint).matches() && FIELD.matcher(unbound(constraint)).matches();
  }

  /** Whether it names the subject for the first time: the model that the rule is about. */
  boolean bindsSubject(String constraint) {
    Matcher binding = BINDING.matcher(constraint);
    return onlyBinds(constraint)
        && binding.matches()
        && SUBJECT.equals(meanings.get(binding.group(1)));
  }

  void bindFact(String variable, String fact) {
    if (variable != null && !variable.isEmpty()) {
      meanings.put(variable, fact);
    }
  }

  void bindField(String constraint, String fact) {
    Matcher binding = BINDING.matcher(constraint);
    if (binding.matches()) {
      Matcher field = Pattern.compile("[\\w.]+").matcher(binding.group(2));
      String name = field.lookingAt() ? field.group() : binding.group(2);
      boolean isFirst = name.equals(SUBJECT) && !meanings.containsValue(SUBJECT);
      meanings.put(binding.group(1), isFirst ? SUBJECT : fact + "." + name);
    }
  }

  void bindNumber(String variable, double value) {
    numbers.put(variable, value);
  }

  /** The number that a name stands for; empty where it is none. */
  Optional<Double> number(String variable) {
    return Optional.ofNullable(numbers.get(variable));
  }

  /** A constraint in which names are what they mean. */
  String plain(String constraint) {
    Matcher token = STRING_OR_VARIABLE.matcher(unbound(constraint).replaceAll("\\s+", " "));
    return token.replaceAll(
        found ->
            Matcher.quoteReplacement(
                VARIABLE.matcher(found.group()).matches()
                    ? meanings.getOrDefault(found.group(), found.group())
                    : found.group()));
  }
}
