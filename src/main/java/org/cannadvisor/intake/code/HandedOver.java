package org.cannadvisor.intake.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that a program hands to somebody who calls them: {@code pool.map(convert, jobs)},
 * {@code executor.submit(convert, job)}, {@code Thread(target=convert, args=(job,))}.
 */
public final class HandedOver implements Library {

  /** Called with one element of what follows. */
  private static final Set<String> EACH =
      Set.of("map", ".map", ".imap", ".imap_unordered", ".map_async");

  /** Called with the parts of one element of what follows. */
  private static final Set<String> SPREAD = Set.of(".starmap", ".starmap_async");

  private static final Set<String> ONCE = Set.of(".apply", ".apply_async");

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name();
    Value function = site.argument(0);
    if (name.endsWith(".Thread") || name.endsWith(".Process")) {
      site.named("target")
          .filter(HandedOver::isOwn)
          .ifPresent(target -> site.run(target, parts(site.named("args"))));
      return Optional.empty();
    }
    if (!isOwn(function)) {
      return Optional.empty();
    }
    List<Value> rest = site.arguments().subList(1, site.arguments().size());
    if (EACH.contains(name)) {
      List<Value> one = rest.stream().map(list -> element(list, site)).toList();
      return Optional.of(new Value.Items(List.of(site.run(function, one))));
    }
    if (SPREAD.contains(name)) {
      List<Value> one = parts(Optional.of(element(site.argument(1), site)));
      return Optional.of(new Value.Items(List.of(site.run(function, one))));
    }
    if (ONCE.contains(name)) {
      return Optional.of(site.run(function, parts(site.argument("args", 1))));
    }
    return name.equals(".submit") ? Optional.of(site.run(function, rest)) : Optional.empty();
  }

  private static boolean isOwn(Value value) {
    return value instanceof Value.Callable;
  }

  /** The first element stands for all; of a list that was not followed nothing is known. */
  private static Value element(Value list, Site site) {
    return list instanceof Value.Items items && !items.items().isEmpty()
        ? items.items().get(0)
        : site.open("item");
  }

  private static List<Value> parts(Optional<Value> list) {
    return list.orElse(Value.UNKNOWN) instanceof Value.Items items ? items.items() : List.of();
  }
}
