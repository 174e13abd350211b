package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.Region.Role;

/** What the region structs of V2 say: which part is taken, and where it is put. */
final class HiMpiRegions {

  private HiMpiRegions() {}

  static void say(Site site, int step, Action action, Value region) {
    Value crop = Descriptions.field(site, region, "crop_region");
    List<String> names = List.of("left_offset", "top_offset", "crop_width", "crop_height");
    area(site, step, Role.CROP, crop, names.stream().map(name -> field(site, crop, name)));
    if (action == Action.CROP_PASTE) {
      Value resize = Descriptions.field(site, region, "resize_info");
      Stream<Value> corner =
          Stream.of("dest_left_offset", "dest_top_offset").map(name -> field(site, region, name));
      Stream<Value> size =
          Stream.of("resize_width", "resize_height").map(name -> field(site, resize, name));
      area(site, step, Role.PASTE, region, Stream.concat(corner, size));
    }
  }

  private static Value field(Site site, Value struct, String name) {
    return Descriptions.field(site, struct, name);
  }

  private static void area(Site site, int step, Role role, Value struct, Stream<Value> said) {
    List<Value> values = said.toList();
    if (values.stream().anyMatch(value -> !value.equals(Value.UNKNOWN))) {
      Value left = values.get(0);
      Value top = values.get(1);
      Regions.say(
          site, step, role, left, top, values.get(2), values.get(3), at(site, struct, role));
    }
  }

  private static Evidence at(Site site, Value struct, Role role) {
    String left = role == Role.CROP ? "left_offset" : "dest_left_offset";
    return struct instanceof Thing thing ? site.setAt(thing, left).orElseGet(site::at) : site.at();
  }
}
