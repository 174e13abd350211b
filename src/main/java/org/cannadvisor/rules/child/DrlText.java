package org.cannadvisor.rules.child;

import java.util.List;

/**
 * A DRL file as the child gets it.
 *
 * @param place how problems call it
 * @param stage the agenda group of its rules
 * @param rules full names of the rules that it must have, and no others
 */
record DrlText(String place, String id, String stage, String text, List<String> rules) {

  DrlText {
    rules = List.copyOf(rules);
  }

  DrlText with(String otherText) {
    return new DrlText(place, id, stage, otherText, rules);
  }
}
