package org.cannadvisor.intake.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cannadvisor.intake.code.Value.Num;

/** What the languages themselves bring along: rounding, lists, and functions that hand on. */
public final class Builtins implements Library {

  /** Types whose constants look like what they are. */
  private static final Set<String> PLAIN = Set.of("int", "float", "str", "list", "tuple");

  /** Containers of C++ that a class has as fields. */
  private static final Set<String> QUEUES = Set.of("queue", "deque", "vector", "list");

  private static final Set<String> NEWER = Set.of("bytes_to_ptr", "ptr_to_bytes");

  /** The names of a module, as a dict. */
  static final String GLOBALS = "globals()";

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
      case ".get" -> got(site);
      case ".value" ->
          site.receiver().filter(Value.Pairs.class::isInstance).flatMap(pairs -> got(site));
      case "vector", "array", "valarray" -> container(site);
      case ".data" ->
          first(site)
              .filter(value -> value instanceof Thing thing && thing.type().equals("vector"));
      case "int", "float", "abs", "round" -> numbers(name, site);
      case "ceil", "math.ceil", "numpy.ceil", "ceilf" -> numbers("ceil", site);
      case "floor", "math.floor", "numpy.floor", "floorf" -> numbers("floor", site);
      case "min", "max" -> many(name, site);
      case "len", ".size" -> length(site);
      case "dict", "collections.OrderedDict", "OrderedDict" -> dict(site);
      case "globals" -> Optional.of(new Value.Global(GLOBALS));
      case "getattr" -> attribute(site);
      case "setattr" -> given(site);
      case "functools.partial" -> bound(site);
      case ".keys", ".values" -> parts(name, site);
      case ".result" -> result(site);
      case "itertools.islice" ->
          Optional.of(site.argument(0)).filter(Value.Alike.class::isInstance);
      case "isinstance" -> isInstance(site.argument(0), site.argument(1));
      case ".append", ".push_back", ".emplace_back", ".push", ".emplace", "append" ->
          appended(site);
      case ".back", ".front" -> back(site);
      case ".items" -> items(site);
      case "zip" -> zipped(site);
      case "sorted", "reversed" ->
          Optional.of(site.argument(0)).filter(Value.Alike.class::isInstance);
      case "os.path.join" -> last(site).filter(Value.Text.class::isInstance);
      case "glob.glob", "glob.iglob", ".glob", ".rglob" ->
          Optional.of(site.argument(0)).filter(Value.Text.class::isInstance).map(Value.Alike::new);
      case "dir" -> ofModule(site.argument(0));
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

  /** An entry of a dict, what a smart pointer points to, what was handed over comes to. */
  private static Optional<Value> got(Site site) {
    Value receiver = site.receiver().orElse(Value.UNKNOWN);
    boolean plain =
        receiver instanceof Value.Num
            || receiver instanceof Value.Text
            || receiver instanceof Value.Pairs;
    if (plain && site.arguments().isEmpty()) {
      return Optional.of(receiver);
    }
    if (receiver instanceof Value.Pairs pairs) {
      Value otherwise = site.arguments().size() > 1 ? site.argument(1) : Value.NOTHING;
      return Optional.of(
          site.argument(0) instanceof Value.Text key
              ? pairs.entries().getOrDefault(key.value(), otherwise)
              : pairs.entries().size() == 1
                  ? pairs.entries().values().iterator().next()
                  : Value.UNKNOWN);
    }
    return result(site).or(() -> first(site));
  }

  /** A copy of another one, or a new one, which knows what its elements are. */
  private static Optional<Value> container(Site site) {
    if (site.arguments().size() == 1 && site.argument(0) instanceof Value.Items items) {
      return Optional.of(items);
    }
    Thing made = site.create("vector");
    site.named("T").ifPresent(type -> site.set(made, "T", type));
    return Optional.of(made);
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

  /** Constants only: of an object nobody here knows what it inherits. */
  private static Optional<Value> isInstance(Value value, Value types) {
    List<Value> all = types instanceof Value.Items items ? items.items() : List.of(types);
    Set<String> own =
        value instanceof Num number
            ? Set.of(number.whole() ? "int" : "float")
            : value instanceof Value.Items
                ? Set.of("list", "tuple")
                : value instanceof Value.Text ? Set.of("str") : Set.of();
    boolean plain =
        all.stream()
            .allMatch(type -> type instanceof Value.Global name && PLAIN.contains(name.name()));
    return own.isEmpty() || !plain
        ? Optional.empty()
        : Optional.of(
            new Num(
                all.stream().anyMatch(type -> own.contains(((Value.Global) type).name())) ? 1 : 0,
                true));
  }

  private static Optional<Value> length(Site site) {
    Value of = site.receiver().orElse(site.argument(0));
    return of instanceof Value.Items items
        ? Optional.of(new Num(items.items().size(), true))
        : Optional.empty();
  }

  /** What was appended last, where that is known. */
  private static Optional<Value> back(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(thing -> site.get((Thing) thing, "[last]"))
        .filter(last -> !last.equals(Value.UNKNOWN));
  }

  /** Lists are values here: what is appended to one is not followed further. */
  private static Optional<Value> appended(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> !thing.isOpen() || QUEUES.contains(thing.type()))
        .map(
            thing -> {
              site.set(thing, "[last]", site.argument(0));
              return Value.NOTHING;
            });
  }

  /** What a module has, as a name. */
  private static Optional<Value> ofModule(Value module) {
    return module instanceof Value.Global global
        ? Optional.of(new Value.Global("dir(" + global.name() + ")"))
        : Optional.empty();
  }

  /** {@code bytes_to_ptr} came with CANN 5; programs that ask for it also run on older ones. */
  @Override
  public Optional<Value> binary(String operator, Value left, Value right, Site site) {
    boolean present =
        operator.equals("in")
            && right.equals(new Value.Global("dir(acl.util)"))
            && left instanceof Value.Text name
            && NEWER.contains(name.value());
    return present ? Optional.of(new Num(1, true)) : Optional.empty();
  }

  /** The name of a file tells more than the folder it is in. */
  private static Optional<Value> last(Site site) {
    List<Value> parts = site.arguments();
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
  }

  private static Value element(Value list, Site site) {
    if (list instanceof Value.Alike alike) {
      return State.isAbsent(alike.element()) ? Value.UNKNOWN : alike.element();
    }
    return list instanceof Value.Items items && items.items().size() == 1
        ? items.items().get(0)
        : site.open("item@" + site.at().line());
  }

  private static Optional<Value> zipped(Site site) {
    List<Value> lists = site.arguments();
    if (!lists.isEmpty() && lists.stream().allMatch(Value.Items.class::isInstance)) {
      return Optional.of(rows(lists));
    }
    return site.arguments().stream().anyMatch(Value.Alike.class::isInstance)
        ? Optional.of(
            new Value.Alike(
                new Value.Items(
                    site.arguments().stream().map(list -> element(list, site)).toList())))
        : Optional.empty();
  }

  /** A copy, or a dict of pairs. */
  private static Optional<Value> dict(Site site) {
    Value given = site.arguments().isEmpty() ? new Value.Pairs(Map.of()) : site.argument(0);
    Map<String, Value> entries = new LinkedHashMap<>();
    if (given instanceof Value.Pairs pairs) {
      entries.putAll(pairs.entries());
    } else if (given instanceof Value.Items items) {
      for (Value item : items.items()) {
        if (!(item instanceof Value.Items pair
            && pair.items().size() == 2
            && pair.items().get(0) instanceof Value.Text key)) {
          return Optional.of(Value.UNKNOWN);
        }
        entries.put(key.value(), pair.items().get(1));
      }
    } else {
      return Optional.empty();
    }
    Map<String, Value> more = site.named();
    entries.putAll(more);
    return Optional.of(more.containsKey("**") ? Value.UNKNOWN : new Value.Pairs(entries));
  }

  /** {@code getattr(transforms, "Resize")} of a library. */
  private static Optional<Value> attribute(Site site) {
    if (!(site.argument(1) instanceof Value.Text name)) {
      return Optional.empty();
    }
    if (site.argument(0) instanceof Value.Global module) {
      return Optional.of(new Value.Global(module.name() + "." + name.value()));
    }
    if (site.argument(0) instanceof Value.Pairs pairs) {
      return Optional.of(pairs.entries().getOrDefault(name.value(), or(site, 2)));
    }
    return site.method(site.argument(0), name.value());
  }

  /** A field by a name that is computed; any where that is not known. */
  private static Optional<Value> given(Site site) {
    if (site.argument(0) instanceof Thing object) {
      if (site.argument(1) instanceof Value.Text name) {
        site.set(object, name.value(), site.argument(2));
      } else {
        List.copyOf(object.fields().keySet())
            .forEach(name -> site.set(object, name, Value.UNKNOWN));
      }
    }
    return Optional.of(Value.NOTHING);
  }

  private static Value or(Site site, int position) {
    return position < site.arguments().size() ? site.argument(position) : Value.UNKNOWN;
  }

  private static Optional<Value> bound(Site site) {
    List<Value> given = site.arguments();
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(new Value.Bound(given.get(0), given.subList(1, given.size()), site.named()));
  }

  private static Optional<Value> parts(String name, Site site) {
    return site.receiver()
        .filter(Value.Pairs.class::isInstance)
        .map(
            pairs ->
                new Value.Items(
                    name.equals(".values")
                        ? List.copyOf(((Value.Pairs) pairs).entries().values())
                        : ((Value.Pairs) pairs)
                            .entries().keySet().stream().map(Builtins::key).toList()));
  }

  /** What a function came to that was handed over, see {@link HandedOver}. */
  private static Optional<Value> result(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> thing.type().equals(HandedOver.FUTURE))
        .map(thing -> site.get(thing, HandedOver.RESULT));
  }

  private static Value rows(List<Value> lists) {
    int shortest =
        lists.stream().mapToInt(list -> ((Value.Items) list).items().size()).min().orElse(0);
    return new Value.Items(
        IntStream.range(0, shortest)
            .<Value>mapToObj(
                i ->
                    new Value.Items(
                        lists.stream().map(list -> ((Value.Items) list).items().get(i)).toList()))
            .toList());
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
                    entry -> new Value.Items(List.of(key(entry.getKey()), entry.getValue())))
                .toList()));
  }

  private static Value key(String name) {
    return Value.Pairs.isUnknownKey(name) ? Value.UNKNOWN : new Value.Text(name);
  }
}
