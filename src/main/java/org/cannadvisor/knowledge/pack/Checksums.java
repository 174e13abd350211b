package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Sha256;
import org.cannadvisor.model.Text;

/**
 * The checksums of a pack, file {@code SHA256SUMS} at its top, as {@code sha256sum} writes and
 * checks them. Where it is there it names every file of the pack but itself and its signature.
 *
 * <pre>
 * 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  rules/swish-pass-breaks-asr.yaml
 * </pre>
 */
final class Checksums {

  static final String FILE = "SHA256SUMS";

  /** Of {@link #FILE}: 64 bytes, as Ed25519 makes them. */
  static final String SIGNATURE = "SHA256SUMS.sig";

  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

  private Checksums() {}

  /** The checksum of each file, by name. */
  static Map<String, String> of(PackSource source) throws IOException {
    var sums = new TreeMap<String, String>();
    for (String name : source.all()) {
      if (!name.equals(FILE) && !name.equals(SIGNATURE)) {
        sums.put(name, Sha256.hex(source.bytes(name)));
      }
    }
    return sums;
  }

  /** The file as text. */
  static String text(Map<String, String> sums) {
    var text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /**
   * What is otherwise than the file says; empty where all is as it says, or where there is none.
   */
  static Optional<Text> fault(PackSource source) throws IOException {
    if (!source.has(FILE)) {
      return Optional.empty();
    }
    Map<String, String> listed = listed(new String(source.bytes(FILE), UTF_8));
    Map<String, String> found = of(source);
    var others = new TreeSet<String>();
    listed.forEach((name, sum) -> others.add(sum.equals(found.get(name)) ? "" : name));
    found.keySet().stream().filter(name -> !listed.containsKey(name)).forEach(others::add);
    others.remove("");
    return others.stream()
        .findFirst()
        .map(
            first ->
                new Text(
                    "与 "
                        + FILE
                        + " 不符（"
                        + first
                        + "，共 "
                        + others.size()
                        + " 个文件），整个规则包未采用。若是有意修改，请删除 "
                        + FILE
                        + "（rules pack 会重新生成）。",
                    "The pack is not what "
                        + FILE
                        + " says ("
                        + first
                        + ", "
                        + others.size()
                        + " files in all) and was not used. If you changed it yourself, delete "
                        + FILE
                        + "; rules pack writes it anew."));
  }

  /** What the text of such a file says. */
  static Map<String, String> listed(String text) {
    var listed = new TreeMap<String, String>();
    for (String line : text.lines().toList()) {
      Matcher sum = LINE.matcher(line);
      if (sum.matches()) {
        listed.put(sum.group(2), sum.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return listed;
  }
}
