package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cannadvisor.intake.own.ReportReader;
import org.cannadvisor.model.Difference;
import org.cannadvisor.model.Difference.Row;
import org.cannadvisor.model.Difference.Value;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Influence.Group;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;
import org.cannadvisor.report.DifferenceJson;
import org.cannadvisor.report.DifferenceText;

/**
 * Compares two cases: which model, conversion, AIPP block and program of the one belongs to which
 * of the other, and what differs between the two.
 */
public final class Differences {

  /** Settings named where a whole place is missing on one side. */
  private static final int NAMED = 6;

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::group).thenComparing(row -> !hasEffect(row));

  private final List<Row> rows = new ArrayList<>();
  private int same;

  private Differences() {}

  /**
   * Reads one side from a report in JSON; empty where the file is none, or one of an earlier
   * version.
   *
   * @throws IOException where it cannot be read
   */
  public static Optional<Profile> read(Path report) throws IOException {
    return ReportReader.read(report, report.toString());
  }

  /**
   * Compares two cases, whatever their languages.
   *
   * @param lang of the answer
   */
  public static Difference of(Profile a, Profile b, Lang lang) {
    return of(PathTranslation.of(a, lang), PathTranslation.of(b, lang));
  }

  private static Difference of(Profile a, Profile b) {
    var differences = new Differences();
    List<Pair> pairs = Pair.of(a.subjects(), b.subjects());
    for (Pair pair : pairs) {
      differences.compare(
          pair.name(), about(a.influences(), pair.a()), about(b.influences(), pair.b()));
    }
    differences.rows.sort(ORDER);
    return new Difference(
        a.name(),
        b.name(),
        differences.rows,
        alone(a.subjects(), pairs.stream().map(Pair::a).toList()),
        alone(b.subjects(), pairs.stream().map(Pair::b).toList()),
        differences.same);
  }

  private static List<String> alone(List<String> all, List<String> paired) {
    return all.stream().filter(name -> !paired.contains(name)).toList();
  }

  private static List<Influence> about(List<Influence> all, String subject) {
    return all.stream().filter(one -> one.subject().equals(subject)).toList();
  }

  /** Two names that belong together. */
  private record Pair(String a, String b) {

    String name() {
      return a.equals(b) ? a : a + " | " + b;
    }

    /** Equal names; what remains on both sides in its order, where as many remain. */
    static List<Pair> of(List<String> a, List<String> b) {
      var pairs = new ArrayList<Pair>();
      a.stream().filter(b::contains).forEach(name -> pairs.add(new Pair(name, name)));
      List<String> restA = a.stream().filter(name -> !b.contains(name)).toList();
      List<String> restB = b.stream().filter(name -> !a.contains(name)).toList();
      if (restA.size() == restB.size()) {
        for (int i = 0; i < restA.size(); i++) {
          pairs.add(new Pair(restA.get(i), restB.get(i)));
        }
      }
      return pairs;
    }
  }

  private void compare(String subject, List<Influence> a, List<Influence> b) {
    for (Group group : Group.values()) {
      Map<String, Map<String, Value>> inA = places(a, group);
      Map<String, Map<String, Value>> inB = places(b, group);
      List<Pair> pairs = Pair.of(List.copyOf(inA.keySet()), List.copyOf(inB.keySet()));
      for (Pair pair : pairs) {
        Map<String, Value> ofA = inA.getOrDefault(pair.a(), Map.of());
        compare(subject, group, pair.name(), ofA, inB.getOrDefault(pair.b(), Map.of()));
      }
      Set<String> done = pairs.stream().map(Pair::a).collect(Collectors.toSet());
      inA.forEach((place, all) -> addAlone(subject, group, place, all, true, done));
      Set<String> doneB = pairs.stream().map(Pair::b).collect(Collectors.toSet());
      inB.forEach((place, all) -> addAlone(subject, group, place, all, false, doneB));
    }
  }

  private void compare(
      String subject, Group group, String place, Map<String, Value> a, Map<String, Value> b) {
    var names = new LinkedHashSet<>(a.keySet());
    names.addAll(b.keySet());
    for (String name : names) {
      Optional<Value> inA = Optional.ofNullable(a.get(name));
      Optional<Value> inB = Optional.ofNullable(b.get(name));
      if (inA.map(Differences::counts).equals(inB.map(Differences::counts))) {
        same++;
      } else {
        rows.add(new Row(subject, group, place, name, inA, inB));
      }
    }
  }

  private static String counts(Value value) {
    return value.effect().isEmpty() ? value.value() : value.effect();
  }

  /** One row for a place that only one side has. */
  private void addAlone(
      String subject,
      Group group,
      String place,
      Map<String, Value> all,
      boolean inA,
      Set<String> done) {
    if (done.contains(place)) {
      return;
    }
    String named =
        all.entrySet().stream()
            .limit(NAMED)
            .map(one -> one.getKey() + "=" + one.getValue().value())
            .collect(Collectors.joining(", "));
    String more = all.size() > NAMED ? ", … (" + all.size() + ")" : "";
    Value first = all.values().iterator().next();
    Optional<Value> value = Optional.of(new Value(named + more, "", first.at()));
    Optional<Value> none = Optional.empty();
    rows.add(new Row(subject, group, place, "", inA ? value : none, inA ? none : value));
  }

  /** By place and name; several values of one name count together. */
  private static Map<String, Map<String, Value>> places(List<Influence> all, Group group) {
    Map<String, Map<String, Value>> places = new LinkedHashMap<>();
    for (Influence one : all) {
      if (one.group() == group) {
        places
            .computeIfAbsent(one.place(), place -> new LinkedHashMap<>())
            .merge(name(one), value(one), Differences::both);
      }
    }
    return places;
  }

  /** {@code precision_mode} and {@code precision_mode_v2} decide the same. */
  private static String name(Influence one) {
    return one.name().replaceFirst("_v2$", "");
  }

  private static Value value(Influence one) {
    String value = one.name().endsWith("_v2") ? one.name() + "=" + one.value() : one.value();
    return new Value(value, one.effect(), one.at());
  }

  private static Value both(Value one, Value other) {
    return one.value().equals(other.value())
        ? one
        : new Value(one.value() + ", " + other.value(), "", one.at());
  }

  private static boolean hasEffect(Row row) {
    return row.a().or(row::b).filter(value -> !value.effect().isEmpty()).isPresent();
  }

  /**
   * Writes a comparison.
   *
   * @param asJson for programs, else for people
   * @param colour whether the text may use terminal colours
   */
  public static void write(
      Difference difference, Lang lang, boolean asJson, boolean colour, Writer out) {
    try {
      if (asJson) {
        DifferenceJson.write(difference, lang, out);
      } else {
        DifferenceText.write(difference, lang, colour, out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
