package org.cannadvisor.intake.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ShapeGears;
import org.cannadvisor.model.ShapeGears.Sort;

/** The sizes in {@code --dynamic_batch_size="1,4,8"} and its like. */
final class Gears {

  private static final int MOST = 200;

  private static final Map<String, Sort> OPTIONS =
      Map.of(
          "dynamic_batch_size", Sort.BATCH,
          "dynamic_image_size", Sort.IMAGE,
          "dynamic_dims", Sort.DIMS);

  private Gears() {}

  static void add(SourceText source, String conversion, OptionWords options, Reading reading) {
    for (Option option : options.all()) {
      Sort sort = OPTIONS.get(option.name());
      if (sort != null && !option.symbolic() && !option.value().isBlank()) {
        List<String> gears = gears(option.value(), sort);
        reading.add(new ShapeGears(Fact.UNTIED, conversion, sort, gears, source.at(option.line())));
      }
    }
  }

  private static List<String> gears(String value, Sort sort) {
    return Arrays.stream(value.replaceAll("\\s+", "").split(sort == Sort.BATCH ? "[,;]" : ";"))
        .filter(gear -> !gear.isEmpty())
        .limit(MOST)
        .toList();
  }
}
