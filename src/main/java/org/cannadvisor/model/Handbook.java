package org.cannadvisor.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What a rule pack, or the program itself, knows: for people who read before they use it.
 *
 * @param lang in which it is opened; it holds both
 * @param version of the program
 * @param chapters one for each recommendation that it tells or argues about, by stage and id
 * @param figures numbers that it sets
 * @param off recommendations that it switches off
 * @param questions that it adds to the guided checklist
 * @param problems what could not be read of it
 */
public record Handbook(
    Lang lang,
    String version,
    About about,
    List<Chapter> chapters,
    List<Figure> figures,
    List<Off> off,
    List<Question> questions,
    List<Problem> problems) {

  public Handbook {
    chapters = List.copyOf(chapters);
    figures = List.copyOf(figures);
    off = List.copyOf(off);
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
  }

  /**
   * Which pack it is.
   *
   * @param isBuiltIn whether it is what the program brings
   * @param version empty where none is stated
   * @param description empty where none is stated
   * @param tool oldest version of the program that will do; empty for any
   * @param needs names of other packs
   * @param code whether its DRL would run here, and why; empty where it has none
   * @param sums checksum of each file, SHA-256 in hexadecimal digits, by name
   */
  public record About(
      String name,
      boolean isBuiltIn,
      String version,
      String description,
      String tool,
      List<String> needs,
      Optional<Code> code,
      SortedMap<String, String> sums) {

    public About {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Whether the DRL of a pack runs here.
   *
   * @param by what vouches for it: empty for its content, else a key
   */
  public record Code(boolean isTrusted, String by) {}

  /**
   * One recommendation.
   *
   * @param zh what is told of it in Chinese, its rules among that
   * @param en the same in English, the rules in the same order
   * @param isOwn whether its text belongs to the pack, not to the built-in knowledge
   * @param details of the rules, in the order of those in {@code zh} and {@code en}
   * @param others how many built-in rules argue about it besides
   * @param rows of decision tables that argue about it
   * @param operators that are known to compute wrongly, which the built-in rules know
   * @param options of the conversion command that its fix sets or takes away
   * @param examples its fixtures
   */
  public record Chapter(
      Explanation zh,
      Explanation en,
      boolean isOwn,
      List<Detail> details,
      int others,
      List<TableRow> rows,
      List<KnownOperator> operators,
      List<String> options,
      List<Example> examples) {

    public Chapter {
      details = List.copyOf(details);
      rows = List.copyOf(rows);
      operators = List.copyOf(operators);
      options = List.copyOf(options);
      examples = List.copyOf(examples);
    }

    public Explanation in(Lang lang) {
      return lang == Lang.ZH ? zh : en;
    }

    public String id() {
      return en.id();
    }

    public Stage stage() {
      return en.stage();
    }

    public Text title() {
      return new Text(zh.title(), en.title());
    }
  }

  /**
   * What only readers of rules want to know.
   *
   * @param isCode whether it is DRL of a pack, which runs as code
   * @param when its conditions in words; empty where only the rule itself tells them
   * @param needs types of facts without which it cannot fire
   * @param source where it stands
   */
  public record Detail(boolean isCode, List<Text> when, List<String> needs, String source) {

    public Detail {
      when = List.copyOf(when);
      needs = List.copyOf(needs);
    }
  }

  /**
   * A fixture.
   *
   * @param name as {@code swish-pass-breaks-asr/fires}
   * @param count how many examples a file of facts holds; 0 for a project
   */
  public record Example(String name, int count) {}

  /** What a number is for. */
  public enum Sort {
    THRESHOLD,
    PRIOR,
    WEIGHT
  }

  /**
   * A number.
   *
   * @param instead the built-in number in whose place it stands; empty where there is none
   */
  public record Figure(
      Sort sort, String id, double value, OptionalDouble instead, String unit, String source) {}

  /** A recommendation that is not made. */
  public record Off(String id, Text title, String reason) {}
}
