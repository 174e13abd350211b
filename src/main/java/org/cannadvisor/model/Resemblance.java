package org.cannadvisor.model;

import java.util.List;

/**
 * The words of the project's files are like those of solved faults with this cause. That proves
 * nothing and argues for nothing: it says where to look first when no rule has more to say.
 *
 * @param about the recommendation, an identifier of the catalogue
 * @param place 1 for the cause whose solved faults speak most alike
 * @param words that speak for it most, the most telling first
 * @param solved where the solved fault that is most alike was published; empty where it is the
 *     knowledge entry itself that is
 * @param places lines with such words, the most telling first; never empty
 */
public record Resemblance(
    String subject,
    String about,
    int place,
    List<String> words,
    String solved,
    List<Evidence> places)
    implements Fact {

  public Resemblance {
    words = List.copyOf(words);
    places = List.copyOf(places);
  }

  @Override
  public Evidence at() {
    return places.get(0);
  }

  @Override
  public Resemblance withSubject(String subject) {
    return new Resemblance(subject, about, place, words, solved, places);
  }
}
