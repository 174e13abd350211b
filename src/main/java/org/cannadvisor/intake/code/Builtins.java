package org.cannadvisor.intake.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Value.Num;

/** What the languages themselves bring along: rounding, lists, and functions that hand on. */
public final class Builtins implements Library {

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name();
    return switch (name) {
      case "move",
          "forward",
          "ref",
          "cref",
          "get",
          "shared_ptr",
          "unique_ptr",
          ".get",
          "list",
          "tuple",
          "copy.deepcopy",
          "copy.copy",
          "deepcopy",
          ".copy",
          "np.int32",
          "int32_t",
          "uint32_t",
          "size_t" ->
          first(site);
      case "int", "float", "abs", "round" -> numbers(name, site);
      case "ceil", "math.ceil", "numpy.ceil", "ceilf" -> numbers("ceil", site);
      case "floor", "math.floor", "numpy.floor", "floorf" -> numbers("floor", site);
      case "min", "max" -> many(name, site);
      case "len", ".size" -> length(site);
      case "dict" -> Optional.empty();
      case ".append", ".push_back", ".emplace_back", "append" -> appended(site);
      case ".items" -> items(site);
      case "print", "printf", "fprintf" -> Optional.of(Value.NOTHING);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> first(Site site) {
    Optional<Value> receiver =
        site.receiver().filter(value -> value instanceof Thing || value instanceof Value.Items);
    boolean method = site.name().startsWith(".");
    if (method) {
      return receiver;
    }
    return site.arguments().stream().findFirst();
  }

  private static Optional<Value> numbers(String function, Site site) {
    return site.arguments().size() == 1 && Arithmetic.isNumeric(site.argument(0))
        ? Optional.of(Arithmetic.function(function, site.arguments()))
        : Optional.empty();
  }

  private static Optional<Value> many(String function, Site site) {
    List<Value> values =
        site.arguments().size() == 1 && site.argument(0) instanceof Value.Items items
            ? items.items()
            : site.arguments();
    if (values.isEmpty() || !values.stream().allMatch(Arithmetic::isNumeric)) {
      return Optional.empty();
    }
    Value result = values.get(0);
    for (Value next : values.subList(1, values.size())) {
      result = Arithmetic.function(function, List.of(result, next));
      if (result.equals(Value.UNKNOWN)) {
        return Optional.of(result);
      }
    }
    return Optional.of(result);
  }

  private static Optional<Value> length(Site site) {
    Value of = site.receiver().orElse(site.argument(0));
    return of instanceof Value.Items items
        ? Optional.of(new Num(items.items().size(), true))
        : Optional.empty();
  }

  /** Lists are values here: what is appended to one is not followed further. */
  private static Optional<Value> appended(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> !thing.isOpen())
        .map(
            thing -> {
              site.set(thing, "[last]", site.argument(0));
              return Value.NOTHING;
            });
  }

  private static Optional<Value> items(Site site) {
    if (!(site.receiver().orElse(Value.UNKNOWN) instanceof Value.Pairs pairs)) {
      return Optional.empty();
    }
    Map<String, Value> entries = new LinkedHashMap<>(pairs.entries());
    return Optional.of(
        new Value.Items(
            entries.entrySet().stream()
                .<Value>map(
                    entry ->
                        new Value.Items(List.of(new Value.Text(entry.getKey()), entry.getValue())))
                .toList()));
  }
}
