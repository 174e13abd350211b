package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;

final class KnowledgeBaseTest {

  @Test
  void everyEntrySaysHowItShowsItself() {
    KnowledgeBase knowledge = KnowledgeBase.builtIn();

    for (Outline outline : knowledge.outlines()) {
      for (Lang lang : Lang.values()) {
        assertFalse(
            knowledge.entry(outline.id()).prose(lang).signs().isBlank(),
            () -> outline.id() + " in " + lang.tag());
      }
    }
  }
}
