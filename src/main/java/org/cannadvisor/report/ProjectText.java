package org.cannadvisor.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cannadvisor.model.Accepted;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.PicturePath;

/** Short sentences about a project that several formats share; plain text, not escaped. */
final class ProjectText {

  private ProjectText() {}

  /** Name, chip and version of a model. */
  static String subject(Lang lang, Diagnosis.Subject subject) {
    String chip = subject.chip().isEmpty() ? Labels.CHIP_UNKNOWN.in(lang) : subject.chip();
    String cann =
        subject.cann().isEmpty()
            ? Labels.CANN_UNKNOWN.in(lang)
            : Labels.say(lang, Labels.CANN, subject.cann());
    String target = chip + Labels.COMMA.in(lang) + cann;
    return subject.name().isEmpty() ? target : subject.name() + Labels.COMMA.in(lang) + target;
  }

  /** How many files of which kinds were read. */
  static String read(Lang lang, List<Diagnosis.Source> files) {
    if (files.isEmpty()) {
      return Labels.NOTHING_RECOGNISED.in(lang);
    }
    Map<Kind, Long> kinds =
        files.stream()
            .collect(
                Collectors.groupingBy(Diagnosis.Source::kind, TreeMap::new, Collectors.counting()));
    String counts =
        kinds.entrySet().stream()
            .map(kind -> kind.getKey().id() + " " + kind.getValue())
            .collect(Collectors.joining(Labels.ITEMS.in(lang)));
    long paths = files.stream().map(Diagnosis.Source::path).distinct().count();
    return Labels.say(lang, paths == 1 ? Labels.ONE_FILE : Labels.FILES, paths, counts);
  }

  /** One sentence for each pack of which code ran. */
  static List<String> code(Lang lang, List<Diagnosis.Pack> packs) {
    return packs.stream()
        .filter(pack -> !pack.code().isEmpty())
        .map(pack -> Labels.say(lang, Labels.CODE_RAN, pack.name(), vouched(lang, pack.code())))
        .toList();
  }

  private static String vouched(Lang lang, String by) {
    return Diagnosis.Pack.key(by)
        .map(key -> Labels.say(lang, Labels.BY_KEY, key))
        .orElseGet(() -> Labels.BY_CONTENT.in(lang));
  }

  /** Where a way of a picture begins, and into which input of which model it leads. */
  static String path(Lang lang, PicturePath path) {
    String input = path.input() < 0 ? "" : Labels.say(lang, Labels.PATH_INPUT, path.input());
    String subject = path.subject().isEmpty() ? "" : Labels.COMMA.in(lang) + path.subject();
    return path.begins() + subject + input;
  }

  /** Who decided to live with a finding, why and until when. */
  static String decision(Lang lang, Accepted one) {
    String said = Labels.of(one.by()).in(lang);
    if (!one.reason().isEmpty()) {
      said += Labels.COMMA.in(lang) + Labels.say(lang, Labels.REASON, one.reason());
    }
    return one.until().isEmpty()
        ? said
        : said + Labels.COMMA.in(lang) + Labels.say(lang, Labels.UNTIL, one.until());
  }
}
