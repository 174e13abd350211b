package org.cannadvisor.model;

/**
 * How often one fusion pass matched and took effect in one compilation (fusion_result.json).
 *
 * @param session {@code session_and_graph_id} of the entry; empty where the file has none
 * @param section {@code GraphFusion} or {@code UBFusion}
 * @param matched how often its pattern was found
 * @param effective how often it really rewrote the graph
 */
public record FusionResult(
    String subject,
    String session,
    String section,
    String pass,
    int matched,
    int effective,
    Evidence at)
    implements Fact {

  /** Whether the name of the pass says that it makes operators of this type. */
  public boolean makes(String type) {
    return pass.equals(type + "FusionPass") || pass.equals(type + "Pass");
  }

  @Override
  public FusionResult withSubject(String subject) {
    return new FusionResult(subject, session, section, pass, matched, effective, at);
  }
}
