package org.cannadvisor.intake.command;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.InputShape;
import org.cannadvisor.model.ModelInput;

/**
 * The inputs in {@code --input_shape="data:1,3,224,224;im_info:1,4"}, and those of them that are
 * pictures: with four dimensions and 1, 3 or 4 channels.
 */
final class InputShapes {

  private static final Set<Integer> CHANNELS = Set.of(1, 3, 4);
  private static final String COLOURS = "3";
  private static final int MAX_INPUTS = 100;

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
      for (int rank = 0; rank < Math.min(inputs.length, MAX_INPUTS); rank++) {
        input(inputs[rank], rank, shape.get().line()).ifPresent(reading::add);
        reading.add(shape(inputs[rank], rank, inputs.length, shape.get().line()));
      }
    }
  }

  private Optional<ModelInput> input(String text, int rank, int line) {
    String[] sizes = sizes(text);
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
            Fact.UNTIED, conversion, name(text), rank, channels, width, height, source.at(line)));
  }

  private InputShape shape(String text, int rank, int total, int line) {
    return new InputShape(
        Fact.UNTIED, conversion, name(text), rank, total, layoutOf(sizes(text)), source.at(line));
  }

  /** Three is a number of colours and of nothing else in the shape of a picture. */
  private static String layoutOf(String[] sizes) {
    if (sizes.length != 4) {
      return "";
    }
    String second = sizes[1].strip();
    String last = sizes[3].strip();
    if (second.equals(COLOURS)) {
      return CHANNELS.contains(size(last)) ? "" : "NCHW";
    }
    return last.equals(COLOURS) && !CHANNELS.contains(size(second)) ? "NHWC" : "";
  }

  private static String name(String text) {
    return text.substring(0, Math.max(0, text.lastIndexOf(':'))).strip();
  }

  private static String[] sizes(String text) {
    return text.substring(text.lastIndexOf(':') + 1).split(",", -1);
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
