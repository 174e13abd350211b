package org.cannadvisor.model;

/**
 * A program or a tool runs the converted model.
 *
 * @param path which program's way it is: the file where it begins
 * @param call {@code aclmdlExecute}, {@code ais_bench} …
 * @param setsSize whether the call itself can say which size comes, as {@code
 *     infer(mode="dymshape")}
 */
public record ModelExecution(
    String subject, String path, String call, boolean setsSize, Evidence at) implements Fact {

  @Override
  public ModelExecution withSubject(String subject) {
    return new ModelExecution(subject, path, call, setsSize, at);
  }
}
