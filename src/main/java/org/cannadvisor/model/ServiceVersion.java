package org.cannadvisor.model;

/**
 * The version of the software that serves a model, as a list of packages, an image, a log or a note
 * tells it.
 *
 * @param product in lower case with hyphens: {@code vllm-ascend}
 * @param version as written, without {@code v}: {@code 0.11.0rc0}
 */
public record ServiceVersion(String subject, String product, String version, Evidence at)
    implements Fact {

  @Override
  public ServiceVersion withSubject(String subject) {
    return new ServiceVersion(subject, product, version, at);
  }
}
