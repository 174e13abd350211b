package org.cannadvisor.model;

/**
 * A list that the chip gives with the same members as the framework and in another order, and the
 * sort in the code that makes it, which does not say what becomes of equal keys.
 *
 * @param name of the list, as printed
 * @param call the sort, e.g. {@code torch.argsort}
 * @param code where it stands
 * @param at the list of the chip
 */
public record ReorderedOutput(String subject, String name, String call, Evidence code, Evidence at)
    implements Fact {

  @Override
  public ReorderedOutput withSubject(String subject) {
    return new ReorderedOutput(subject, name, call, code, at);
  }
}
