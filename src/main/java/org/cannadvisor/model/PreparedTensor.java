package org.cannadvisor.model;

/**
 * The form in which one program hands the picture over.
 *
 * @param path which program's way it is: the file where it begins
 * @param layout {@code NCHW} or {@code NHWC}; empty where not known
 * @param dtype e.g. {@code float32}; empty where not known
 */
public record PreparedTensor(
    String subject, Side side, String path, String layout, String dtype, Evidence at)
    implements Fact {

  @Override
  public PreparedTensor withSubject(String subject) {
    return new PreparedTensor(subject, side, path, layout, dtype, at);
  }
}
