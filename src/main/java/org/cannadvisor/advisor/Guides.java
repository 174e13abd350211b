package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.cannadvisor.checklist.Walk;
import org.cannadvisor.knowledge.Checklist;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Guide.Item;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Question;
import org.cannadvisor.model.Signposts;
import org.cannadvisor.model.Text;
import org.cannadvisor.model.Weight;
import org.cannadvisor.report.GuideFormat;

/** The guided checklist as a whole, and the formats in which a guide can be written. */
public final class Guides {

  /** The questions are the same for everybody: they are read while the command line is. */
  private static final class BuiltIn {

    static final CompletableFuture<List<Question>> QUESTIONS =
        CompletableFuture.supplyAsync(Checklist::builtIn);
  }

  private Guides() {}

  /** Starts to read what every guide needs, on another thread; may be called at any time. */
  public static void prepare() {
    BuiltIn.QUESTIONS.isDone();
  }

  static List<Question> questions() {
    return BuiltIn.QUESTIONS.join();
  }

  /** Every question, about no project. Loads neither rules nor readers. */
  public static Guide whole(Lang lang) {
    List<Question> questions = questions();
    Set<String> ids = new HashSet<>();
    questions.forEach(question -> ids.addAll(question.decides()));
    List<Item> items = Walk.of(questions, Map.of(), Map.of(), ids);
    return new Guide("", lang, Version.number(), "", items, List.of(), List.of());
  }

  /** The names of the formats, as on the command line. */
  public static List<String> formats() {
    return Arrays.stream(GuideFormat.values()).map(GuideFormat::id).toList();
  }

  /**
   * Writes a guide.
   *
   * @param format one of {@link #formats()}
   * @param colour whether the text may use terminal colours
   */
  public static void write(Guide guide, String format, boolean colour, Writer out) {
    try {
      GuideFormat.of(format)
          .orElseThrow(() -> new IllegalArgumentException("No such format: " + format))
          .writer(colour)
          .write(isFilledIn(format) ? guide.with(signposts(guide)) : guide, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFilledIn(String format) {
    return format.equals(GuideFormat.HTML.id());
  }

  /** Ids of packs stand for themselves: the page knows the built-in knowledge alone. */
  private static Text title(String id, KnowledgeBase knowledge) {
    return knowledge.outline(id).isPresent() ? knowledge.entry(id).title() : new Text(id, id);
  }

  private static Signposts signposts(Guide guide) {
    KnowledgeBase knowledge = KnowledgeBase.builtIn();
    Map<String, Text> titles = new HashMap<>();
    guide.items().stream()
        .flatMap(item -> item.question().choices().stream())
        .flatMap(choice -> choice.argues().stream())
        .map(Question.Claim::id)
        .forEach(id -> titles.put(id, title(id, knowledge)));
    Map<Weight, Double> weights = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values()) {
      weights.put(weight, knowledge.weights().of(weight));
    }
    return new Signposts(titles, weights);
  }
}
