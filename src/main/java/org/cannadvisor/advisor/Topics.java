package org.cannadvisor.advisor;

import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Topic;

/** What recommendations mean wherever they are made, in one language. */
final class Topics {

  private final KnowledgeBase knowledge;
  private final Lang lang;

  Topics(KnowledgeBase knowledge, Lang lang) {
    this.knowledge = knowledge;
    this.lang = lang;
  }

  Topic of(String id) {
    Entry entry = knowledge.entry(id);
    Entry.Prose prose = entry.prose(lang);
    return new Topic(
        id,
        entry.outline().stage(),
        Explain.general(entry.title().in(lang)),
        Explain.general(entry.summary().in(lang)),
        Explain.general(prose.why()),
        prose.steps().stream().map(Explain::general).toList(),
        Explain.general(prose.verify()),
        entry.sources());
  }
}
