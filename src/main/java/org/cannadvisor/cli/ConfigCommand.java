package org.cannadvisor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.EffectiveSettings;
import org.cannadvisor.advisor.EffectiveSettings.Setting;
import org.cannadvisor.advisor.PackPlaces;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;
import picocli.CommandLine.Model.CommandSpec;

/** {@code config show [DIR]}: each setting and what set it. */
final class ConfigCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private ConfigCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("show", this)
            .addPositional(Usage.directory(0, false))
            .addOption(Usage.packs())
            .addOption(Usage.trust())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    CommandSpec config = Usage.command("config", new Object());
    config.usageMessage().synopsisSubcommandLabel("COMMAND");
    config.addSubcommand("show", Usage.line(new ConfigCommand(streams).spec));
    return Usage.closed(config);
  }

  @Override
  public Integer call() {
    Lang lang = given.language();
    Optional<Path> directory = given.parameter(0);
    boolean trusted = given.option("--trust-project", false);
    List<PackPlaces.Place> packs = given.places(trusted ? directory : Optional.<Path>empty());
    Map<String, String> environment = Given.environment();
    List<Setting> settings =
        EffectiveSettings.of(language(lang), packs, environment, streams.colour());
    for (Setting setting : settings) {
      streams
          .out()
          .printf(
              Locale.ROOT,
              "%-14s %s  (%s)%n",
              setting.name(),
              setting.value().in(lang),
              setting.origin().in(lang));
    }
    streams.out().flush();
    RulesCommand.warn(EffectiveSettings.problems(packs), given, streams);
    return ExitCode.DONE;
  }

  private Setting language(Lang lang) {
    Text origin =
        given.option("--lang").isPresent()
            ? new Text("--lang", "--lang")
            : new Text("系统语言 " + Locale.getDefault(), "the locale, " + Locale.getDefault());
    return new Setting("language", new Text(lang.tag(), lang.tag()), origin);
  }
}
