package org.cannadvisor.rules.child;

import java.util.List;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;

/** The child did not do what it is there for; what of it a person should know. */
public final class ChildFault extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ChildFault(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  ChildFault(String file, String zh, String en) {
    this(List.of(new Problem(file, 0, new Text(zh, en))));
  }

  public List<Problem> problems() {
    return problems;
  }
}
