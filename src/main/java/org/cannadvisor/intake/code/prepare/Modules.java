package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** Modules of torch that a project writes itself: networks, and steps that only prepare. */
final class Modules {

  private static final Set<String> KEPT =
      Set.of(".eval", ".cuda", ".to", ".cpu", ".float", ".half", ".npu", ".train");

  private final Way way;

  Modules(Way way) {
    this.way = way;
  }

  /** Empty where it is no such module, or may be a network. */
  Optional<Value> answer(Site site) {
    Optional<Thing> module = site.receiver().filter(Thing.class::isInstance).map(Thing.class::cast);
    Optional<Value> forward = module.flatMap(one -> site.method(one, "forward"));
    if (forward.isEmpty()) {
      return Optional.empty();
    }
    if (KEPT.contains(site.name())) {
      return site.receiver();
    }
    boolean given = HostLibrary.picture(site.argument(0)).isPresent();
    return site.name().equals(".__call__") && given
        ? prepared(forward.get(), site)
        : Optional.empty();
  }

  /** Whatever still is a picture after it went through no network. */
  private Optional<Value> prepared(Value forward, Site site) {
    Value result = way.tried(() -> site.run(forward, site.arguments(), site.named()));
    return HostLibrary.picture(result).map(image -> image);
  }
}
