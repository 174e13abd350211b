package org.cannadvisor.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.cannadvisor.advisor.author.NewRule;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code rules new ID}: the files of a new rule, which pass their own test at once. */
final class RulesNewCommand implements Callable<Integer> {

  private final Streams streams;
  private final CommandSpec spec;
  private final Given given;

  private RulesNewCommand(Streams streams) {
    this.streams = streams;
    List<String> stages = Arrays.stream(Stage.values()).map(Stage::id).toList();
    this.spec =
        Usage.command("new", this)
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .required(true)
                    .arity("1")
                    .type(String.class)
                    .paramLabel("ID")
                    .descriptionKey("new-id")
                    .build())
            .addOption(Usage.choice("--stage", "STAGE", stages))
            .addOption(
                Usage.value("--pack", "PACK", Path.class).descriptionKey("pack-option").build())
            .addOption(Usage.flag("drl", "--drl").build())
            .addOption(Usage.language());
    this.given = new Given(spec);
    Usage.closed(spec);
  }

  static CommandSpec spec(Streams streams) {
    return new RulesNewCommand(streams).spec;
  }

  @Override
  public Integer call() {
    Lang lang = given.language();
    String id = given.parameter(0, "");
    if (!NewRule.isId(id)) {
      throw new UnusableInput(RulesHint.noId(lang, id));
    }
    boolean isBuiltIn = given.option("--drl", false);
    Path pack = given.option("--pack", Path.of(isBuiltIn ? "" : "my-rules"));
    Stage stage = Stage.of(given.option("--stage", "configuration")).orElseThrow();
    written(id, pack, stage, isBuiltIn).forEach(streams.out()::println);
    streams.out().println(RulesHint.written(lang, pack.toString(), isBuiltIn));
    streams.out().flush();
    return ExitCode.DONE;
  }

  private List<Path> written(String id, Path pack, Stage stage, boolean isBuiltIn) {
    try {
      return isBuiltIn ? NewRule.builtIn(pack, id, stage) : NewRule.inPack(pack, id, stage);
    } catch (FileAlreadyExistsException exists) {
      throw new UnusableInput(RulesHint.exists(given.language(), exists.getFile()));
    } catch (IOException e) {
      throw given.cannotWrite(pack, e);
    }
  }
}
