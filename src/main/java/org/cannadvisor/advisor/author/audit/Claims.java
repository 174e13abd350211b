package org.cannadvisor.advisor.author.audit;

import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.Text;

/** How claims are named in sentences. */
final class Claims {

  private static final int LONGEST = 60;

  private Claims() {}

  /** What a claim is, with its id, as in {@code threshold cosine-min}. */
  static Text named(Claim claim) {
    String id = claim.id().isEmpty() ? "?" : cut(claim.id());
    return new Text(
        claim.sort().words().zh() + " " + id + " ", claim.sort().words().en() + " " + id);
  }

  /** A text of the file, as long as it may stand in a sentence. */
  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
