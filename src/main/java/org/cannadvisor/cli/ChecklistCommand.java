package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.GuidedChecklist;
import org.cannadvisor.advisor.Guides;
import org.cannadvisor.advisor.Interview;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Lang;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code checklist [DIR]}: the guided checklist, with what the files of a project answer. */
final class ChecklistCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;

  private ChecklistCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("checklist", this)
            .addPositional(directory())
            .addOption(
                Usage.value("--format", "FORMAT", String.class)
                    .descriptionKey("checklist-format")
                    .build())
            .addOption(Usage.value("-o", "FILE", Path.class).build())
            .addOption(Usage.flag("interactive", "--interactive").build())
            .addOption(Usage.value("--lang", "zh|en", Lang.class).build())
            .addOption(Usage.value("--today", "DATE", LocalDate.class).build());
    Usage.closed(spec);
  }

  /** The command as picocli knows it. */
  static CommandSpec spec(Streams streams) {
    return new ChecklistCommand(streams).spec;
  }

  private static PositionalParamSpec directory() {
    return PositionalParamSpec.builder()
        .index("0")
        .required(false)
        .arity("0..1")
        .type(Path.class)
        .paramLabel("DIR")
        .descriptionKey("checklist-directory")
        .build();
  }

  @Override
  public Integer call() {
    Optional<Path> directory = Optional.ofNullable(parsed().matchedPositionalValue(0, null));
    String format = parsed().matchedOptionValue("--format", "text");
    List<String> formats = Guides.formats();
    if (!formats.contains(format)) {
      throw usage("--format: " + format + "? (" + String.join(", ", formats) + ")");
    }
    if (parsed().matchedOptionValue("--interactive", false)) {
      return interview(directory);
    }
    Guide guide = directory.map(this::guide).orElseGet(() -> Guides.whole(language()));
    Optional<Path> file = Optional.ofNullable(parsed().matchedOptionValue("-o", null));
    if (file.isPresent()) {
      write(guide, format, file.get());
    } else {
      Guides.write(guide, format, streams.colour() && format.equals("text"), streams.out());
    }
    return ExitCode.DONE;
  }

  private int interview(Optional<Path> directory) {
    if (directory.isEmpty()) {
      throw usage(Hint.interactiveNeedsDirectory(language()));
    }
    if (parsed().hasMatchedOption("--format") || parsed().hasMatchedOption("-o")) {
      throw usage(Hint.interactiveHasNoFormat(language()));
    }
    try (Dialogue dialogue = Dialogue.open(language())) {
      return dialogue.hold(Interview.about(checklist(directory.get()), dialogue.isColoured()));
    }
  }

  private Guide guide(Path directory) {
    return checklist(directory).guide();
  }

  private GuidedChecklist checklist(Path directory) {
    Optional<LocalDate> today = Optional.ofNullable(parsed().matchedOptionValue("--today", null));
    var request =
        new Diagnose.Request(
            directory,
            directory.toString(),
            language(),
            today.orElseGet(DiagnoseCommand::today),
            false);
    try {
      return GuidedChecklist.of(request);
    } catch (IOException unreadable) {
      throw new UnusableInput(DiagnoseCommand.reason(language(), directory));
    }
  }

  private void write(Guide guide, String format, Path file) {
    try (var whole = new WholeFile(file)) {
      Guides.write(guide, format, false, whole.writer());
      whole.keep();
    } catch (IOException e) {
      throw new UnusableInput(Hint.cannotWrite(language(), file.toString(), WholeFile.reason(e)));
    }
  }

  private Lang language() {
    Optional<Lang> lang = Optional.ofNullable(parsed().matchedOptionValue("--lang", null));
    return lang.orElseGet(() -> Lang.of(Locale.getDefault()));
  }

  private ParseResult parsed() {
    return spec.commandLine().getParseResult();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
