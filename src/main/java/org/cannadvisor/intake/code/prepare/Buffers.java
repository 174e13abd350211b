package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;

/** Plain memory of C++ into which pictures are copied: vectors and what {@code new} gives. */
final class Buffers extends HostLibrary {

  private static final String PREPARED = "copied";
  private static final String PLANES = "planes";

  @Override
  Optional<Value> answer(Site site) {
    return switch (site.name()) {
      case "memcpy", "memcpy_s" -> copied(site, site.name().equals("memcpy") ? 1 : 2);
      case ".assign" -> filled(site);
      case ".insert" -> inserted(site);
      case ".begin", ".end", ".data", ".ptr" -> site.receiver().filter(Plane.class::isInstance);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> copied(Site site, int source) {
    if (!(site.argument(0) instanceof Thing memory)
        || !(site.argument(source) instanceof ImageArray image)) {
      return Optional.empty();
    }
    site.set(memory, PREPARED, image);
    return Optional.of(Value.NOTHING);
  }

  /** {@code data.assign(mat.begin<float>(), mat.end<float>())}. */
  private static Optional<Value> filled(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .filter(memory -> site.argument(0) instanceof ImageArray)
        .map(
            memory -> {
              site.set((Thing) memory, PREPARED, site.argument(0));
              return Value.NOTHING;
            });
  }

  /** {@code blob.insert(blob.end(), plane.begin<float>(), plane.end<float>())}. */
  private static Optional<Value> inserted(Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .filter(memory -> site.argument(1) instanceof Plane)
        .map(
            memory -> {
              List<Value> planes =
                  new ArrayList<>(Constants.items(site.get((Thing) memory, PLANES)));
              planes.add(site.argument(1));
              site.set((Thing) memory, PLANES, new Value.Items(List.copyOf(planes)));
              return Value.NOTHING;
            });
  }

  /** The picture that a value is or that lies in the memory that it is. */
  static Optional<ImageArray> held(Site site, Value value) {
    if (value instanceof ImageArray image) {
      return Optional.of(image);
    }
    if (!(value instanceof Thing memory)) {
      return Optional.empty();
    }
    Value merged = Planes.merged(site.get(memory, PLANES), site.at());
    return merged instanceof ImageArray image
        ? Optional.of(image.with(Form.of(Holder.MAT, "CHW")))
        : picture(site.get(memory, PREPARED));
  }
}
