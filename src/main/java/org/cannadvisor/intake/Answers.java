package org.cannadvisor.intake;

import java.util.List;
import org.cannadvisor.model.Question;

/** What answers of the checklist mean; asked only where a manifest holds some. */
public interface Answers {

  /** A reading that leaves the answers of the manifest out, as if they were not there. */
  Answers LEFT_OUT = List::of;

  /** All questions, earlier ones first; none where answers are left out. */
  List<Question> questions();
}
