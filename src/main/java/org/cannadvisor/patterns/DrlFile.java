package org.cannadvisor.patterns;

import java.util.List;
import org.cannadvisor.model.Stage;

/**
 * A DRL file of a pack: text alone, nothing of which is ever run in this process.
 *
 * @param place how problems call it
 * @param id the recommendation that its rules argue about
 * @param stage their agenda group
 */
public record DrlFile(String place, String id, Stage stage, String text, List<DrlRule> rules) {

  public DrlFile {
    rules = List.copyOf(rules);
  }
}
