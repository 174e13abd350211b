package org.cannadvisor.intake.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.RandomOperator;

/**
 * Finds operators that draw random numbers in tables of operators, e.g. the row {@code
 * RandomNormalLike,RandomNormalLike_118,…} of a comparison. A plain Dropout does nothing in a graph
 * for inference and is not meant.
 */
public final class RandomOperatorReader implements FactReader {

  private static final int LONGEST = 8 << 20;
  private static final int MOST = 20;

  private static final Sought NAMED =
      Sought.of(
          "(?:^|,)\"?(DropOutGenMask(?:V\\d)?|DropOutDoMask(?:V\\d)?|RandomNormalLike|RandomUniformLike|RandomStandardNormal"
              + "|RandomUniformInt|StatelessRandom\\w{1,30}|TruncatedNormal|StatelessDropOutGenMask|Multinomial)\"?(?:,|$)");

  private static final List<String> WORDS =
      List.of("Random", "DropOut", "TruncatedNormal", "Multinomial");

  @Override
  public Kind kind() {
    return Kind.OPERATOR_LIST;
  }

  @Override
  public boolean recognises(SourceText text) {
    String content = text.content();
    return text.name().endsWith(".csv")
        && content.length() <= LONGEST
        && WORDS.stream().anyMatch(content::contains)
        && text.lines().stream().anyMatch(line -> NAMED.isIn(line));
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Set<String> said = new HashSet<>();
    for (int i = 0; i < text.lines().size() && said.size() < MOST; i++) {
      Matcher found = NAMED.in(text.lines().get(i));
      if (found.find() && said.add(found.group(1))) {
        String type = found.group(1);
        boolean dropout = type.contains("DropOut");
        reading.add(new RandomOperator(Fact.UNTIED, type, dropout, text.at(i + 1)));
      }
    }
    return reading;
  }
}
