package org.cannadvisor.advisor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.checklist.Typed;
import org.cannadvisor.checklist.Typed.Wish;
import org.cannadvisor.model.Conclusions;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Text;
import org.cannadvisor.report.InterviewText;

/**
 * The checklist as a dialogue: one open question after the other. Knows no terminal: lines of text
 * go in and out.
 */
public final class Interview {

  private final GuidedChecklist checklist;
  private final boolean coloured;
  private final Set<String> skipped = new HashSet<>();
  private final Deque<String> asked = new ArrayDeque<>();
  private String current = "";
  private boolean isOver;

  private Interview(GuidedChecklist checklist, boolean coloured) {
    this.checklist = checklist;
    this.coloured = coloured;
    goOn();
  }

  /** A dialogue about what is open; what was answered before is not asked again. */
  public static Interview about(GuidedChecklist checklist, boolean coloured) {
    return new Interview(checklist, coloured);
  }

  /** Whether nothing remains to be asked, or the user left. */
  public boolean isOver() {
    return isOver;
  }

  /** How it stands, before the first question. */
  public String opening() {
    return say().opening();
  }

  /** The question to answer now. */
  public String question() {
    return say().question(item(), open().size() + (open().contains(current) ? 0 : 1));
  }

  /** The words that answer it, for completion. */
  public List<String> words() {
    return item().question().choices().stream().map(choice -> choice.id()).toList();
  }

  /** What the user leaves with. */
  public String closing() {
    return say().advice(checklist.diagnosis()) + say().closing();
  }

  /** Leaves; what was answered is written already. */
  public void leave() {
    isOver = true;
  }

  /**
   * Takes one line; gives the reply.
   *
   * @throws IOException where the project can no longer be read or written
   */
  public String take(String line) throws IOException {
    Optional<Wish> wish = Typed.wish(item().question(), line);
    return wish.isPresent() ? follow(wish.get()) : answer(line);
  }

  private String follow(Wish wish) {
    switch (wish) {
      case LOOK -> {
        return say().look(item());
      }
      case SKIP -> {
        skipped.add(current);
        asked.push(current);
        goOn();
      }
      case BACK -> {
        if (!asked.isEmpty()) {
          current = asked.pop();
          skipped.remove(current);
        }
      }
      case LEAVE -> isOver = true;
    }
    return "";
  }

  private String answer(String line) throws IOException {
    Optional<String> answer = Typed.answer(item().question(), line);
    if (answer.isEmpty()) {
      return say().notUnderstood(item());
    }
    Optional<Text> refused = checklist.write(item().question(), answer.get());
    if (refused.isPresent()) {
      return say().refused(refused.get());
    }
    Conclusions conclusions = checklist.readAgain();
    String reply = say().concluded(current, answer.get(), conclusions);
    asked.push(current);
    goOn();
    return conclusions.areCertain() && !isOver
        ? reply + say().advice(checklist.diagnosis())
        : reply;
  }

  private void goOn() {
    List<String> open = open();
    isOver = open.isEmpty();
    current = isOver ? "" : open.get(0);
  }

  private List<String> open() {
    return checklist.guide().next().stream().filter(id -> !skipped.contains(id)).toList();
  }

  private Item item() {
    return checklist.guide().item(current);
  }

  private InterviewText say() {
    return new InterviewText(checklist.guide(), coloured);
  }
}
