package org.cannadvisor.intake.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.FusedNormalization;

/**
 * Options by which an export puts the normalisation into the network: of PaddleDetection, on the
 * command line or in its configuration, and of super-gradients.
 *
 * <pre>
 * python tools/export_model.py -c net.yml -o weights=w TestReader.fuse_normalize=true
 * model.export("net.onnx", preprocessing=True)
 * </pre>
 */
final class FusedNormalizations {

  private static final int LONGEST_LINE = 2000;

  private static final List<String> FILES =
      List.of(".sh", ".bash", ".md", ".txt", ".log", ".py", ".yml", ".yaml");

  private static final Pattern OPTION =
      Pattern.compile(
          "\\bfuse_normalize\\s?[=:]\\s?true\\b|\\.export\\([^#\\n]{0,200}\\bpreprocessing\\s?=\\s?true\\b");

  private FusedNormalizations() {}

  /** The first of them; remarks do not count. */
  static Optional<FusedNormalization> in(SourceText text) {
    String name = text.name().toLowerCase(Locale.ROOT);
    if (FILES.stream().noneMatch(name::endsWith)) {
      return Optional.empty();
    }
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (line.length() <= LONGEST_LINE && !line.stripLeading().startsWith("#")) {
        Matcher option = OPTION.matcher(line.toLowerCase(Locale.ROOT));
        if (option.find()) {
          String said = option.group().startsWith(".") ? "preprocessing=True" : option.group();
          return Optional.of(new FusedNormalization(Fact.UNTIED, said, text.at(i + 1)));
        }
      }
    }
    return Optional.empty();
  }
}
