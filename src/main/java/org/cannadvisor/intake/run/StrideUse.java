package org.cannadvisor.intake.run;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;

/**
 * Tells whether a program reckons with the strides of a model's tensors or only keeps them: asks
 * the model for one, prints it, hands it back with the buffer, and never steps by it.
 *
 * <pre>
 * t.stride = svp_acl_mdl_get_output_default_stride(desc, i);
 * printf("stride %zu\n", t.stride);
 * svp_acl_create_data_buffer(t.addr, t.size, t.stride);
 * </pre>
 */
final class StrideUse {

  private static final Sought STRIDE = Sought.of("(?i)stride");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\b[\\w.\\[\\]>-]{0,60}[sS]tride\\w{0,20}\\s?=\\s?)?\\b\\w{0,40}[gG]et_?\\w{0,40}[sS]tride\\w{0,20}\\s?\\(");

  /** What takes a stride without stepping by it: a declaration, a printout, a data buffer. */
  private static final List<Pattern> KEPT =
      List.of(
          ASKED,
          Pattern.compile(
              "\\b[a-z]\\w{0,30}\\s{1,4}\\w{0,40}[sS]tride\\w{0,20}\\s?(?:=\\s?0\\w{0,2}|\\{0?\\})?\\s?;"),
          Pattern.compile(
              "(?:\\b\\w{0,8}printf|\\b[A-Z_]{0,20}LOG[A-Z_]{0,20}|\\bcout|\\bcerr)\\s?[(<][^;]{0,400};"),
          Pattern.compile("(?:create_data_buffer|CreateDataBuffer)\\s?\\([^;]{0,200};"));

  private StrideUse() {}

  /** Whether a program does anything with a stride but keep it. */
  static boolean reckons(String program) {
    String rest = program;
    for (Pattern kept : KEPT) {
      rest = kept.matcher(rest).replaceAll(" ");
    }
    return STRIDE.isIn(rest);
  }

  /**
   * The line in which a program first asks the model for the stride of an output, or of an input; 0
   * where it never does.
   */
  static int asked(SourceText program, boolean output) {
    String other = output ? "input" : "output";
    for (int i = 0; i < program.lines().size(); i++) {
      Matcher asked = ASKED.matcher(program.lines().get(i));
      if (asked.find() && !asked.group().toLowerCase(Locale.ROOT).contains(other)) {
        return i + 1;
      }
    }
    return 0;
  }
}
