package org.cannadvisor.model;

/**
 * The result of an asynchronous DVPP call is used before the stream was synchronised.
 *
 * @param path which program's way it is: the file where it begins
 * @param call the asynchronous call
 * @param at the asynchronous call
 * @param usedAt where its result is used
 */
public record UnsynchronizedUse(
    String subject, String path, String call, Evidence at, Evidence usedAt) implements Fact {

  @Override
  public UnsynchronizedUse withSubject(String subject) {
    return new UnsynchronizedUse(subject, path, call, at, usedAt);
  }
}
