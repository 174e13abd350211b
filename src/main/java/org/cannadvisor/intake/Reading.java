package org.cannadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.UnknownLines;

/** What one reader got out of one source; filled while it reads. */
public final class Reading {

  private final List<Fact> facts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final UnknownLog unknown = new UnknownLog();

  public void add(Fact fact) {
    facts.add(fact);
  }

  /** Something at {@code at} could not be read; the rest goes on. */
  public void problem(Evidence at, String zh, String en) {
    problems.add(new Problem(at.file(), at.line(), new Text(zh, en)));
  }

  /** A warning or error of a log that nothing is known about; {@code pattern} is its sort. */
  public void unknown(String pattern, Evidence at) {
    unknown.add(pattern, at);
  }

  /** The sorts of lines that nothing is known about, the most frequent first. */
  public List<UnknownLines> unknown() {
    return unknown.lines();
  }

  public List<Fact> facts() {
    return List.copyOf(facts);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The facts of one sort, in the order in which they were read. */
  public <T extends Fact> List<T> facts(Class<T> sort) {
    return facts.stream().filter(sort::isInstance).map(sort::cast).toList();
  }
}
