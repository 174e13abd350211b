package org.cannadvisor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.tensor.ElementType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code --dtype} and {@code --shape} say about values without a header. */
final class TensorForm {

  private final CommandSpec spec;
  private final Given given;

  TensorForm(CommandSpec spec, Given given) {
    this.spec = spec;
    this.given = given;
  }

  /** The type; empty where none is given. */
  Optional<ElementType> dtype() {
    Optional<String> type = given.option("--dtype");
    return type.map(
        label ->
            ElementType.named(label)
                .orElseThrow(() -> usage(Hint.noSuchType(given.language(), label))));
  }

  /** The dimensions; empty where none are given. */
  List<Long> dims() {
    String shape = given.option("--shape", "");
    try {
      return Arrays.stream(shape.split("[,x]", -1))
          .filter(word -> !word.isBlank())
          .map(word -> Long.valueOf(word.strip()))
          .toList();
    } catch (NumberFormatException e) {
      throw usage(Hint.noShape(given.language(), shape));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
