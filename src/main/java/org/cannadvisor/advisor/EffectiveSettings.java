package org.cannadvisor.advisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.rules.RuleCatalogue;

/** Settings that hold for a command here, each with what set it. */
public final class EffectiveSettings {

  private static final Text NONE = new Text("无", "none");

  /**
   * One setting.
   *
   * @param name a word, the same in both languages
   */
  public record Setting(String name, Text value, Text origin) {}

  private final List<Setting> settings = new ArrayList<>();
  private final Map<String, String> environment;

  private EffectiveSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * All of them.
   *
   * @param language and what chose it
   * @param packs that are used
   * @param environment variables, and the user's home as {@code HOME}
   * @param colour whether reports are coloured here
   */
  public static List<Setting> of(
      Setting language,
      List<PackPlaces.Place> packs,
      Map<String, String> environment,
      boolean colour) {
    var all = new EffectiveSettings(environment);
    all.settings.add(language);
    packs.forEach(pack -> all.settings.add(new Setting("pack", plain(pack.path()), pack.origin())));
    if (packs.isEmpty()) {
      all.settings.add(new Setting("pack", NONE, byDefault()));
    }
    all.configuration();
    all.cache();
    all.archive();
    all.colour(colour);
    return List.copyOf(all.settings);
  }

  /** What is wrong with the packs. */
  public static List<Problem> problems(List<PackPlaces.Place> packs) {
    return packs.isEmpty()
        ? List.of()
        : Packs.read(
                packs.stream().map(PackPlaces.Place::path).toList(),
                KnowledgeBase.builtIn(),
                RuleCatalogue.builtIn().names(),
                Version.number())
            .problems();
  }

  private void configuration() {
    var places = new PackPlaces(environment);
    settings.add(
        new Setting(
            "configuration",
            places.configuration().map(EffectiveSettings::plain).orElse(NONE),
            plain(places.ofConfiguration())));
  }

  private void cache() {
    Optional<Path> folder = Natives.cacheFolder();
    Text origin =
        Stream.of("CANN_ADVISOR_CACHE", "XDG_CACHE_HOME", "HOME")
            .filter(variable -> folder.isPresent() && isBelow(folder.get(), variable))
            .findFirst()
            .map(EffectiveSettings::plain)
            .orElse(byDefault());
    settings.add(new Setting("cache", folder.map(EffectiveSettings::plain).orElse(NONE), origin));
  }

  private boolean isBelow(Path folder, String variable) {
    String base = environment.getOrDefault(variable, "");
    return !base.isBlank() && folder.startsWith(base);
  }

  private void archive() {
    boolean off = environment.containsKey("CANN_ADVISOR_NO_ARCHIVE");
    settings.add(
        new Setting(
            "class-archive", onOff(!off), off ? plain("CANN_ADVISOR_NO_ARCHIVE") : byDefault()));
  }

  private void colour(boolean colour) {
    boolean off = environment.containsKey("NO_COLOR");
    Text terminal = new Text("是否为终端", "whether this is a terminal");
    settings.add(new Setting("colour", onOff(colour), off ? plain("NO_COLOR") : terminal));
  }

  private static Text onOff(boolean on) {
    return on ? new Text("开", "on") : new Text("关", "off");
  }

  private static Text byDefault() {
    return new Text("缺省", "default");
  }

  private static Text plain(Object value) {
    return new Text(value.toString(), value.toString());
  }
}
