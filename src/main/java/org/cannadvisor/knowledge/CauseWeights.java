package org.cannadvisor.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much each solved fault speaks for each cause, so that what all of them say together tells the
 * causes apart; see {@code src/docs/decisions/0017}.
 */
final class CauseWeights {

  /** What is reasonable beside the causes counts this much, together, where the best cause is 1. */
  private static final double BESIDE = 0.6;

  /** A knowledge entry is written to tell its cause from others: it counts like several faults. */
  private static final double ENTRY = 3;

  /** How much a cause that few faults have is lifted: the power of its rarity. */
  private static final double RARE = 0.3;

  private final List<String> causes;
  private final double[][] weights;

  private CauseWeights(List<String> causes, double[][] weights) {
    this.causes = causes;
    this.weights = weights;
  }

  /** As they were written into the file. */
  static CauseWeights known(List<String> causes, double[][] weights) {
    return new CauseWeights(causes, weights);
  }

  /**
   * What some faults teach.
   *
   * @param products of the words of each two faults
   */
  static CauseWeights learnt(List<SolvedFault> faults, double[][] products) {
    var names = new TreeSet<String>();
    faults.forEach(fault -> names.addAll(fault.causes()));
    List<String> causes = List.copyOf(names);
    double[][] wanted = wanted(faults, causes);
    double[] importance = importance(faults, wanted, causes.size());
    return new CauseWeights(
        causes, Ridge.coefficients(products, importance, centred(wanted, importance)));
  }

  List<String> causes() {
    return causes;
  }

  /** What a fault says of the causes, in their order. */
  double[] of(int fault) {
    return weights[fault];
  }

  /** The share of each cause in each fault, 1 in all. */
  private static double[][] wanted(List<SolvedFault> faults, List<String> causes) {
    Map<String, Integer> places = new HashMap<>();
    causes.forEach(cause -> places.put(cause, places.size()));
    double[][] wanted = new double[faults.size()][causes.size()];
    for (int i = 0; i < wanted.length; i++) {
      SolvedFault fault = faults.get(i);
      for (int place = 0; place < fault.causes().size(); place++) {
        add(wanted[i], places.get(fault.causes().get(place)), 1.0 / (1 + place));
      }
      for (String beside : fault.beside()) {
        add(wanted[i], places.get(beside), BESIDE / fault.beside().size());
      }
      double all = Arrays.stream(wanted[i]).sum();
      for (int cause = 0; cause < causes.size(); cause++) {
        wanted[i][cause] /= all;
      }
    }
    return wanted;
  }

  /** Nothing for what is the cause of no fault. */
  private static void add(double[] shares, @Nullable Integer cause, double share) {
    if (cause != null) {
      shares[cause] += share;
    }
  }

  private static double[] importance(List<SolvedFault> faults, double[][] wanted, int causes) {
    double[] frequent = new double[causes];
    for (int i = 0; i < wanted.length; i++) {
      for (int cause = 0; cause < causes; cause++) {
        frequent[cause] += own(faults.get(i)) * wanted[i][cause];
      }
    }
    double[] importance = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      double common = 0;
      for (int cause = 0; cause < causes; cause++) {
        common += wanted[i][cause] * frequent[cause];
      }
      importance[i] = own(faults.get(i)) * Math.pow(common, -RARE);
    }
    double mean = Arrays.stream(importance).average().orElse(1);
    return Arrays.stream(importance).map(one -> one / mean).toArray();
  }

  private static double own(SolvedFault fault) {
    return fault.isEntry() ? ENTRY : 1;
  }

  /** Less the mean, so that a project that says nothing comes to nothing. */
  private static double[][] centred(double[][] wanted, double[] importance) {
    double[] mean = new double[wanted.length == 0 ? 0 : wanted[0].length];
    double all = Arrays.stream(importance).sum();
    for (int i = 0; i < wanted.length; i++) {
      for (int cause = 0; cause < mean.length; cause++) {
        mean[cause] += importance[i] * wanted[i][cause] / all;
      }
    }
    for (double[] shares : wanted) {
      for (int cause = 0; cause < mean.length; cause++) {
        shares[cause] -= mean[cause];
      }
    }
    return wanted;
  }
}
