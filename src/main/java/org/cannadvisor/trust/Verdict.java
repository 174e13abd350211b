package org.cannadvisor.trust;

/**
 * Whether the DRL of a pack may run.
 *
 * @param by what vouched for it: {@code content}, or {@code key NAME}; empty where nothing did
 */
public record Verdict(Ground ground, String by) {

  /** What decided. */
  public enum Ground {
    /** The user trusts this very content. */
    CONTENT,
    /** It is signed with a key that the user trusts. */
    KEY,
    /** The user trusts a pack of this name, which was another then. */
    CHANGED,
    /** It carries a signature, but of no key of the trust store. */
    SIGNED_BY_OTHERS,
    /** Nobody has vouched for it. */
    NOBODY
  }

  public boolean isTrusted() {
    return ground == Ground.CONTENT || ground == Ground.KEY;
  }
}
