package org.cannadvisor.intake.subject;

import java.util.Map;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Kind;

/** The options of ATC whose value is a file that we read. */
public final class NamedFiles {

  /** What kind of file each of these options wants. */
  public static final Map<String, Kind> BY_OPTION =
      Map.of(
          "insert_op_conf", Kind.AIPP_CONFIG,
          "fusion_switch_file", Kind.FUSION_SWITCH,
          "keep_dtype", Kind.KEEP_DTYPE,
          "customize_dtypes", Kind.CUSTOMIZE_DTYPES,
          "modify_mixlist", Kind.MIX_LIST,
          "op_precision_mode", Kind.OP_PRECISION);

  /** The model itself is told by its content, whatever a command says. */
  private static final String MODEL = "model";

  private NamedFiles() {}

  /**
   * Whether the value of an option is this file of the project: by the longest end that both paths
   * share, since nobody knows from which folder the command was run.
   */
  public static boolean isNamed(AtcOption option, String file) {
    if (!BY_OPTION.containsKey(option.name()) && !option.name().equals(MODEL)) {
      return false;
    }
    String value = option.value().replace('\\', '/');
    while (value.startsWith("./") || value.startsWith("../") || value.startsWith("/")) {
      value = value.substring(value.indexOf('/') + 1);
    }
    if (value.isEmpty()) {
      return false;
    }
    return file.equals(value)
        || file.endsWith("/" + value)
        || value.endsWith("/" + file)
        || (value.contains("$") && Names.lastPart(file).equals(Names.lastPart(value)));
  }
}
