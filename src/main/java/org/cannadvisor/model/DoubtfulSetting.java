package org.cannadvisor.model;

/**
 * A setting of a service that the table of known issues speaks of.
 *
 * @param finding {@link KnownIssue#id()}
 * @param setting as it is set: {@code enable_prefix_caching=true}
 * @param product {@link KnownIssue#product()}
 * @param version of the product here; empty where it is not known
 * @param versions that have the issue, in words; empty where that is not limited
 * @param certain {@link KnownIssue#certain()}
 * @param wrongZh what goes wrong, for reports in Chinese
 * @param wrongEn the same in English
 * @param insteadZh what to do instead, for reports in Chinese
 * @param insteadEn the same in English
 */
public record DoubtfulSetting(
    String subject,
    String finding,
    String setting,
    String product,
    String version,
    String versions,
    boolean certain,
    String wrongZh,
    String wrongEn,
    String insteadZh,
    String insteadEn,
    Evidence at)
    implements Fact {

  /** Whether the version here is known to be one that has the issue. */
  public boolean isFirm() {
    return certain && !version.isEmpty() && !versions.isEmpty();
  }

  @Override
  public DoubtfulSetting withSubject(String subject) {
    return new DoubtfulSetting(
        subject, finding, setting, product, version, versions, certain, wrongZh, wrongEn, insteadZh,
        insteadEn, at);
  }
}
