package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.project.SideWords;
import org.cannadvisor.intake.project.SideWords.Owner;
import org.cannadvisor.intake.script.PythonFunctions.Function;
import org.cannadvisor.intake.script.PythonFunctions.Token;
import org.cannadvisor.model.ChangedFunction;
import org.cannadvisor.model.ChangedFunction.Part;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Compares the functions around the network that a project has twice, once for the framework and
 * once for the chip ({@code eval_gpu/iou.py} and {@code eval_npu/iou.py}, {@code post_onnx.py} and
 * {@code post_om.py}). Whose a file is, its path must say; what a function is for, its name or that
 * of its file.
 */
public final class ChangedFunctionReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int MOST_FILES = 200;
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern NEITHER =
      Pattern.compile("main|__\\w+__|\\w*arg(?:s|uments)?|test\\w*");
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])|(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
  private static final Map<Part, Set<String>> WORDS =
      new EnumMap<>(
          Map.of(
              Part.PREPROCESSING,
              Set.of(
                  "preprocess",
                  "preprocessing",
                  "pre",
                  "resize",
                  "transform",
                  "transforms",
                  "normalize",
                  "letterbox",
                  "crop",
                  "voxelize",
                  "voxels",
                  "tokenize",
                  "fbank",
                  "mel",
                  "stft",
                  "collate"),
              Part.POSTPROCESSING,
              Set.of(
                  "postprocess",
                  "postprocessing",
                  "post",
                  "nms",
                  "decode",
                  "decoder",
                  "bbox",
                  "boxes",
                  "anchors",
                  "topk"),
              Part.EVALUATION,
              Set.of(
                  "eval",
                  "evaluate",
                  "evaluation",
                  "metric",
                  "metrics",
                  "iou",
                  "miou",
                  "ap",
                  "map",
                  "accuracy",
                  "acc",
                  "score",
                  "wer",
                  "cer",
                  "bleu",
                  "rouge",
                  "psnr",
                  "ssim")));

  @Override
  public boolean recognises(SourceText text) {
    return text.name().endsWith(".py")
        && text.content().length() <= LONGEST
        && text.content().contains("def ")
        && SideWords.ofPath(text.path()) != Owner.NOBODY;
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Function function : PythonFunctions.of(text)) {
      part(function)
          .ifPresent(
              part ->
                  kinds.add(
                      part == Part.PREPROCESSING ? Kind.PREPROCESS_CODE : Kind.POSTPROCESS_CODE));
    }
    return kinds;
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var golden = new HashMap<String, Function>();
    var twice = new HashSet<String>();
    var mine = new ArrayList<Function>();
    for (SourceText text : texts.subList(0, Math.min(texts.size(), MOST_FILES))) {
      for (Function function : PythonFunctions.of(text)) {
        if (SideWords.ofPath(text.path()) == Owner.MINE) {
          mine.add(function);
        } else if (golden.put(function.name(), function) != null) {
          twice.add(function.name());
        }
      }
    }
    golden.keySet().removeAll(twice);
    var reading = new Reading();
    mine.forEach(
        function ->
            Optional.ofNullable(golden.get(function.name()))
                .flatMap(other -> changed(function, other))
                .ifPresent(reading::add));
    return reading;
  }

  private static Optional<ChangedFunction> changed(Function one, Function other) {
    Optional<Part> part = part(one);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    var mine = new Body(one, one.tokens());
    var golden = new Body(other, other.tokens());
    int at = firstDifference(mine.tokens(), golden.tokens());
    if (at < 0) {
      return Optional.empty();
    }
    boolean constants = differOnlyInConstants(mine.tokens(), golden.tokens());
    return Optional.of(
        new ChangedFunction(
            Fact.UNTIED,
            part.get(),
            one.name(),
            constants,
            constants ? mine.tokens().get(at).text() : mine.line(at),
            constants ? golden.tokens().get(at).text() : golden.line(at),
            golden.at(at),
            mine.at(at)));
  }

  private static Optional<Part> part(Function function) {
    return NEITHER.matcher(function.name()).matches()
        ? Optional.empty()
        : part(function.name()).or(() -> part(function.text().name().replace(".py", "")));
  }

  private static Optional<Part> part(String name) {
    Set<String> words =
        Set.copyOf(
            Arrays.stream(BETWEEN.split(name, -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    List<Part> parts =
        WORDS.entrySet().stream()
            .filter(entry -> words.stream().anyMatch(entry.getValue()::contains))
            .map(Map.Entry::getKey)
            .toList();
    return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
  }

  /** Index of the first token that differs; -1 where all are the same. */
  private static int firstDifference(List<Token> mine, List<Token> golden) {
    int both = Math.min(mine.size(), golden.size());
    for (int i = 0; i < both; i++) {
      if (!mine.get(i).isAs(golden.get(i))) {
        return i;
      }
    }
    return mine.size() == golden.size() ? -1 : both;
  }

  private static boolean differOnlyInConstants(List<Token> mine, List<Token> golden) {
    if (mine.size() != golden.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      boolean literals = mine.get(i).literal() && golden.get(i).literal();
      if (!literals && !mine.get(i).isAs(golden.get(i))) {
        return false;
      }
    }
    return true;
  }

  private record Body(Function function, List<Token> tokens) {

    private int number(int token) {
      return tokens.isEmpty()
          ? function.line()
          : tokens.get(Math.min(token, tokens.size() - 1)).line();
    }

    Evidence at(int token) {
      return function.text().at(number(token));
    }

    String line(int token) {
      String line = function.text().lines().get(number(token) - 1).strip();
      return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
  }
}
