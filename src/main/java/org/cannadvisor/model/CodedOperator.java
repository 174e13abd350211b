package org.cannadvisor.model;

/**
 * A call in the code of a network that stands for an operator, or a sentence about one.
 *
 * @param type of the ONNX operator that it becomes, e.g. {@code GridSample}
 * @param call as written, e.g. {@code F.grid_sample}
 * @param onNpu whether the code runs on the chip itself (torch_npu)
 * @param blamed whether the sentence says that the results of this operator are off
 */
public record CodedOperator(
    String subject, String type, String call, boolean onNpu, boolean blamed, Evidence at)
    implements Fact {

  @Override
  public CodedOperator withSubject(String subject) {
    return new CodedOperator(subject, type, call, onNpu, blamed, at);
  }
}
