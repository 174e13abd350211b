package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.intake.evaluation.SidedGrid.Told;
import org.cannadvisor.model.Evaluation.Role;

/**
 * Figures of both sides in a text of names and values.
 *
 * <pre>
 * {"backend": "onnxruntime", "recall": 0.954}, {"backend": "om", "recall": 0.612}
 * {"gpu": {"acc": 0.91}, "npu": {"acc": 0.42}}
 * metric: AP
 * baseline: 64.8
 * measured: 51.2
 * </pre>
 */
final class SidedOutline {

  private static final Pattern METRIC = Pattern.compile("(?i)metrics?|指标|key");
  private static final Pattern OF_WHAT =
      Pattern.compile("(?i)(?:model|name|dataset|task|subset|split|case|模型|数据集)(?:_name)?");
  private static final Pattern WHO =
      Pattern.compile(
          "(?i).*(?:backend|device|platform|runtime|engine|hardware|chip|target|side|env|host|provider|平台|环境|后端|设备).*");
  private static final Pattern BESIDE =
      Pattern.compile("(?i)measured|actual|current|result|value|got|实测|实际");
  private static final Pattern TRAINING =
      Pattern.compile("(?i)epoch|step|iter|lr|learning_rate|loss");

  private SidedOutline() {}

  static List<Told> of(List<Outline.Group> groups) {
    var told = new ArrayList<Told>();
    groups.forEach(group -> read(group, told));
    return told;
  }

  private static void read(Outline.Group group, List<Told> told) {
    Map<String, Outline.Entry> entries = group.entries();
    if (entries.keySet().stream().anyMatch(name -> TRAINING.matcher(name).matches())) {
      return;
    }
    Role around = around(group);
    boolean reference =
        entries.keySet().stream().anyMatch(name -> Sides.ofJoined(name) == Role.REFERENCE);
    for (Map.Entry<String, Outline.Entry> entry : entries.entrySet()) {
      Optional<Double> value = Quantity.of(entry.getValue().text());
      if (value.isEmpty()) {
        continue;
      }
      Role own = Sides.ofJoined(entry.getKey());
      if (own == Role.UNKNOWN && reference && BESIDE.matcher(entry.getKey()).matches()) {
        own = Role.NPU;
      }
      Role role = own == Role.UNKNOWN ? around : own;
      String name = own == Role.UNKNOWN ? entry.getKey() : nameBeside(entry.getKey(), group);
      if (role != Role.UNKNOWN && QualityName.tells(name) && !QualityName.isOther(name)) {
        told.add(
            new Told(
                QualityName.normalised(name.replace('_', ' ')),
                part(group),
                value.get(),
                role,
                String.join(" ", group.path()) + " " + entry.getKey(),
                entry.getValue().line(),
                false));
      }
    }
  }

  /** Whose the group is: by its own words for it, or the nearest name above. */
  private static Role around(Outline.Group group) {
    for (Map.Entry<String, Outline.Entry> entry : group.entries().entrySet()) {
      boolean who =
          WHO.matcher(entry.getKey()).matches() || OF_WHAT.matcher(entry.getKey()).matches();
      Role role = who ? Sides.ofJoined(entry.getValue().text()) : Role.UNKNOWN;
      if (role != Role.UNKNOWN) {
        return role;
      }
    }
    for (int i = group.path().size() - 1; i >= 0; i--) {
      Role role = Sides.ofJoined(group.path().get(i));
      if (role != Role.UNKNOWN) {
        return role;
      }
    }
    return Role.UNKNOWN;
  }

  /** {@code acc_onnx} is of "acc", {@code baseline} of the metric that is named beside or above. */
  private static String nameBeside(String key, Outline.Group group) {
    String rest = Sides.without(key.replaceAll("[_.\\-]", " ")).strip();
    if (!rest.isEmpty() && !BESIDE.matcher(rest).matches()) {
      return rest;
    }
    return group.entries().entrySet().stream()
        .filter(entry -> METRIC.matcher(entry.getKey()).matches())
        .map(entry -> entry.getValue().text())
        .findFirst()
        .orElse(group.path().isEmpty() ? "" : group.path().get(group.path().size() - 1));
  }

  /** What the group is about, without what tells the side. */
  private static String part(Outline.Group group) {
    var part = new StringBuilder();
    group
        .entries()
        .forEach(
            (name, entry) -> {
              if (OF_WHAT.matcher(name).matches() && Quantity.of(entry.text()).isEmpty()) {
                part.append(' ').append(Sides.without(entry.text().replaceAll("[_.\\-]", " ")));
              }
            });
    group.path().stream()
        .filter(name -> Sides.ofJoined(name) == Role.UNKNOWN)
        .forEach(name -> part.append(' ').append(name));
    return part.toString().replaceAll("\\s+", " ").strip();
  }
}
