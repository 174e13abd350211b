package org.cannadvisor.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/**
 * What {@link SolvedFaultsCompiler} wrote: the faults, how they speak for causes, the places of the
 * words in order, the words. A word is looked up in the file without reading all of it.
 */
final class WordTable {

  /** What is known of a word. */
  static final class Row {

    private final double rarity;
    private final int[] faults;
    private final float[] weights;

    private Row(double rarity, int[] faults, float[] weights) {
      this.rarity = rarity;
      this.faults = faults;
      this.weights = weights;
    }

    /** How much it tells, from 0. */
    double rarity() {
      return rarity;
    }

    /** Gives the number of each fault that has it, and what it weighs there, 0..1. */
    void forEach(ObjDoubleConsumer<Integer> fault) {
      for (int i = 0; i < faults.length; i++) {
        fault.accept(faults[i], weights[i]);
      }
    }
  }

  /** Of no fault, cause and word. */
  static final WordTable EMPTY = new WordTable(new byte[2 * Integer.BYTES + Short.BYTES]);

  private final List<SolvedFault> faults = new ArrayList<>();
  private final CauseWeights weights;
  private final ByteBuffer file;
  private final int size;
  private final int places;
  private final int pool;

  WordTable(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = file.getInt();
    for (int i = 0; i < count; i++) {
      faults.add(new SolvedFault(text(), list(), list(), text()));
    }
    weights = weights();
    size = file.getInt();
    places = file.position();
    pool = places + size * Integer.BYTES;
  }

  private CauseWeights weights() {
    List<String> causes = list();
    double[][] rows = new double[faults.size()][causes.size()];
    for (double[] row : rows) {
      for (int cause = 0; cause < row.length; cause++) {
        row[cause] = file.getFloat();
      }
    }
    return CauseWeights.known(causes, rows);
  }

  /** The faults in the order of their numbers. */
  List<SolvedFault> faults() {
    return faults;
  }

  /** What the faults teach together. */
  CauseWeights causes() {
    return weights;
  }

  /** Empty for a word that hardly any fault has, or nearly every one. */
  Optional<Row> row(String word) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      file.position(pool + file.getInt(places + middle * Integer.BYTES));
      int order = text().compareTo(word);
      if (order == 0) {
        return Optional.of(row());
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  /** Every word, in order. */
  List<Row> rows() {
    var rows = new ArrayList<Row>();
    file.position(pool);
    for (int i = 0; i < size; i++) {
      text();
      rows.add(row());
    }
    return rows;
  }

  private Row row() {
    double rarity = file.getFloat();
    int[] numbers = new int[file.getShort()];
    float[] shares = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = file.getShort();
      shares[i] = file.getFloat();
    }
    return new Row(rarity, numbers, shares);
  }

  private List<String> list() {
    String words = text();
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  /** Its length in bytes and the bytes. */
  private String text() {
    byte[] bytes = new byte[file.getShort()];
    file.get(bytes);
    return new String(bytes, UTF_8);
  }
}
