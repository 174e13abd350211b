package org.cannadvisor.intake.comparison;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a table holds what. Headers differ between tools and years; of two columns with
 * the same name (DataType, Address) the first is the NPU's.
 */
final class Columns {

  private static final Map<String, Field> FIELDS = new HashMap<>();

  static {
    name(Field.OPERATOR, "npudump", "leftop", "npuname", "targetdataname");
    name(Field.GOLDEN, "groundtruth", "rightop", "benchname", "goldendataname");
    name(Field.OP_TYPE, "optype");
    name(Field.TENSOR, "tensorindex");
    name(Field.DTYPE, "datatype", "nputensordtype", "npudtype", "targetdatatype");
    name(Field.COSINE, "cosinesimilarity", "cosine");
    name(Field.MAX_ABSOLUTE, "maxabsoluteerror", "maxabserr", "maxabserror");
    name(Field.RELATIVE_EUCLIDEAN, "relativeeuclideandistance");
    name(Field.KL_DIVERGENCE, "kullbackleiblerdivergence", "kldivergence");
    name(Field.ROOT_MEAN_SQUARE, "rootmeansquareerror");
    name(Field.MEAN_RELATIVE, "meanrelativeerror", "meanrelativeerr");
    name(
        Field.OTHER_METRIC,
        "accumulatedrelativeerror",
        "standarddeviation",
        "maxrelativeerror",
        "maxrelativeerr",
        "meanabsoluteerror",
        "eucdist");
    name(Field.OVERFLOW, "overflow");
    name(Field.IS_OUTPUT, "isoutputnode");
    name(Field.FAIL_REASON, "comparefailreason", "errmessage");
  }

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
    /** A metric that no fact carries; it shows that the tensor was compared. */
    OTHER_METRIC,
    OVERFLOW,
    IS_OUTPUT,
    FAIL_REASON;

    boolean isMetric() {
      return compareTo(COSINE) >= 0 && compareTo(OTHER_METRIC) <= 0;
    }
  }

  private static void name(Field field, String... names) {
    for (String name : names) {
      FIELDS.put(name, field);
    }
  }

  static Columns of(List<String> header) {
    var places = new EnumMap<Field, Integer>(Field.class);
    for (int i = 0; i < header.size(); i++) {
      Field field = FIELDS.get(plain(header.get(i)));
      if (field != null) {
        places.putIfAbsent(field, i);
      }
    }
    return new Columns(places, header.size());
  }

  /** The metric of this name; OPERATOR stands for none. */
  static Field metric(String name) {
    Field field = FIELDS.getOrDefault(plain(name), Field.OPERATOR);
    return field.isMetric() ? field : Field.OPERATOR;
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_*`\"\\uFEFF]", "").toLowerCase(Locale.ROOT);
  }

  /** Names operators and has a metric: the two things every such table has. */
  boolean isComparison() {
    return has(Field.OPERATOR) && hasMetric();
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
