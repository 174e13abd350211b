package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cannadvisor.model.Fact;

/**
 * Functions that a program hands to somebody who calls them: {@code pool.map(convert, jobs)},
 * {@code executor.submit(convert, job)}, {@code Thread(target=convert, args=(job,))}, and the
 * queues between threads.
 */
public final class HandedOver implements Library {

  /** What will come of a function that somebody else runs. */
  static final String FUTURE = "future";

  /** Its field. */
  static final String RESULT = "result";

  private static final String QUEUE = "queue";

  /** What was put into a queue. */
  private static final String ELEMENT = "element";

  /** Called with one element of what follows. */
  private static final Set<String> EACH =
      Set.of("map", ".map", ".imap", ".imap_unordered", ".map_async");

  /** Called with the parts of one element of what follows. */
  private static final Set<String> SPREAD = Set.of(".starmap", ".starmap_async");

  private static final Set<String> QUEUES =
      Set.of("Queue", "SimpleQueue", "LifoQueue", "JoinableQueue", "deque");

  private static final int MOST_THREADS = 20;

  private record Job(Site site, Value function, List<Value> arguments) {}

  private final List<Job> threads = new ArrayList<>();

  /** Whether somebody waited for what is put into a queue only later. */
  private boolean waits;

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name();
    if (name.endsWith(".Thread") || name.endsWith(".Process")) {
      site.named("target")
          .filter(HandedOver::isOwn)
          .ifPresent(target -> start(target, parts(site.named("args")), site));
      return Optional.empty();
    }
    return switch (name) {
      case ".start" -> started(site);
      case ".put", ".put_nowait", ".append", ".appendleft" -> put(site);
      case ".get", ".get_nowait", ".popleft", ".pop" -> taken(site);
      default -> isQueue(name) ? Optional.of(site.create(QUEUE)) : handed(name, site);
    };
  }

  private static Optional<Value> handed(String name, Site site) {
    Value function = site.argument(0);
    if (!isOwn(function)) {
      return Optional.empty();
    }
    List<Value> rest = site.arguments().subList(1, site.arguments().size());
    if (EACH.contains(name)) {
      return Optional.of(each(function, rest, site));
    }
    if (SPREAD.contains(name)) {
      List<Value> one = parts(Optional.of(element(site.argument(1), site)));
      return Optional.of(new Value.Items(List.of(site.run(function, one))));
    }
    return switch (name) {
      case ".apply" -> Optional.of(site.run(function, parts(site.argument("args", 1))));
      case ".apply_async" ->
          Optional.of(future(site.run(function, parts(site.argument("args", 1))), site));
      case ".submit" -> Optional.of(future(site.run(function, rest, site.named()), site));
      case "thread", "jthread", "async" -> Optional.of(future(site.run(function, rest), site));
      default -> Optional.empty();
    };
  }

  /** A list that is as long as only a run knows stays one. */
  private static Value each(Value function, List<Value> lists, Site site) {
    Value result = site.run(function, lists.stream().map(list -> element(list, site)).toList());
    boolean alike = !lists.isEmpty() && lists.stream().allMatch(Value.Alike.class::isInstance);
    return alike ? new Value.Alike(result) : new Value.Items(List.of(result));
  }

  private static Thing future(Value result, Site site) {
    Thing future = site.create(FUTURE);
    site.set(future, RESULT, result);
    return future;
  }

  /** A thread of a class of the project has a method for what it does. */
  private Optional<Value> started(Site site) {
    return site.receiver()
        .flatMap(thread -> site.method(thread, "run"))
        .map(
            method -> {
              start(method, List.of(), site);
              return Value.NOTHING;
            });
  }

  /** A thread runs beside what follows: what that puts into queues it gets, too. */
  private void start(Value function, List<Value> arguments, Site site) {
    if (threads.size() < MOST_THREADS) {
      threads.add(new Job(site, function, arguments));
      site.run(function, arguments);
    }
  }

  @Override
  public void end(String path, Consumer<Fact> say) {
    if (waits) {
      List.copyOf(threads).forEach(one -> one.site().run(one.function(), one.arguments()));
    }
  }

  private static boolean isQueue(String name) {
    return QUEUES.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.startsWith(".");
  }

  private static Optional<Thing> queue(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> thing.type().equals(QUEUE));
  }

  /** {@code None} only tells that nothing more will come. */
  private static Optional<Value> put(Site site) {
    return queue(site)
        .map(
            queue -> {
              Value given = site.argument(0);
              if (!given.equals(Value.NOTHING)) {
                Value before =
                    site.setAt(queue, ELEMENT).isPresent()
                        ? site.get(queue, ELEMENT)
                        : State.ABSENT;
                site.set(queue, ELEMENT, State.joined(Value.UNKNOWN, given, before));
              }
              return Value.NOTHING;
            });
  }

  private Optional<Value> taken(Site site) {
    return queue(site)
        .map(
            queue -> {
              if (site.setAt(queue, ELEMENT).isPresent()) {
                return site.get(queue, ELEMENT);
              }
              waits = true;
              return site.open("queued");
            });
  }

  private static boolean isOwn(Value value) {
    return value instanceof Value.Callable || value instanceof Value.Bound;
  }

  /** The first element stands for all; of a list that was not followed nothing is known. */
  private static Value element(Value list, Site site) {
    if (list instanceof Value.Alike all && !State.isAbsent(all.element())) {
      return all.element();
    }
    return list instanceof Value.Items items && !items.items().isEmpty()
        ? items.items().get(0)
        : site.open("item");
  }

  private static List<Value> parts(Optional<Value> list) {
    return list.orElse(Value.UNKNOWN) instanceof Value.Items items ? items.items() : List.of();
  }
}
