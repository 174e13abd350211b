package org.cannadvisor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is said about one project, in one language; what every report writer gets.
 *
 * @param directory as the user gave it
 * @param today the only clock of the report; suppressions expire against it
 * @param packs the rule packs that were asked
 * @param files what was recognised, by path and kind
 * @param verdict one sentence
 * @param recommendations best first
 * @param accepted findings that somebody has decided to live with
 * @param since what became of the baseline; empty where none was given
 * @param topics what each id means of which something was found, in the order of the documented
 *     sequence
 * @param checks one for each id of the knowledge base and each subject for which it differs
 * @param paths the ways of pictures into the models, as far as files tell them
 * @param configurations what the options of the conversions mean, by subject and command
 * @param influences what can change numbers, by subject and group; what {@code diff} compares
 * @param missing what would decide more, most deciding first
 * @param unknown lines of logs that nothing is known about, the most frequent sort first
 */
public record Diagnosis(
    String directory,
    LocalDate today,
    Lang lang,
    String version,
    List<Pack> packs,
    List<Source> files,
    List<Subject> subjects,
    String verdict,
    List<Recommendation> recommendations,
    List<Note> notes,
    List<Accepted> accepted,
    Optional<SinceBaseline> since,
    List<Topic> topics,
    List<Check> checks,
    List<PicturePath> paths,
    List<Configuration> configurations,
    List<Influence> influences,
    List<Missing> missing,
    List<Problem> problems,
    List<UnknownLines> unknown) {

  public Diagnosis {
    packs = List.copyOf(packs);
    files = List.copyOf(files);
    subjects = List.copyOf(subjects);
    recommendations = List.copyOf(recommendations);
    notes = List.copyOf(notes);
    accepted = List.copyOf(accepted);
    topics = List.copyOf(topics);
    checks = List.copyOf(checks);
    paths = List.copyOf(paths);
    configurations = List.copyOf(configurations);
    influences = List.copyOf(influences);
    missing = List.copyOf(missing);
    problems = List.copyOf(problems);
    unknown = List.copyOf(unknown);
  }

  /**
   * A set of rules.
   *
   * @param rules how many it holds
   * @param code what vouched for code of it that ran: {@code content}, or {@code key NAME}; empty
   *     where none ran
   */
  public record Pack(String name, String version, int rules, String code) {

    private static final String KEY = "key ";

    /** The key that vouches for code, of {@code key NAME}; empty for its content. */
    public static Optional<String> key(String vouchedBy) {
      return vouchedBy.startsWith(KEY)
          ? Optional.of(vouchedBy.substring(KEY.length()))
          : Optional.empty();
    }

    /** Without code. */
    public Pack(String name, String version, int rules) {
      this(name, version, rules, "");
    }

    /** The same after code of it ran. */
    public Pack ran(String vouchedBy) {
      return vouchedBy.isEmpty() ? this : new Pack(name, version, rules, vouchedBy);
    }
  }

  /** A file that was recognised as {@code kind} and gave {@code facts} facts. */
  public record Source(String path, Kind kind, int facts) {}

  /**
   * One conversion, or the whole project where no conversion was found.
   *
   * @param chip {@code --soc_version} or the manifest's target; empty where unknown
   * @param cann CANN version; empty where unknown
   */
  public record Subject(String name, List<String> files, String chip, String cann) {

    public Subject {
      files = List.copyOf(files);
    }
  }

  /** A certain fault that does not explain the symptom, or does no harm here. */
  public record Note(
      String id, String subject, String title, String says, List<Testimony> evidence) {

    public Note {
      evidence = List.copyOf(evidence);
    }

    /** What names it in baselines and in SARIF, see {@link Fingerprint}. */
    public String fingerprint() {
      return Fingerprint.of(id, subject, evidence);
    }
  }

  /**
   * What became of one id.
   *
   * @param subject empty where every subject gave the same answer
   * @param because one sentence
   * @param missing what would decide it: kinds of files or fields of the manifest
   */
  public record Check(
      String id,
      String subject,
      Status status,
      String because,
      List<Testimony> evidence,
      List<String> missing) {

    public Check {
      evidence = List.copyOf(evidence);
      missing = List.copyOf(missing);
    }
  }

  /** The answers that a check can give. */
  public enum Status {
    RECOMMENDED,
    NOTED,
    RULED_OUT,
    UNDECIDED,
    SUPPRESSED;

    /** The public identifier, as in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Something that is not in the directory and would decide more.
   *
   * @param what a kind of file or a field of the manifest
   * @param how how to get it
   * @param decides the ids it would decide
   */
  public record Missing(String what, String how, List<String> decides) {

    public Missing {
      decides = List.copyOf(decides);
    }
  }
}
