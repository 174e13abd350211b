package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.intake.Intake;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Lang;
import org.cannadvisor.rules.Argued;
import org.cannadvisor.rules.RuleBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same files give the same bytes, whoever runs the program, wherever and however often. */
final class DeterminismTest {

  private static final List<String> LOCALES =
      List.of("und", "en-US", "zh-CN", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai");
  private static final List<String> ZONES = List.of("UTC", "Asia/Shanghai", "America/St_Johns");
  private static final int SEEDS = 5;

  private Locale locale = Locale.ROOT;
  private TimeZone zone = TimeZone.getDefault();

  @BeforeEach
  void remember() {
    locale = Locale.getDefault();
    zone = TimeZone.getDefault();
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  static Stream<Path> projects() {
    return Fixtures.folders(Fixtures.PROJECTS).stream();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void orderOfTheFactsChangesNothing(Path project) throws IOException {
    Intake intake = ProjectReader.read(project);
    var facts = new ArrayList<Object>(intake.facts());
    facts.addAll(KnowledgeBase.builtIn().thresholds());
    List<Argued> expected = argue(facts);
    List<Fact> derived = derived(facts);

    for (int seed = 0; seed < SEEDS; seed++) {
      Collections.shuffle(facts, new Random(seed));

      assertEquals(expected, argue(facts), "seed " + seed);
      assertEquals(derived, derived(facts), "seed " + seed);
    }
  }

  private static List<Argued> argue(List<Object> facts) {
    return RuleBase.builtIn().argue(facts).arguments();
  }

  private static List<Fact> derived(List<Object> facts) {
    return RuleBase.builtIn().argue(facts).derived();
  }

  @ParameterizedTest
  @MethodSource("projects")
  void localeAndTimeZoneChangeNothing(Path project) {
    for (Lang lang : Lang.values()) {
      for (String format : Reports.formats()) {
        String expected = report(project, lang, format);
        assertFalse(expected.isEmpty());
        for (String tag : LOCALES) {
          for (String id : ZONES) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone(id));

            assertEquals(expected, report(project, lang, format), tag + " " + id);
          }
        }
        restore();
      }
    }
  }

  private static String report(Path project, Lang lang, String format) {
    var report = new StringWriter();
    Reports.write(Fixtures.diagnose(project, lang), format, true, false, report);
    return report.toString();
  }
}
