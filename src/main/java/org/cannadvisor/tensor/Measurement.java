package org.cannadvisor.tensor;

import java.util.List;
import java.util.Map;

/**
 * What was measured between two tensors.
 *
 * @param elements how many each has
 * @param compared how many of them were compared, the first ones
 * @param texts each metric that was asked for, as tables write it: six digits after the point;
 *     {@code nan} where the values give none, {@code NaN} where msaccucmp computes none
 * @param values the same as numbers; standard deviation has none
 * @param worst index of the largest absolute error; −1 where there is none
 * @param remarks what to know about the numbers, in msaccucmp's words where it has some
 */
public record Measurement(
    long elements,
    long compared,
    Map<Metric, String> texts,
    Map<Metric, Double> values,
    long worst,
    Census my,
    Census golden,
    List<String> remarks) {

  public Measurement {
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
    remarks = List.copyOf(remarks);
  }
}
