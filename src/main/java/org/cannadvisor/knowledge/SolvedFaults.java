package org.cannadvisor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The memory of solved faults: which causes were found where files spoke of the same things. A
 * project is held against every solved fault and every knowledge entry by the cosine of their
 * words, and each of these speaks for causes as {@link CauseWeights} has learnt.
 */
public final class SolvedFaults {

  /** Where the build puts it, relative to this class. */
  static final String FILE = "solved.bin";

  /**
   * How close a cause is.
   *
   * @param about identifier of the catalogue
   * @param closeness only its order means something
   * @param source where the fault that speaks most for it was published; empty where that is not
   *     known or it is the knowledge entry
   * @param words how much each word of the project adds, below 0 where it speaks against it
   */
  public record Closeness(
      String about, double closeness, String source, Map<String, Double> words) {}

  private record Heard(String word, double weight, WordTable.Row row) {}

  private final WordTable table;
  private final int[] remembered;
  private final CauseWeights weights;

  /**
   * @param remembered numbers of faults
   * @param weights of these, in that order
   */
  private SolvedFaults(WordTable table, int[] remembered, CauseWeights weights) {
    this.table = table;
    this.remembered = remembered;
    this.weights = weights;
  }

  /**
   * The memory that was packed with the program.
   *
   * @throws IllegalStateException where the program was packaged without it
   */
  public static SolvedFaults builtIn() {
    try (InputStream in = SolvedFaults.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "No " + FILE + " on the class path. Maybe the build was cut short; run mvn package.");
      }
      var table = new WordTable(in.readAllBytes());
      int[] all = IntStream.range(0, table.faults().size()).toArray();
      return new SolvedFaults(table, all, table.causes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A memory of nothing: what is said then are the rules alone. */
  public static SolvedFaults none() {
    return new SolvedFaults(WordTable.EMPTY, new int[0], WordTable.EMPTY.causes());
  }

  /**
   * A memory that was not taught by some faults: what is measured on them is what a stranger meets,
   * but for how rare each word is, which all faults have told.
   *
   * @param forgotten tells them by the number of the case; that of a knowledge entry is empty
   */
  public SolvedFaults without(Predicate<String> forgotten) {
    int[] kept =
        Arrays.stream(remembered)
            .filter(number -> !forgotten.test(table.faults().get(number).family()))
            .toArray();
    List<SolvedFault> faults = Arrays.stream(kept).mapToObj(table.faults()::get).toList();
    return new SolvedFaults(table, kept, CauseWeights.learnt(faults, products(kept)));
  }

  /** The cosines of each two of some faults. */
  private double[][] products(int[] kept) {
    List<WordTable.Row> rows = table.rows();
    double[][] words = new double[table.faults().size()][rows.size()];
    for (int word = 0; word < rows.size(); word++) {
      int column = word;
      rows.get(word).forEach((fault, weight) -> words[fault][column] = weight);
    }
    return Ridge.products(
        Arrays.stream(kept).mapToObj(fault -> words[fault]).toArray(double[][]::new));
  }

  /**
   * The causes that the words of a project speak for, the closest first.
   *
   * @param spoken in how many files of the project each word stands
   */
  public Stream<Closeness> closest(Map<String, Integer> spoken) {
    List<Heard> heard = heard(spoken);
    if (heard.isEmpty()) {
      return Stream.empty();
    }
    double[] cosines = cosines(heard);
    double[] closeness = new double[weights.causes().size()];
    for (int i = 0; i < remembered.length; i++) {
      for (int cause = 0; cause < closeness.length; cause++) {
        closeness[cause] += cosines[remembered[i]] * weights.of(i)[cause];
      }
    }
    return IntStream.range(0, closeness.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer cause) -> closeness[cause]).reversed())
        .map(cause -> closeness(cause, closeness[cause], heard, cosines));
  }

  private List<Heard> heard(Map<String, Integer> spoken) {
    var heard = new ArrayList<Heard>();
    spoken.forEach(
        (word, files) ->
            table
                .row(word)
                .ifPresent(
                    row -> heard.add(new Heard(word, (1 + Math.log(files)) * row.rarity(), row))));
    double length = Math.sqrt(heard.stream().mapToDouble(one -> one.weight * one.weight).sum());
    return heard.stream().map(one -> new Heard(one.word, one.weight / length, one.row)).toList();
  }

  private double[] cosines(List<Heard> heard) {
    double[] cosines = new double[table.faults().size()];
    for (Heard word : heard) {
      word.row.forEach((fault, weight) -> cosines[fault] += word.weight * weight);
    }
    return cosines;
  }

  private Closeness closeness(int cause, double closeness, List<Heard> heard, double[] cosines) {
    double[] speaks = new double[cosines.length];
    for (int i = 0; i < remembered.length; i++) {
      speaks[remembered[i]] = weights.of(i)[cause];
    }
    var words = new HashMap<String, Double>();
    for (Heard word : heard) {
      double[] sum = new double[1];
      word.row.forEach((fault, weight) -> sum[0] += speaks[fault] * weight);
      words.put(word.word, sum[0] * word.weight);
    }
    String about = weights.causes().get(cause);
    return new Closeness(about, closeness, source(about, speaks, cosines), words);
  }

  private String source(String about, double[] speaks, double[] cosines) {
    return Arrays.stream(remembered)
        .boxed()
        .filter(fault -> table.faults().get(fault).causes().contains(about))
        .max(Comparator.comparingDouble(fault -> speaks[fault] * cosines[fault]))
        .map(fault -> table.faults().get(fault).source())
        .orElse("");
  }
}
