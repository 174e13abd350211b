package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;

/**
 * A step of torchvision that was made and can be applied to pictures: {@code T.Resize(256)}.
 *
 * @param name without its package
 */
record Transform(String name, List<Value> arguments, Map<String, Value> named, Evidence at)
    implements Value {

  /** An argument by name or position; {@link Value#UNKNOWN} where it is not given. */
  Value argument(String keyword, int position) {
    if (named.containsKey(keyword) || isUnpacked(position)) {
      return named.getOrDefault(keyword, UNKNOWN);
    }
    return position < arguments.size() ? arguments.get(position) : UNKNOWN;
  }

  boolean has(String keyword, int position) {
    return named.containsKey(keyword) || position < arguments.size() || isUnpacked(position);
  }

  /** Whether what is unpacked and not known may give this argument. */
  private boolean isUnpacked(int position) {
    boolean several = named.containsKey("**") || named.containsKey("*");
    return several && position >= arguments.size();
  }
}
