package org.cannadvisor.advisor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Influence.Group;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Profile;

/**
 * Puts one side of a comparison into another language. Of what can change numbers only the way of a
 * picture is told in words, and these are few: the rest is as in the project's files.
 */
final class PathTranslation {

  /** The second of two equal steps: {@code VPC resize takes (2)}. */
  private static final Pattern NUMBERED = Pattern.compile("(.*?)( \\(\\d{1,4}\\))?");

  private final Map<String, String> steps = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Pattern anyState;

  private PathTranslation(Lang from, Lang to) {
    PathWords.steps().forEach(step -> steps.put(step.in(from), step.in(to)));
    PathWords.states().forEach(state -> states.put(state.in(from), state.in(to)));
    anyState =
        Pattern.compile(
            PathWords.states().stream()
                .map(state -> Pattern.quote(state.in(from)))
                .collect(Collectors.joining("|")));
  }

  /** The same in another language. */
  static Profile of(Profile profile, Lang lang) {
    if (profile.lang() == lang) {
      return profile;
    }
    var translation = new PathTranslation(profile.lang(), lang);
    List<Influence> translated =
        profile.influences().stream().map(translation::translated).toList();
    return new Profile(profile.name(), lang, profile.subjects(), translated);
  }

  private Influence translated(Influence one) {
    return one.group() == Group.PATH
        ? new Influence(
            one.subject(),
            one.group(),
            one.place(),
            step(one.name()),
            state(one.value()),
            one.effect(),
            one.at())
        : one;
  }

  private String step(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      return name;
    }
    String number = numbered.group(2) == null ? "" : numbered.group(2);
    return steps.getOrDefault(numbered.group(1), numbered.group(1)) + number;
  }

  private String state(String value) {
    return anyState
        .matcher(value)
        .replaceAll(words -> Matcher.quoteReplacement(states.getOrDefault(words.group(), "")));
  }
}
