package org.cannadvisor.intake;

import java.util.ArrayList;
import java.util.List;

/** Keeps the texts of a project for their words, as long as they are such as a person reads. */
final class Texts {

  /** Characters of one text; what is longer is a log or a table, whose words repeat. */
  private static final int LONGEST = 256 * 1024;

  /** Characters of all texts together. */
  private static final int MOST = 4 * 1024 * 1024;

  /** What is kept for this program is not what the project speaks of. */
  private static final String OURS = ".cann-advisor/";

  private final List<SourceText> kept = new ArrayList<>();
  private int size;

  void add(SourceText text) {
    int length = text.content().length();
    if (length <= LONGEST && size + length <= MOST && !text.path().startsWith(OURS)) {
      kept.add(text);
      size += length;
    }
  }

  List<SourceText> kept() {
    return kept;
  }
}
