package org.cannadvisor.intake;

import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Kind;

/**
 * Turns files that can only be understood together, the sources of a program, into facts. Like a
 * {@link FactReader} it is stateless, never throws for what files hold, and bounds its work.
 */
public interface GroupReader {

  /** Whether {@code text} belongs to the group, by its content. */
  boolean recognises(SourceText text);

  /** The kinds of a text that it recognises. */
  Set<Kind> kinds(SourceText text);

  /** The facts and problems of all texts that it recognised, in the order of their paths. */
  Reading read(List<SourceText> texts);
}
