package org.cannadvisor.intake.command;

import java.util.Arrays;
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
  private static final int DIMENSIONS = 4;

  /** No network that takes a picture has as many. */
  private static final int MOST_INPUTS = 100;

  private static final String COLOURS = "3";

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
      for (int rank = 0; rank < Math.min(inputs.length, MOST_INPUTS); rank++) {
        if (!inputs[rank].isBlank()) {
          reading.add(input(inputs[rank], rank, shape.get().line()));
          reading.add(shape(inputs[rank], rank, inputs.length, shape.get().line()));
        }
      }
    }
  }

  private ModelInput input(String text, int rank, int line) {
    int colon = text.lastIndexOf(':');
    String name = text.substring(0, Math.max(0, colon)).strip();
    String shape = text.substring(colon + 1).replaceAll("\\s+", "");
    String[] sizes = shape.split(",", -1);
    String layout = layout();
    boolean picture =
        sizes.length == DIMENSIONS
            && !layout.isEmpty()
            && CHANNELS.contains(size(sizes[layout.indexOf('C')]));
    return new ModelInput(
        Fact.UNTIED,
        conversion,
        name,
        rank,
        shape,
        batch(sizes[0]),
        picture ? size(sizes[layout.indexOf('C')]) : 0,
        picture ? size(sizes[layout.indexOf('W')]) : 0,
        picture ? size(sizes[layout.indexOf('H')]) : 0,
        source.at(line));
  }

  /** The largest of {@code --dynamic_batch_size=1,4,8} where the command leaves it open. */
  private int batch(String first) {
    return first.equals("-1")
        ? Arrays.stream(options.value("dynamic_batch_size").split(",", -1))
            .mapToInt(InputShapes::size)
            .max()
            .orElse(0)
        : size(first);
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
