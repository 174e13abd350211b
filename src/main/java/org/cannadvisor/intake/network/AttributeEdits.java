package org.cannadvisor.intake.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.EditedAttribute;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/**
 * Attributes that a script sets at the operators it looks for:
 *
 * <pre>
 * if node.op_type == "Resize":
 *     for attr in node.attribute:
 *         if attr.name == "mode":
 *             attr.s = b"nearest"
 * resize.attrs["mode"] = "nearest"
 * </pre>
 *
 * <p>Of the lines of one script, one after the other.
 */
final class AttributeEdits {

  /** So many lines below the search for operators a setting still belongs to it. */
  private static final int REACH = 40;

  /** So many lines below the name of an attribute its value is set. */
  private static final int NEAR = 3;

  private static final Pattern NAMED =
      Pattern.compile("\\.name\\s{0,2}==\\s{0,2}[\"']([a-z]\\w{1,40})[\"']");
  private static final Pattern SET =
      Pattern.compile(
          "\\w\\.[sif]\\s{0,2}=\\s{0,2}(?:str\\.encode\\(\\s?)?b?[\"']?([\\w.-]{1,40})");
  private static final Pattern DIRECT =
      Pattern.compile(
          "(?:\\.attrs\\[\\s?[\"']([a-z]\\w{1,40})[\"']\\s?\\]\\s{0,2}=(?!=)"
              + "|make_attribute\\(\\s?[\"']([a-z]\\w{1,40})[\"']\\s?,)"
              + "\\s{0,2}b?[\"']?([\\w.-]{1,40})");

  private String type = "";
  private int left;
  private String attribute = "";
  private int near;

  /** The script looks for operators of a type in this line. */
  void sought(String sought) {
    type = sought;
    left = REACH;
  }

  /** What the line sets, if anything. */
  Optional<EditedAttribute> in(String line, Evidence at) {
    left--;
    near--;
    if (left < 0) {
      return Optional.empty();
    }
    Matcher named = NAMED.matcher(line);
    if (named.find()) {
      attribute = named.group(1);
      near = NEAR;
    }
    Matcher direct = DIRECT.matcher(line);
    if (direct.find()) {
      String name = direct.group(1) == null ? direct.group(2) : direct.group(1);
      return Optional.of(new EditedAttribute(Fact.UNTIED, type, name, direct.group(3), at));
    }
    Matcher set = SET.matcher(line);
    return near >= 0 && set.find()
        ? Optional.of(new EditedAttribute(Fact.UNTIED, type, attribute, set.group(1), at))
        : Optional.empty();
  }
}
