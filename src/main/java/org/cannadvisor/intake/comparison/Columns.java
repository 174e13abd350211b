package org.cannadvisor.intake.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a table holds what. Headers differ between tools and years; of two columns with
 * the same name (DataType, Address) the first is the NPU's.
 */
final class Columns {

  private static final Map<String, List<Field>> FIELDS = new HashMap<>();

  static {
    name(Field.OPERATOR, "npudump", "leftop", "npuname", "targetdataname", "apiname");
    name(Field.GOLDEN, "groundtruth", "rightop", "benchname", "goldendataname");
    name(Field.OP_TYPE, "optype");
    name(Field.TENSOR, "tensorindex");
    name(Field.DTYPE, "datatype", "nputensordtype", "npudtype", "targetdatatype");
    name(Field.DTYPE, "devicedtype", "testeddtype");
    name(Field.COSINE, "cosinesimilarity", "cosine", "余弦相似度");
    name(Field.MAX_ABSOLUTE, "maxabsoluteerror", "maxabserr", "maxabserror", "maxabsoluteerr");
    name(Field.MAX_ABSOLUTE, "maximumabsoluteerror", "最大绝对误差");
    name(Field.RELATIVE_EUCLIDEAN, "relativeeuclideandistance");
    name(Field.KL_DIVERGENCE, "kullbackleiblerdivergence", "kldivergence");
    name(Field.ROOT_MEAN_SQUARE, "rootmeansquareerror");
    name(Field.MEAN_RELATIVE, "meanrelativeerror", "meanrelativeerr", "平均相对误差");
    name(Field.MAX_RELATIVE, "maxrelativeerror", "maxrelativeerr", "最大相对误差");
    name(Field.MEAN_ABSOLUTE, "meanabsoluteerror");
    name(Field.OTHER_METRIC, "accumulatedrelativeerror", "standarddeviation");
    name(Field.OTHER_METRIC, "eucdist", "eucdistance", "maxdiff", "l2normdiff", "normrelativeerr");
    name(Field.DEVIATIONS, "standarddeviation");
    name(Field.NPU_MAX, "npumax", "targetmax");
    name(Field.NPU_MIN, "npumin", "targetmin");
    name(Field.GOLDEN_MAX, "benchmax", "goldenmax");
    name(Field.GOLDEN_MIN, "benchmin", "goldenmin");
    name(Field.VERDICT, "accuracyreachedornot", "result", "status");
    name(Field.OVERFLOW, "overflow");
    name(Field.IS_OUTPUT, "isoutputnode");
    name(Field.FAIL_REASON, "comparefailreason", "errmessage", "message");
  }

  /** What a script of one's own calls the column that says which output a row is about. */
  private static final Set<String> OUTPUTS = Set.of("output", "outputname", "outputnode", "输出");

  /** A shorter one is a printed comparison, which tells more by its words. */
  private static final int FEWEST_OF_ONES_OWN = 4;

  private final Map<Field, Integer> places;
  private final List<Field> metrics;
  private final int count;

  private Columns(Map<Field, Integer> places, int count) {
    this.places = places;
    this.metrics =
        Arrays.stream(Field.values()).filter(field -> field.isMetric() && has(field)).toList();
    this.count = count;
  }

  /** What a column says. */
  enum Field {
    OPERATOR,
    GOLDEN,
    OP_TYPE,
    TENSOR,
    DTYPE,
    COSINE,
    MAX_ABSOLUTE,
    RELATIVE_EUCLIDEAN,
    KL_DIVERGENCE,
    ROOT_MEAN_SQUARE,
    MEAN_RELATIVE,
    MAX_RELATIVE,
    MEAN_ABSOLUTE,
    /** A metric that no fact carries; it shows that the tensor was compared. */
    OTHER_METRIC,
    /** {@code (mean;deviation),(mean;deviation)} of the two sides. */
    DEVIATIONS,
    NPU_MAX,
    NPU_MIN,
    GOLDEN_MAX,
    GOLDEN_MIN,
    /** What the tool says of the tensor. */
    VERDICT,
    OVERFLOW,
    IS_OUTPUT,
    FAIL_REASON;

    boolean isMetric() {
      return compareTo(COSINE) >= 0 && compareTo(OTHER_METRIC) <= 0;
    }
  }

  private static void name(Field field, String... names) {
    for (String name : names) {
      FIELDS.computeIfAbsent(name, any -> new ArrayList<>()).add(field);
    }
  }

  static Columns of(List<String> header) {
    var places = new EnumMap<Field, Integer>(Field.class);
    for (int i = 0; i < header.size(); i++) {
      for (Field field : FIELDS.getOrDefault(plain(header.get(i)), List.of())) {
        places.putIfAbsent(field, i);
      }
    }
    boolean isShort = header.size() < FEWEST_OF_ONES_OWN;
    boolean figures = header.stream().anyMatch(name -> name.matches("\\s*[-+]?\\d[\\d.]*\\s*"));
    if (places.containsKey(Field.COSINE)
        && !places.containsKey(Field.OPERATOR)
        && !isShort
        && !figures) {
      header.stream()
          .filter(name -> OUTPUTS.contains(plain(name)))
          .findFirst()
          .ifPresent(name -> places.put(Field.OPERATOR, header.indexOf(name)));
    }
    return new Columns(places, header.size());
  }

  /** The metric of this name; OPERATOR stands for none. */
  static Field metric(String name) {
    return FIELDS.getOrDefault(plain(name), List.of()).stream()
        .filter(Field::isMetric)
        .findFirst()
        .orElse(Field.OPERATOR);
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_*`\"\\uFEFF]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * Names operators and has a metric: the two things every such table has. One that compares
   * checksums has a verdict instead.
   */
  boolean isComparison() {
    return has(Field.OPERATOR) && (hasMetric() || (has(Field.GOLDEN) && has(Field.VERDICT)));
  }

  boolean hasMetric() {
    return !metrics.isEmpty();
  }

  /** The metrics that the table has. */
  List<Field> metrics() {
    return metrics;
  }

  boolean has(Field field) {
    return places.containsKey(field);
  }

  int count() {
    return count;
  }

  /** The cell of a row; empty where the table or this row has none. */
  String cell(List<String> row, Field field) {
    int place = places.getOrDefault(field, Integer.MAX_VALUE);
    return place < row.size() ? row.get(place).strip() : "";
  }
}
