package org.cannadvisor.intake.code.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** Data sets of MindSpore: pictures, what is mapped over them, batches, and the loops over them. */
final class MindSporeData extends HostLibrary {

  private static final String TYPE = "mindspore.dataset";
  private static final String COLUMN = "column";
  private static final String PICTURE = "picture";

  @Override
  Optional<Value> answer(Site site) {
    if (site.name().startsWith("mindspore.dataset.") && site.name().endsWith("FolderDataset")) {
      return Optional.of(folder(site));
    }
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> thing.type().equals(TYPE))
        .map(data -> method(data, site));
  }

  private static Value folder(Site site) {
    ImageArray picture =
        Pictures.decoded(site, "mindspore", Answer.UNKNOWN, "RGB", Form.of(Holder.NUMPY, "HWC"));
    return data(picture, "image", site);
  }

  private static Value data(Value picture, String column, Site site) {
    Thing data = site.create(TYPE);
    site.set(data, PICTURE, picture);
    site.set(data, COLUMN, new Value.Text(column));
    return data;
  }

  private static Value method(Thing data, Site site) {
    Value picture = InPlace.now(site, site.get(data, PICTURE));
    String column = Constants.word(site.get(data, COLUMN));
    return switch (site.name()) {
      case ".map" -> mapped(data, picture, column, site);
      case ".batch" ->
          data(
              picture instanceof ImageArray image ? Axes.inserted(image, 0) : Value.UNKNOWN,
              column,
              site);
      case ".shuffle", ".repeat", ".take", ".skip", ".project" -> data;
      case ".create_dict_iterator" -> new Value.Alike(row(picture, column));
      case ".create_tuple_iterator" ->
          new Value.Alike(new Value.Items(List.of(picture, site.open("label"))));
      default -> Value.UNKNOWN;
    };
  }

  private static Value row(Value picture, String column) {
    Map<String, Value> row = new LinkedHashMap<>();
    row.put(column, picture);
    row.put("label", Value.UNKNOWN);
    return new Value.Pairs(row);
  }

  /** What is mapped over another column leaves the pictures as they are. */
  private static Value mapped(Thing data, Value picture, String column, Site site) {
    Value columns = site.argument("input_columns", 1).orElse(new Value.Text(column));
    List<Value> names = Constants.items(columns);
    Value first = names.isEmpty() ? columns : names.get(0);
    if (!Constants.word(first).equals(column)) {
      return data;
    }
    Value operations = site.argument("operations", 0).orElse(Value.UNKNOWN);
    List<Value> steps = Constants.items(operations);
    Value result = picture;
    for (Value step : steps.isEmpty() ? List.of(operations) : steps) {
      result = site.run(step, List.of(result));
    }
    return data(result, column, site);
  }
}
