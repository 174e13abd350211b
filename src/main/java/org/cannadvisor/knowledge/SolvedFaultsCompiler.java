package org.cannadvisor.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.Stage;

/**
 * Writes the words of solved faults and of knowledge entries as {@code WordTable} reads them.
 *
 * <p>A word weighs (1 + ln files) · ln((faults + 1) / (faults with it + 0.5)) in a fault, the whole
 * of a fault scaled to length 1: a word that few faults have tells more. Words of too few faults
 * and of most are left out.
 */
public final class SolvedFaultsCompiler {

  private static final YAMLMapper YAML = new YAMLMapper();

  /** A word that a larger share of the faults has tells them apart no more. */
  private static final double COMMON = 0.5;

  /** A word of fewer faults is the name of something. */
  private static final int RARE = 3;

  private static final Pattern SIGNS = Pattern.compile("(?ms)^### signs$.*?(?=^##)");

  /** How often each word stands in a project. */
  public interface Words {

    /** The words of the project in a folder. */
    Map<String, Integer> of(Path project) throws IOException;
  }

  private record Spoken(SolvedFault fault, Map<String, Integer> words) {}

  private final List<Spoken> all = new ArrayList<>();
  private final Map<String, Integer> spread = new HashMap<>();

  private SolvedFaultsCompiler() {}

  /**
   * Writes the memory.
   *
   * @param cases a folder for each project, and beside it a file that says what the cause was
   * @param words how often each word stands in a project
   * @param knowledge the folder of the knowledge entries
   * @param classes where the memory is written below
   * @throws IllegalStateException where a fault has no cause
   */
  public static void compile(Path cases, Words words, Path knowledge, Path classes)
      throws IOException {
    var compiler = new SolvedFaultsCompiler();
    compiler.addCases(cases, words);
    for (Stage stage : Stage.values()) {
      for (Path entry : KnowledgeCompiler.entryFiles(knowledge.resolve(stage.folder()))) {
        compiler.addEntry(entry);
      }
    }
    Path target = classes.resolve("org/cannadvisor/knowledge").resolve(SolvedFaults.FILE);
    try (OutputStream out = Files.newOutputStream(target)) {
      compiler.write(out);
    }
  }

  /** Projects are read side by side: that is what takes long. */
  private void addCases(Path cases, Words words) throws IOException {
    List<Spoken> spoken =
        folders(cases).parallelStream().map(project -> spoken(project, words)).toList();
    spoken.forEach(one -> add(one.fault, one.words));
  }

  private static Spoken spoken(Path project, Words words) {
    try {
      return new Spoken(fault(project), words.of(project));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a fault shows itself is told as those tell it who have it, the rest by who knows it. */
  private void addEntry(Path file) throws IOException {
    String id = file.getFileName().toString().replace(".md", "");
    var fault = new SolvedFault("", List.of(id), List.of(), "");
    String text = Files.readString(file, UTF_8);
    add(fault, repeated(SIGNS.matcher(text).replaceAll("")));
    add(
        fault,
        repeated(
            SIGNS.matcher(text).results().map(MatchResult::group).collect(Collectors.joining())));
  }

  private void add(SolvedFault fault, Map<String, Integer> words) {
    all.add(new Spoken(fault, words));
    words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
  }

  private static SolvedFault fault(Path project) throws IOException {
    JsonNode said = YAML.readTree(project.resolveSibling(project.getFileName() + ".yaml").toFile());
    JsonNode family = said.has("variantOf") ? said.path("variantOf") : said.path("case");
    List<String> causes = texts(said.path("first"));
    if (causes.isEmpty()) {
      throw new IllegalStateException(project + ".yaml has no causes under first:");
    }
    return new SolvedFault(
        family.asText(), causes, texts(said.path("also")), said.path("source").asText());
  }

  private static List<String> texts(JsonNode one) {
    return one.isTextual() ? List.of(one.asText()) : Rows.texts(one);
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** An entry is one text, in which a word counts as often as it stands there. */
  private static Map<String, Integer> repeated(String text) {
    var counts = new HashMap<String, Integer>();
    SpokenWords.of(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private void write(OutputStream file) throws IOException {
    List<String> words =
        spread.entrySet().stream()
            .filter(word -> word.getValue() >= RARE && word.getValue() < COMMON * all.size())
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    double[][] weights =
        all.stream().map(one -> weights(one.words, words)).toArray(double[][]::new);
    var out = new DataOutputStream(new BufferedOutputStream(file));
    out.writeInt(all.size());
    for (Spoken spoken : all) {
      text(out, spoken.fault.family());
      text(out, String.join(" ", spoken.fault.causes()));
      text(out, String.join(" ", spoken.fault.beside()));
      text(out, spoken.fault.source());
    }
    List<SolvedFault> faults = all.stream().map(Spoken::fault).toList();
    write(out, CauseWeights.learnt(faults, Ridge.products(weights)));
    write(out, words, weights);
    out.flush();
  }

  private double rarity(String word) {
    return Math.log((all.size() + 1) / (spread.getOrDefault(word, 0) + 0.5));
  }

  private double[] weights(Map<String, Integer> spoken, List<String> words) {
    double[] weights = new double[words.size()];
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      int times = spoken.getOrDefault(words.get(i), 0);
      weights[i] = times == 0 ? 0 : (1 + Math.log(times)) * rarity(words.get(i));
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= Math.sqrt(squares);
    }
    return weights;
  }

  private void write(DataOutputStream out, CauseWeights learnt) throws IOException {
    text(out, String.join(" ", learnt.causes()));
    for (int fault = 0; fault < all.size(); fault++) {
      for (double weight : learnt.of(fault)) {
        out.writeFloat((float) weight);
      }
    }
  }

  /** First where each word begins, then the words. */
  private void write(DataOutputStream out, List<String> words, double[][] weights)
      throws IOException {
    var pool = new ByteArrayOutputStream();
    var rows = new DataOutputStream(pool);
    out.writeInt(words.size());
    for (int word = 0; word < words.size(); word++) {
      out.writeInt(rows.size());
      write(rows, words.get(word), column(weights, word));
    }
    pool.writeTo(out);
  }

  private static double[] column(double[][] weights, int word) {
    return Arrays.stream(weights).mapToDouble(row -> row[word]).toArray();
  }

  private void write(DataOutputStream out, String word, double[] weights) throws IOException {
    text(out, word);
    out.writeFloat((float) rarity(word));
    out.writeShort((int) Arrays.stream(weights).filter(weight -> weight > 0).count());
    for (int fault = 0; fault < weights.length; fault++) {
      if (weights[fault] > 0) {
        out.writeShort(fault);
        out.writeFloat((float) weights[fault]);
      }
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }
}
