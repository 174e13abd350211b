package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GearChoice;
import org.cannadvisor.model.InputFit;
import org.cannadvisor.model.InputFit.How;
import org.cannadvisor.model.ShapeGears.Sort;

/**
 * What a source does with data that do not have the size of the model, told by single lines or by a
 * few that follow one another:
 *
 * <pre>
 * if voxels.shape[0] > MAX_VOXELS:
 *     continue
 * </pre>
 *
 * <pre>
 * mask = np.zeros((BATCH, LENGTH))
 * for i, row in enumerate(rows):
 *     mask[i] = row.mask
 * </pre>
 */
final class InputFits {

  private static final int MOST = 200;
  private static final int LONGEST_LINE = 1_000;

  /** A limit below this is no size of an input but a count of something else. */
  private static final int LEAST_LIMIT = 16;

  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?i)\\w{0,20}(?:config|cfg|settings?|const\\w*|params?|common|defaults?)\\w{0,20}\\.(?:py|h|hpp)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*+(?:(?:static|const|constexpr|int|size_t|uint32_t|auto|#define|self\\.)\\s*+)*+(\\w++)\\s*+=?\\s*+(\\d{2,7})\\s*+;?\\s*+(?:[#/].*)?");

  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "\\bif\\b.{0,200}?(?:shape\\[\\d]|\\blen\\([^)]{1,80}\\)|size\\(\\d?\\)|\\b\\w*(?:num|count|n_)\\w*)\\s*+>=?\\s*+(?:\\w{1,40}\\.)?(\\w++)");

  private static final Pattern LEFT_OUT = Pattern.compile("^\\s*+(?:continue|return)\\b.*");
  private static final Pattern CUT_TO =
      Pattern.compile(
          "\\[\\s*+:\\s*+(?:\\w{1,40}\\.)?(\\w++)\\s*+[\\],]|resize\\(\\s*+(\\w++)\\s*+\\)");

  private static final Sought ZEROS =
      Sought.of(
          "\\b(?:zeros|pad)\\s*+\\(.{0,120}?\\b\\w*(?i:batch|bs)\\w*\\s*+-|\\[\\s*+0\\s*+]\\s*+\\*\\s*+\\(\\s*+\\w*(?i:batch|bs)\\w*\\s*+-");

  private static final Pattern EMPTY =
      Pattern.compile(
          "^\\s*+(\\w++)\\s*+=\\s*+\\w++\\.zeros\\(\\s*+[\\[(]\\s*+(?:\\w++\\.)?\\w*(?i:batch|bs)\\w*\\s*+,");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\bfor\\s++(\\w++)\\s*+,.{1,80}?\\bin\\s++enumerate\\((?!.{0,200}(?i:batch|\\bbs\\b))");

  /** Lines from where an empty batch is made to where its rows are set. */
  private static final int NEAR = 20;

  private static final Sought DATA =
      Sought.of(
          "\\b(?:repeat|tile)\\s*+\\(.{0,120}?\\b\\w*(?i:batch|bs)\\w*\\s*+-|\\[\\s*+-1\\s*+:?\\s*+]\\s*+\\*\\s*+\\(\\s*+\\w*(?i:batch|bs)\\w*\\s*+-"
              + "|append\\(\\s*+\\w++\\[-1]");

  private static final Sought DROPPED =
      Sought.of(
          "\\[\\s*+:\\s*+(?:\\w*(?i:valid|real|actual|remain|true_)\\w*|len\\([^)]{1,60}\\)|n|num_samples|cur_bs|cur_batch\\w*)\\s*+[\\],]");

  private static final Pattern CHOICE =
      Pattern.compile(
          "(?i)(?:SetDynamicBatchSize|set_dynamic_batch_size|SetDynamicHWSize|set_dynamic_hw_size|SetInputDynamicDims|set_input_dynamic_dims|SetDatasetTensorDesc|set_dataset_tensor_desc|SetDynamicAIPP|set_static_batch|set_dynamic_batchsize|set_dynamic_hw|set_dynamic_dims|set_dynamic_shape)\\s*+\\(");

  private static final Pattern TEXT_CUT =
      Pattern.compile(
          "\\btruncation\\s?=\\s?(?:True|[\"'](?:longest_first|only_\\w{4,10})[\"'])|\\.enable_truncation\\(");
  private static final Pattern TEXT_LENGTH =
      Pattern.compile("\\bmax_(?:seq_)?length\\s?=\\s?(?:\\w{1,40}\\.)?(\\w{1,40})");

  private final SourceText text;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();

  private InputFits(SourceText text) {
    this.text = text;
  }

  /**
   * Reads one source.
   *
   * @param shared the numbers of the settings of the program, from {@link #settings}
   */
  static List<Fact> in(SourceText text, Map<String, Integer> shared) {
    var fits = new InputFits(text);
    text.lines().forEach(fits::number);
    shared.forEach(fits.numbers::putIfAbsent);
    fits.read();
    return fits.facts;
  }

  /**
   * The numbers that modules of settings ({@code config.py}, {@code params.h}) give names to; one
   * that two of them give another number is left out.
   */
  static Map<String, Integer> settings(List<SourceText> texts) {
    var all = new HashMap<String, Integer>();
    var unclear = new HashSet<String>();
    for (SourceText text : texts) {
      if (SETTINGS.matcher(text.name()).matches()) {
        var one = new InputFits(text);
        text.lines().forEach(one::number);
        one.numbers.forEach(
            (name, number) -> {
              Integer before = all.putIfAbsent(name, number);
              if (before != null && !before.equals(number)) {
                unclear.add(name);
              }
            });
      }
    }
    all.keySet().removeAll(unclear);
    return all;
  }

  private void read() {
    List<String> lines = text.lines();
    for (int i = 0; i < lines.size() && facts.size() < MOST; i++) {
      String line = lines.get(i);
      String bare = line.strip();
      if (line.length() <= LONGEST_LINE && !bare.startsWith("#") && !bare.startsWith("//")) {
        limit(line, i);
        batch(line, i + 1);
        rows(line, i);
        texts(line, i);
        choice(line, i + 1);
      }
    }
  }

  private void number(String line) {
    Matcher number = NUMBER.matcher(line.length() > 200 ? "" : line);
    if (number.matches()) {
      numbers.putIfAbsent(number.group(1), Integer.parseInt(number.group(2)));
    }
  }

  private int size(String word) {
    return word.matches("\\d{1,7}") ? Integer.parseInt(word) : numbers.getOrDefault(word, 0);
  }

  private void limit(String line, int index) {
    Matcher larger = TOO_LARGE.matcher(line);
    if (!larger.find()) {
      return;
    }
    int size = size(larger.group(1));
    String rest = line.substring(larger.end());
    List<String> next = text.lines().subList(index + 1, Math.min(index + 4, text.lines().size()));
    if (size < LEAST_LIMIT) {
      return;
    }
    if (rest.matches(".*\\b(?:continue|return)\\b.*")
        || next.stream().anyMatch(after -> LEFT_OUT.matcher(after).matches())) {
      say(How.SKIPPED, size, index + 1);
    } else if (cuts(rest, size) || next.stream().anyMatch(after -> cuts(after, size))) {
      say(How.CUT, size, index + 1);
    }
  }

  /** A tokenizer that is told to cut; the length stands near it. */
  private void texts(String line, int index) {
    if (TEXT_CUT.matcher(line).find()) {
      int from = Math.max(0, index - 3);
      int end = Math.min(text.lines().size(), index + 4);
      Matcher length = TEXT_LENGTH.matcher(String.join(" ", text.lines().subList(from, end)));
      say(How.TEXT_CUT, length.find() ? size(length.group(1)) : 0, index + 1);
    }
  }

  private boolean cuts(String line, int size) {
    Matcher cut = CUT_TO.matcher(line);
    return cut.find() && size(cut.group(1) == null ? cut.group(2) : cut.group(1)) == size;
  }

  private void batch(String line, int number) {
    if (ZEROS.isIn(line)) {
      say(How.FILLED_WITH_ZEROS, 0, number);
    } else if (DATA.isIn(line)) {
      say(How.FILLED_WITH_DATA, 0, number);
    } else if (DROPPED.isIn(line)) {
      say(How.EXTRA_DROPPED, 0, number);
    }
  }

  /** A batch of zeros of which only as many rows are set as there are data. */
  private void rows(String line, int index) {
    Matcher empty = EMPTY.matcher(line);
    if (empty.find() && isSetByNumber(empty.group(1), index)) {
      boolean mask = empty.group(1).toLowerCase(Locale.ROOT).contains("mask");
      say(mask ? How.FILLED_WITH_MASKED : How.FILLED_WITH_ZEROS, 0, index + 1);
    }
  }

  private boolean isSetByNumber(String array, int index) {
    String number = "";
    for (int i = index + 1; i < Math.min(text.lines().size(), index + NEAR); i++) {
      String line = text.lines().get(i);
      Matcher loop = NUMBERED.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (loop.find()) {
        number = loop.group(1);
      } else if (!number.isEmpty() && line.contains(array + "[" + number)) {
        return true;
      }
    }
    return false;
  }

  /** Programs that cannot be followed whole choose a size too. */
  private void choice(String line, int number) {
    Matcher choice = CHOICE.matcher(line);
    if (choice.find()) {
      String call = choice.group().replaceAll("\\s*+\\($", "");
      facts.add(new GearChoice(Fact.UNTIED, text.path(), sort(call), call, "", text.at(number)));
    }
  }

  private static Sort sort(String call) {
    String name = call.toLowerCase(Locale.ROOT).replace("_", "");
    if (name.contains("batch")) {
      return Sort.BATCH;
    }
    return name.contains("hw") ? Sort.IMAGE : Sort.DIMS;
  }

  private void say(How how, int size, int number) {
    facts.add(new InputFit(Fact.UNTIED, how, size, text.at(number)));
  }
}
