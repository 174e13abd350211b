package org.cannadvisor.intake.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Fact;

/**
 * The configuration file of converter_lite: {@code precision_mode=enforce_fp16} below {@code
 * [acl_option_cfg_param]} or {@code [ascend_context]}. Its options carry no conversion: the command
 * that names the file is elsewhere.
 */
final class LiteIni {

  private static final Sought SECTION =
      Sought.of("(?m)^ {0,8}\\[(?:acl_option_cfg_param|ascend_context)]");
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z_]\\w*) *=(.*)");

  private LiteIni() {}

  static boolean isOne(String head) {
    return SECTION.isIn(head);
  }

  static void read(SourceText text, Reading reading) {
    boolean inside = false;
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.stripLeading().startsWith("[")) {
        inside = SECTION.isIn(line);
      }
      Matcher entry = ENTRY.matcher(line.strip());
      if (inside && entry.matches()) {
        reading.add(option(text, i + 1, entry.group(1), unquoted(entry.group(2).strip())));
      }
    }
  }

  private static AtcOption option(SourceText text, int line, String name, String value) {
    String atc = LiteNames.name(name);
    String meant = LiteNames.value(name, value);
    return new AtcOption(Fact.UNTIED, "", atc, meant, false, text.at(line));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
