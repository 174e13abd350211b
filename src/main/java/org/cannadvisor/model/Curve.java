package org.cannadvisor.model;

import java.util.List;

/**
 * How the outputs of a network's operators compare with golden ones, in the order of execution.
 *
 * @param file the comparison table
 * @param points one for each compared output
 * @param first position in {@code points} of the first divergence; -1 where nothing diverges
 * @param cosineMin the lowest CosineSimilarity that is still good
 * @param euclideanMax the largest RelativeEuclideanDistance that is still normal
 */
public record Curve(
    String subject,
    String file,
    List<Point> points,
    int first,
    double cosineMin,
    double euclideanMax) {

  public Curve {
    points = List.copyOf(points);
  }

  /**
   * One output.
   *
   * @param cosine CosineSimilarity, NaN where the table has none
   * @param euclidean RelativeEuclideanDistance, NaN where the table has none
   * @param overflow whether the table marks an overflow
   */
  public record Point(
      String operator, String type, double cosine, double euclidean, boolean overflow) {}
}
