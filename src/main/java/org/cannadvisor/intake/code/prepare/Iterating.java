package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/** Loops over data sets, and over the three channels of a picture. */
final class Iterating extends HostLibrary {

  /** More turns than this have nothing to do with channels or batches. */
  private static final int MOST = 8;

  @Override
  Optional<Value> answer(Site site) {
    String name = site.name();
    return switch (name) {
      case "range" -> range(site);
      case "enumerate" -> numbered(site.argument(0), site);
      case "tqdm", "tqdm.tqdm", "iter", "tqdm.auto.tqdm" ->
          Optional.of(site.argument(0)).filter(Iterating::isWalked);
      case "next" ->
          site.argument(0) instanceof Value.Alike loader
              ? Optional.of(loader.element())
              : next(site.argument(0), site);
      default -> name.endsWith(".DataLoader") ? loader(site) : Optional.empty();
    };
  }

  private static boolean isWalked(Value value) {
    return value instanceof Value.Alike
        || value instanceof Value.Items
        || (value instanceof Thing thing && !thing.isOpen());
  }

  private static Optional<Value> range(Site site) {
    int to =
        site.arguments().size() == 1
            ? Constants.whole(site.argument(0)).orElse(MOST + 1)
            : MOST + 1;
    if (to > MOST) {
      return Optional.empty();
    }
    List<Value> numbers = new ArrayList<>();
    for (int i = 0; i < to; i++) {
      numbers.add(new Value.Num(i, true));
    }
    return Optional.of(new Value.Items(numbers));
  }

  private static Optional<Value> numbered(Value source, Site site) {
    Optional<Value> element =
        source instanceof Value.Alike loader
            ? Optional.of(loader.element())
            : ofObject(source, site);
    if (element.isPresent()) {
      return Optional.of(new Value.Alike(new Value.Items(List.of(site.open("i"), element.get()))));
    }
    if (!(source instanceof Value.Items items)) {
      return Optional.empty();
    }
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      pairs.add(new Value.Items(List.of(new Value.Num(i, true), items.items().get(i))));
    }
    return Optional.of(new Value.Items(pairs));
  }

  /** Batches of what the data set gives; what it is a class of the project is called for. */
  private static Optional<Value> loader(Site site) {
    Value dataset = site.argument("dataset", 0).orElse(Value.UNKNOWN);
    Optional<Value> element = element(dataset, site);
    if (element.isEmpty()) {
      return Optional.empty();
    }
    Value one = InPlace.now(site, element.get());
    Optional<Value> collate = site.named("collate_fn").filter(given -> !Constants.isNone(given));
    if (collate.isPresent()) {
      return Optional.of(new Value.Alike(site.run(collate.get(), List.of(new Value.Alike(one)))));
    }
    List<Value> parts = Constants.items(one);
    List<Value> batch =
        (parts.isEmpty() ? List.of(one) : parts)
            .stream().map(part -> batched(InPlace.now(site, part))).toList();
    return Optional.of(new Value.Alike(parts.isEmpty() ? batch.get(0) : new Value.Items(batch)));
  }

  /** What a data set gives for each index; a class of the project has a method for that. */
  private static Optional<Value> element(Value dataset, Site site) {
    return dataset instanceof Value.Alike list
        ? Optional.of(list.element())
        : site.method(dataset, "__getitem__")
            .map(method -> site.run(method, List.of(site.open("index"))));
  }

  private static Value batched(Value value) {
    return value instanceof ImageArray image
        ? Axes.inserted(image.with(image.form().contiguous().heldBy(Holder.TORCH)), 0)
        : value;
  }

  @Override
  public Optional<Value> index(Value object, Value at, Site site) {
    return walked(object, at, site)
        .or(() -> site.method(object, "__getitem__").map(method -> site.run(method, List.of(at))));
  }

  private static Optional<Value> walked(Value object, Value at, Site site) {
    return at.equals(Value.UNKNOWN) ? ofObject(object, site) : Optional.empty();
  }

  /**
   * What a loop over an object of the project gets: one of those that its generator yields, or the
   * next one of what it gives to walk on.
   */
  private static Optional<Value> ofObject(Value object, Site site) {
    return site.method(object, "__iter__")
        .map(method -> site.run(method, List.of()))
        .flatMap(
            list ->
                list instanceof Value.Alike all ? Optional.of(all.element()) : next(list, site));
  }

  private static Optional<Value> next(Value object, Site site) {
    return site.method(object, "__next__").map(method -> site.run(method, List.of()));
  }
}
