package org.cannadvisor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts and addresses as SARIF has them (SARIF 2.1.0, 3.4 and 3.11). In a message {@code {0}} would
 * be a placeholder and {@code [x](y)} a link; both are written so that they are none.
 */
final class SarifText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final String UNRESERVED = "-._~/";

  private SarifText() {}

  /** A message for people, plain and, where there is more to say, as Markdown. */
  static void message(JsonGenerator json, String name, String plain, String markdown)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", plain(plain));
    if (!markdown.isBlank()) {
      json.writeStringField("markdown", literal(markdown.strip()));
    }
    json.writeEndObject();
  }

  /** Text without links, placeholders and characters that act on a terminal; keeps its lines. */
  static String plain(String text) {
    String visible = text.strip().lines().map(Visible::keepTabs).collect(Collectors.joining("\n"));
    String unlinked =
        visible.contains("](") ? visible.replace("[", "\\[").replace("]", "\\]") : visible;
    return literal(unlinked);
  }

  private static String literal(String text) {
    return PLACEHOLDER.matcher(text).replaceAll("{{$1}}");
  }

  /** A path relative to the project as a relative reference (RFC 3986). */
  static String uri(String path) {
    var uri = new StringBuilder(path.length() + 16);
    for (byte one : path.getBytes(UTF_8)) {
      char character = (char) (one & 0xFF);
      boolean isLetterOrDigit = character < 0x80 && Character.isLetterOrDigit(character);
      if (isLetterOrDigit || UNRESERVED.indexOf(character) >= 0) {
        uri.append(character);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) character));
      }
    }
    return uri.toString();
  }
}
