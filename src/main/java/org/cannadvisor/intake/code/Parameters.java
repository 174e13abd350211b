package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which arguments the parameters of Python get that take what is left over. */
final class Parameters {

  private Parameters() {}

  /** Whether {@code **options} that are not known may hold any parameter. */
  static boolean isUnpacked(Map<String, Given> byName) {
    return byName.containsKey("**") || byName.containsKey("*");
  }

  /** {@code args} for {@code *args}. */
  static String plain(Function.Parameter parameter) {
    return parameter.name().replace("*", "");
  }

  /** What {@code *args} or {@code **options} at a place among the parameters gets. */
  static Value rest(Function function, int place, List<Given> unnamed, Map<String, Given> byName) {
    if (function.parameters().get(place).name().startsWith("**")) {
      return named(function, byName);
    }
    Given unpacked = byName.get("*");
    List<Value> rest = unnamed.stream().skip(place).map(Given::value).toList();
    return unpacked == null
        ? new Value.Items(rest)
        : rest.isEmpty() ? unpacked.value() : Value.UNKNOWN;
  }

  private static Value named(Function function, Map<String, Given> byName) {
    if (byName.containsKey("**")) {
      return Value.UNKNOWN;
    }
    Set<String> own = new HashSet<>();
    function.parameters().forEach(parameter -> own.add(parameter.name()));
    Map<String, Value> left = new LinkedHashMap<>();
    byName.forEach(
        (name, given) -> {
          if (!own.contains(name) && !name.startsWith("*")) {
            left.put(name, given.value());
          }
        });
    return new Value.Pairs(left);
  }

  /** The arguments of a call of a function that has some of them already. */
  static List<Given> given(Value.Bound bound, List<Given> more) {
    var all = new ArrayList<Given>();
    bound.arguments().forEach(value -> all.add(Given.of("", value)));
    Set<String> again = new HashSet<>();
    more.forEach(given -> again.add(given.name()));
    all.addAll(more);
    bound
        .named()
        .forEach(
            (name, value) -> {
              if (!again.contains(name)) {
                all.add(Given.of(name, value));
              }
            });
    return all;
  }
}
