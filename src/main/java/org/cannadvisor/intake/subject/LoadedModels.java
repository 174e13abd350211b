package org.cannadvisor.intake.subject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;

/**
 * Which offline model a log speaks of, where it names one and no other: what stands in it was
 * measured with that one.
 *
 * <pre>
 * [INFO] load model infer/unet_aipp.om success
 * </pre>
 */
public final class LoadedModels {

  private static final int LONGEST = 1 << 20;
  private static final Pattern LOG = Pattern.compile("(?i).*\\.(?:log|txt|out)");
  private static final Pattern OFFLINE =
      Pattern.compile("(?<![\\w.-])([\\w-][\\w.-]{0,120})\\.om(?![\\w-])");

  private final Map<String, String> byFile = new HashMap<>();

  /** Looks at a text of the project. */
  public void look(SourceText text) {
    if (LOG.matcher(text.name()).matches()
        && text.content().length() <= LONGEST
        && text.content().contains(".om")) {
      Set<String> names = new HashSet<>();
      Matcher offline = OFFLINE.matcher(text.content());
      while (names.size() < 2 && offline.find()) {
        names.add(offline.group(1));
      }
      if (names.size() == 1) {
        byFile.put(text.path(), names.iterator().next());
      }
    }
  }

  /** The name of the only model that a file speaks of; empty where there is none. */
  String of(String file) {
    return byFile.getOrDefault(file, "");
  }
}
