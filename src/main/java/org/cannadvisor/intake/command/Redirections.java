package org.cannadvisor.intake.command;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.intake.syntax.Syntax;

/** What stands behind {@code >} and {@code <<} in a command. */
final class Redirections {

  private Redirections() {}

  /** {@code atc > log --model=x}: words behind the target that belong to the command. */
  static List<Syntax> moreWords(Syntax statement) {
    List<Syntax> more = new ArrayList<>();
    for (Syntax part : statement.children()) {
      if (part.is("file_redirect")) {
        boolean operator = false;
        boolean target = false;
        for (Syntax word : part.children()) {
          if (target) {
            more.add(word);
          }
          target |= operator;
          operator |= word.type().indexOf('>') >= 0 || word.type().indexOf('<') >= 0;
        }
      }
    }
    return more;
  }

  /** Whether {@code cat <<EOF} only shows its document. */
  static boolean isShown(String text, Syntax statement) {
    boolean intoFile = statement.child("file_redirect").isPresent();
    return !intoFile
        && statement
            .child("command")
            .filter(command -> text.substring(command.from(), command.to()).matches("cat\\b.*"))
            .isPresent();
  }
}
