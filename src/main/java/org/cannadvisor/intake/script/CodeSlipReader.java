package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.GroupReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.cannadvisor.model.CodeSlip.What;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;

/**
 * Finds slips that single lines of Python show:
 *
 * <pre>
 * h, w = Image.open(path).size
 * for num in range(1, outputs + 1):
 *     np.fromfile(base + "_" + str(num) + ".bin")
 * </pre>
 *
 * Files numbered from 1 were right for the old benchmark tool; ais_bench and msame count from 0, so
 * the group takes the texts that tell which tool ran.
 */
public final class CodeSlipReader implements GroupReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 300;

  /** Lines from the head of a loop to where a file is read in it. */
  private static final int LOOP = 12;

  private static final Sought TOOL = Sought.of("\\bais_bench\\b|\\bais_infer\\b|\\bmsame\\b");
  private static final Sought OLD_TOOL = Sought.of("\\bbenchmark\\.(?:x86_64|aarch64)\\b");
  private static final Pattern FROM_ONE =
      Pattern.compile(
          "\\bfor\\s{1,4}(\\w{1,40})\\s{1,4}in\\s{1,4}range\\(\\s?1\\s?,[^()]{1,60}\\+\\s?1\\s?\\)");

  /** The number of an output that is written out. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:_|[\"']\\s?\\+\\s?[\"'])(\\d)\\.(?:bin|npy|txt)\\b");

  private static final Sought READS = Sought.anyCase("fromfile|glob|open\\(|read|load");

  /** An array and the folder that it is written into. */
  private static final Pattern WRITES =
      Pattern.compile(
          "\\b(\\w{1,40}?)(?:_np|_array|_arr|_data|_numpy)?(?:\\.numpy\\(\\))?\\.tofile\\(\\s?(?:os\\.path\\.)?join\\(\\s?(?:\\w{1,20}\\.)?(\\w{1,40}?)(?:_path|_dir|_folder|_root|_save)?\\s?,"
              + "|\\bnp\\.save\\(\\s?(?:os\\.path\\.)?join\\(\\s?(?:\\w{1,20}\\.)?(\\w{1,40}?)(?:_path|_dir|_folder|_root|_save)?\\s?,.{1,80}\\),\\s?(\\w{1,40}?)(?:_np|_array|_arr|_data|_numpy)?\\)");

  @Override
  public boolean recognises(SourceText text) {
    if (text.content().length() > LONGEST) {
      return false;
    }
    return isPython(text)
        ? text.content().contains(".size")
            || text.content().contains(".shape")
            || text.content().contains(".bin")
            || text.content().contains("np.save(")
        : TOOL.isIn(text.content()) || OLD_TOOL.isIn(text.content());
  }

  private static boolean isPython(SourceText text) {
    return text.name().endsWith(".py");
  }

  @Override
  public Set<Kind> kinds(SourceText text) {
    return Set.of();
  }

  @Override
  public Reading read(List<SourceText> texts) {
    var reading = new Reading();
    boolean counts =
        texts.stream().anyMatch(text -> TOOL.isIn(text.content()))
            && texts.stream().noneMatch(text -> OLD_TOOL.isIn(text.content()));
    for (SourceText text : texts) {
      if (isPython(text)) {
        slips(text, counts).forEach(reading::add);
      }
    }
    return reading;
  }

  private static List<CodeSlip> slips(SourceText text, boolean counts) {
    var found = new ArrayList<CodeSlip>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Optional<String> swapped =
          line.length() > LONGEST_LINE ? Optional.empty() : SwappedSizes.at(text, i);
      if (swapped.isPresent()) {
        found.add(said(What.SIZE_SWAPPED, swapped.get(), text.at(i + 1)));
      }
      if (counts) {
        fromOne(text, i).ifPresent(found::add);
      }
    }
    if (counts && found.stream().noneMatch(slip -> slip.what() == What.OUTPUTS_FROM_ONE)) {
      writtenFromOne(text).ifPresent(found::add);
    }
    crossed(text).ifPresent(found::add);
    return found;
  }

  private static Optional<CodeSlip> crossed(SourceText text) {
    var folders = new HashMap<String, String>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher writes = WRITES.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (writes.find()) {
        boolean saves = writes.group(1) == null;
        String array = writes.group(saves ? 4 : 1);
        String folder = writes.group(saves ? 3 : 2);
        folders.put(array, folder);
        if (!array.equals(folder) && array.equals(folders.get(folder))) {
          return Optional.of(said(What.FOLDERS_CROSSED, line.strip(), text.at(i + 1)));
        }
      }
    }
    return Optional.empty();
  }

  /** A script that reads outputs 1 and 2, perhaps more, and never output 0. */
  private static Optional<CodeSlip> writtenFromOne(SourceText text) {
    var numbers = new TreeMap<Integer, Integer>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      Matcher written = WRITTEN.matcher(line.length() > LONGEST_LINE ? "" : line);
      while (written.find()) {
        if (READS.isIn(line)) {
          numbers.putIfAbsent(Integer.parseInt(written.group(1)), i);
        }
      }
    }
    return numbers.containsKey(1) && numbers.containsKey(2) && !numbers.containsKey(0)
        ? numbers.values().stream()
            .findFirst()
            .map(
                line ->
                    said(What.OUTPUTS_FROM_ONE, text.lines().get(line).strip(), text.at(line + 1)))
        : Optional.empty();
  }

  private static Optional<CodeSlip> fromOne(SourceText text, int index) {
    String head = text.lines().get(index);
    Matcher loop = FROM_ONE.matcher(head.length() > LONGEST_LINE ? "" : head);
    if (!loop.find()) {
      return Optional.empty();
    }
    String number = Pattern.quote(loop.group(1));
    Pattern file =
        Pattern.compile(
            "_[\"']\\s?\\+\\s?str\\("
                + number
                + "\\)\\s?\\+\\s?[\"']\\.bin|_\\{"
                + number
                + "\\}\\.bin|_(?:\\{0?\\}|%d)\\.bin[\"'](?:\\.format\\(|\\s?%\\s?)"
                + number);
    int end = Math.min(text.lines().size(), index + LOOP);
    Pattern shifted =
        Pattern.compile("\\b" + number + "\\s?(?:-=|=\\s?" + number + "\\s?-)\\s?1\\b");
    if (text.lines().subList(index + 1, end).stream()
        .anyMatch(line -> shifted.matcher(line).find())) {
      return Optional.empty();
    }
    return text.lines().subList(index + 1, end).stream()
        .filter(line -> line.length() <= LONGEST_LINE)
        .map(file::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(read -> said(What.OUTPUTS_FROM_ONE, loop.group().strip(), text.at(index + 1)));
  }

  private static CodeSlip said(What what, String text, Evidence at) {
    return new CodeSlip(Fact.UNTIED, what, text, at);
  }
}
