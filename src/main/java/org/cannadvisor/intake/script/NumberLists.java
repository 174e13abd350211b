package org.cannadvisor.intake.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.NamedPlace;
import org.cannadvisor.model.NamedPlace.Use;

/**
 * Lists of output numbers that a program gives a name to:
 *
 * <pre>
 * box_list = [i for i in range(0, 10, 2)]
 * score_ids = [1, 3, 5]
 * </pre>
 */
final class NumberLists {

  private static final int MOST = 32;

  private static final String NAME =
      "^\\s{0,60}((?i:box(?:es)?|bbox|reg|loc|cls|class(?:es)?|score|conf|kpt|keypoint|mask|proto|heat(?:map)?|offset|label|logits?|start|end)[a-z]{0,12})"
          + "_?(?i:list|idx|ids?|index(?:es)?|indices|nums?|outs?|outputs?|files?)\\s?=\\s?";

  private static final Pattern RANGE =
      Pattern.compile(
          NAME
              + "(?:\\[\\s?\\w{1,20}\\s+for\\s+\\w{1,20}\\s+in\\s+|list\\(\\s?)?range\\(\\s?(\\d{1,2})\\s?(?:,\\s?(\\d{1,2})\\s?)?(?:,\\s?(\\d{1,2})\\s?)?\\)");

  private static final Pattern LISTED =
      Pattern.compile(NAME + "[\\[(]\\s?(\\d{1,2}(?:\\s?,\\s?\\d{1,2}){1,31})\\s?,?\\s?[\\])]");

  /** A file of an output whose number is put in, or an element of a list of outputs. */
  private static final Sought BY_NUMBER =
      Sought.of(
          "_\\{\\w{0,20}\\}\\.(?:bin|npy|txt)|_%d\\.(?:bin|npy|txt)|str\\(\\w{1,20}\\)\\s?\\+\\s?[\"']\\.(?:bin|npy|txt)"
              + "|\\b\\w{0,20}out(?:put)?s?\\w{0,20}\\[\\s?\\w{1,20}\\s?\\]");

  private NumberLists() {}

  static boolean isReadByNumber(SourceText text) {
    return BY_NUMBER.isIn(text.content());
  }

  static List<NamedPlace> in(String line, Evidence at) {
    var places = new ArrayList<NamedPlace>();
    Matcher range = RANGE.matcher(line);
    Matcher listed = LISTED.matcher(line);
    if (range.find()) {
      int first = range.group(3) == null ? 0 : Integer.parseInt(range.group(2));
      int end = Integer.parseInt(range.group(3) == null ? range.group(2) : range.group(3));
      int step = range.group(4) == null ? 1 : Math.max(1, Integer.parseInt(range.group(4)));
      for (int rank = first; rank < end && places.size() < MOST; rank += step) {
        places.add(place(rank, range.group(1), at));
      }
    } else if (listed.find()) {
      for (String rank : listed.group(2).split("\\s?,\\s?", -1)) {
        places.add(place(Integer.parseInt(rank), listed.group(1), at));
      }
    }
    return places;
  }

  private static NamedPlace place(int rank, String name, Evidence at) {
    return new NamedPlace(Fact.UNTIED, Use.READ_OUTPUT, rank, name, at);
  }
}
