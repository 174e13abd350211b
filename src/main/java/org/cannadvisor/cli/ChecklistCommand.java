package org.cannadvisor.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.GuidedChecklist;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.advisor.Interview;
import org.cannadvisor.model.Guide;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code checklist [DIR]}: the guided checklist, with what the files of a project answer. */
final class ChecklistCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private ChecklistCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("checklist", this)
            .addPositional(Usage.optionalFile("DIR", "checklist-directory"))
            .addOption(format())
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(Usage.flag("interactive", "--interactive").build())
            .addOption(Usage.packs())
            .addOption(Usage.trust())
            .addOption(Usage.language())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new ChecklistCommand(streams).spec;
  }

  private static OptionSpec format() {
    return Usage.choice("--format", "FORMAT", Guides.formats()).toBuilder()
        .descriptionKey("checklist-format")
        .build();
  }

  @Override
  public Integer call() {
    Optional<Path> directory = given.parameter(0);
    if (given.option("--interactive", false)) {
      return interview(directory);
    }
    if (directory.isEmpty() && given.option("--rules").isPresent()) {
      throw usage(Hint.packsNeedDirectory(given.language()));
    }
    String format = given.option("--format", "text");
    Guide guide = directory.map(this::guide).orElseGet(() -> Guides.whole(given.language()));
    Optional<Path> file = given.option("-o");
    if (file.isPresent()) {
      write(guide, format, file.get());
    } else {
      Guides.write(guide, format, streams.colour() && format.equals("text"), streams.out());
    }
    return ExitCode.DONE;
  }

  private int interview(Optional<Path> directory) {
    if (directory.isEmpty()) {
      throw usage(Hint.interactiveNeedsDirectory(given.language()));
    }
    if (given.option("--format").isPresent() || given.option("-o").isPresent()) {
      throw usage(Hint.interactiveHasNoFormat(given.language()));
    }
    try (Dialogue dialogue = Dialogue.open(given.language())) {
      return dialogue.hold(Interview.about(checklist(directory.get()), dialogue.isColoured()));
    }
  }

  private Guide guide(Path directory) {
    return checklist(directory).guide();
  }

  private GuidedChecklist checklist(Path directory) {
    return given.read(directory, () -> GuidedChecklist.of(given.request(directory)));
  }

  private void write(Guide guide, String format, Path file) {
    given.write(file, writer -> Guides.write(guide, format, false, writer));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
