package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Influence;

/**
 * What the AIPP blocks of a model do: not what is switched off, nor what only counts where
 * something else is on. The numbers of one matrix, and of the channels of one mean, are one value.
 */
final class AippInForce {

  private AippInForce() {}

  static List<Influence> of(String subject, Facts facts) {
    Map<String, List<AippField>> blocks = new LinkedHashMap<>();
    facts
        .of(AippField.class)
        .forEach(one -> blocks.computeIfAbsent(one.op(), op -> new ArrayList<>()).add(one));
    var all = new ArrayList<Influence>();
    blocks.forEach((op, fields) -> all.addAll(block(subject, op, fields)));
    return all;
  }

  private static List<Influence> block(String subject, String op, List<AippField> fields) {
    List<String> on = fields.stream().filter(one -> !one.isNeutral()).map(AippField::name).toList();
    Map<String, List<AippField>> values = new LinkedHashMap<>();
    for (AippField one : fields) {
      if (isChannel(one.name()) || on.contains(switchOf(one.name()))) {
        values.computeIfAbsent(value(one.name()), name -> new ArrayList<>()).add(one);
      }
    }
    var all = new ArrayList<Influence>();
    values.forEach(
        (name, parts) -> {
          if (parts.stream().anyMatch(one -> !one.isNeutral())) {
            String value = String.join(", ", parts.stream().map(AippField::value).toList());
            all.add(
                new Influence(subject, Influence.Group.AIPP, op, name, value, "", first(parts)));
          }
        });
    return all;
  }

  /** One of the channels may be 0 while the others are not. */
  private static boolean isChannel(String field) {
    return field.matches("(mean|min|var_reci)_chn_\\d");
  }

  /** Where the value is written; the block where all of it is a default. */
  private static Evidence first(List<AippField> parts) {
    return parts.stream().filter(one -> !one.isDefault()).findFirst().orElse(parts.get(0)).at();
  }

  /** The field that must be on for another to count; the field itself where there is none. */
  private static String switchOf(String field) {
    if (field.startsWith("matrix_") || field.contains("put_bias_")) {
      return "csc_switch";
    }
    if (field.startsWith("load_start_pos_") || field.startsWith("crop_size_")) {
      return "crop";
    }
    if (field.startsWith("resize_output_")) {
      return "resize";
    }
    if (field.endsWith("_padding_size") || field.equals("padding_value")) {
      return "padding";
    }
    return field;
  }

  /** The value that a field is a part of. */
  private static String value(String field) {
    return field
        .replaceFirst("^(csc_switch|matrix_.*|(in|out)put_bias_\\d)$", "csc")
        .replaceFirst("_chn_\\d$", "_chn");
  }
}
