package org.cannadvisor.intake.command;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelInput;

/**
 * The picture inputs in {@code --input_shape="data:1,3,224,224;im_info:1,4"}: those with four
 * dimensions and 1, 3 or 4 channels.
 */
final class InputShapes {

  private static final Set<Integer> CHANNELS = Set.of(1, 3, 4);

  private final SourceText source;
  private final String conversion;
  private final OptionWords options;

  InputShapes(SourceText source, String conversion, OptionWords options) {
    this.source = source;
    this.conversion = conversion;
    this.options = options;
  }

  void addTo(Reading reading) {
    Optional<Option> shape = options.option("input_shape");
    if (shape.isPresent()) {
      String[] inputs = shape.get().value().split(";", -1);
      for (int rank = 0; rank < inputs.length; rank++) {
        input(inputs[rank], rank, shape.get().line()).ifPresent(reading::add);
      }
    }
  }

  private Optional<ModelInput> input(String text, int rank, int line) {
    int colon = text.lastIndexOf(':');
    String name = text.substring(0, Math.max(0, colon)).strip();
    String[] sizes = text.substring(colon + 1).split(",", -1);
    String layout = layout();
    if (sizes.length != 4 || layout.isEmpty()) {
      return Optional.empty();
    }
    int channels = size(sizes[layout.indexOf('C')]);
    if (!CHANNELS.contains(channels)) {
      return Optional.empty();
    }
    int width = size(sizes[layout.indexOf('W')]);
    int height = size(sizes[layout.indexOf('H')]);
    return Optional.of(
        new ModelInput(
            Fact.UNTIED, conversion, name, rank, channels, width, height, source.at(line)));
  }

  /** As the command says, else the default of the framework; empty where neither is known. */
  private String layout() {
    String format = options.value("input_format");
    if (!format.isEmpty()) {
      return Set.of("NCHW", "NHWC").contains(format) ? format : "";
    }
    return switch (options.value("framework")) {
      case "0", "1", "5" -> "NCHW";
      case "3" -> "NHWC";
      default -> "";
    };
  }

  private static int size(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
