package org.cannadvisor.model;

/**
 * The first output tensor, in the order of execution, that is bad in a comparison.
 *
 * @param file the table
 * @param row position in it, 0-based
 * @param operator NPU operator(s), as written
 * @param opType empty where the table has none
 * @param cosine CosineSimilarity of that tensor
 */
public record FirstDivergence(
    String subject,
    String file,
    int row,
    String operator,
    String opType,
    double cosine,
    Evidence at)
    implements Fact {

  @Override
  public FirstDivergence withSubject(String subject) {
    return new FirstDivergence(subject, file, row, operator, opType, cosine, at);
  }
}
