package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** What only the file says that a decoder reads: one name for the same size of the same data. */
final class JpegInfo {

  private static final String PREFIX = "jpeg.";

  private JpegInfo() {}

  /** {@code jpeg.width} and the like, the same each time that the same data are asked. */
  static Value of(Site site, Value data, String name) {
    if (!(data instanceof Thing memory)) {
      return site.open(PREFIX + name);
    }
    Value known = site.get(memory, PREFIX + name);
    if (!known.equals(Value.UNKNOWN)) {
      return known;
    }
    Thing made = site.open(PREFIX + name);
    site.set(memory, PREFIX + name, made);
    return made;
  }

  /** The copy of a file holds the same picture. */
  static void copied(Site site, Thing to, Thing from) {
    for (String name : List.of("width", "height")) {
      Value known = site.get(from, PREFIX + name);
      if (!known.equals(Value.UNKNOWN)) {
        site.set(to, PREFIX + name, known);
      }
    }
  }

  /** The decoder of V1 fills in the sizes and strides that the program has left to it. */
  static void complete(Site site, Thing description, Value data) {
    left(site, description, "width", of(site, data, "width"));
    left(site, description, "height", of(site, data, "height"));
    left(site, description, "widthstride", of(site, data, "width_stride"));
    left(site, description, "heightstride", of(site, data, "height_stride"));
  }

  private static void left(Site site, Thing description, String field, Value value) {
    if (site.setAt(description, field).isEmpty()) {
      site.set(description, field, value);
    }
  }
}
