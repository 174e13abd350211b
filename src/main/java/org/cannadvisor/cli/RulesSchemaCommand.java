package org.cannadvisor.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.FactSchema;
import org.cannadvisor.advisor.author.FactSchema.Field;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rules schema [FACT]}: which facts rules may ask for, and what they hold. */
final class RulesSchemaCommand implements Callable<Integer> {

  private static final String MARKDOWN = "markdown";
  private static final String JSON = "json";
  private static final int NAME_COLUMN = 22;

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesSchemaCommand(Streams streams) {
    this.streams = streams;
    this.spec =
        Usage.command("schema", this)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .required(false)
                    .arity("0..1")
                    .type(String.class)
                    .paramLabel("FACT")
                    .descriptionKey("fact")
                    .completionCandidates(() -> FactSchema.names().iterator())
                    .build())
            .addOption(
                Usage.value("--format", "FORMAT", String.class)
                    .descriptionKey("schema-format")
                    .completionCandidates(List.of("text", MARKDOWN, JSON))
                    .build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesSchemaCommand(streams).spec;
  }

  @Override
  public Integer call() {
    String format = given.option("--format", "text");
    Optional<String> name = given.parameter(0);
    if (format.equals(JSON)) {
      streams.out().print(FactSchema.json());
    } else if (name.isPresent()) {
      print(type(name.get()), format);
    } else if (format.equals(MARKDOWN)) {
      FactSchema.names().forEach(each -> print(type(each), MARKDOWN));
    } else {
      FactSchema.names().forEach(this::printLine);
    }
    streams.out().flush();
    return ExitCode.DONE;
  }

  private FactSchema.Type type(String name) {
    Lang lang = given.language();
    return FactSchema.of(name)
        .orElseThrow(
            () ->
                new UnusableInput(
                    RulesHint.noSuchFact(
                        lang, name, Nearest.to(name, FactSchema.names()).orElse(""))));
  }

  private void print(FactSchema.Type type, String format) {
    if (format.equals(MARKDOWN)) {
      printMarkdown(type);
    } else {
      printText(type);
    }
  }

  private void printLine(String name) {
    String gap = " ".repeat(Math.max(1, NAME_COLUMN - name.length()));
    streams.out().println(name + gap + firstSentence(type(name).doc()));
  }

  private static String firstSentence(String doc) {
    int end = doc.indexOf(". ");
    return end < 0 ? doc : doc.substring(0, end + 1);
  }

  private void printText(FactSchema.Type type) {
    streams.out().println(type.name());
    streams.out().println("  " + type.doc());
    streams.out().println();
    for (Field field : type.fields()) {
      String gap = " ".repeat(Math.max(1, NAME_COLUMN - field.name().length()));
      streams.out().println("  " + field.name() + gap + field.sort());
      if (!field.doc().isEmpty()) {
        streams.out().println("  " + " ".repeat(NAME_COLUMN) + field.doc());
      }
      streams.out().println("  " + " ".repeat(NAME_COLUMN) + String.join(", ", field.operators()));
    }
    if (!type.example().isEmpty()) {
      streams.out().println();
      streams.out().println("  " + RulesHint.example(given.language()) + type.example());
    }
  }

  private void printMarkdown(FactSchema.Type type) {
    streams.out().println("## " + type.name());
    streams.out().println();
    streams.out().println(type.doc());
    streams.out().println();
    streams.out().println("| field | holds | operators | |");
    streams.out().println("|---|---|---|---|");
    for (Field field : type.fields()) {
      streams
          .out()
          .println(
              String.join(
                  " | ",
                  "| `" + field.name() + "`",
                  escaped(field.sort()),
                  String.join(", ", field.operators()),
                  escaped(field.doc()) + " |"));
    }
    if (!type.example().isEmpty()) {
      streams.out().println();
      streams.out().println(RulesHint.example(given.language()) + "`" + type.example() + "`");
    }
    streams.out().println();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }
}
