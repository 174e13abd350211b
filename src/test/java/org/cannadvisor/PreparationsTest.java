package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cannadvisor.intake.ProjectReader;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedFrame;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that prepare pictures for models, written in many ways: {@code
 * fixtures/preparation/<number-name>} is the program, {@code <number-name>.yaml} beside it says
 * what arrives at each model.
 *
 * <pre>
 * inputs:                     # one for each way into a model
 *   - color: RGB              # what the code does not determine is left out
 *     layout: NCHW
 *     dtype: float32
 *     mean: [123.675, 116.28, 103.53]   # on the scale 0..255, in the order of the channels
 *     std: [58.395, 57.12, 57.375]
 *     size: [224, 224]        # height and width
 *     interpolation: bilinear
 *     keepsRatio: true
 *     border: 114.0
 *     stated: [color, layout] # what must be said; what is said beyond it must be right, too
 * </pre>
 */
final class PreparationsTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path PREPARATION = Path.of("fixtures", "preparation");

  /** What the written numbers were rounded to. */
  private static final double ROUNDING = 2e-3;

  private static final double ROUNDED_MEAN = 0.02;

  @TestFactory
  Stream<DynamicTest> saysWhatArrivesAtTheModel() {
    return Fixtures.folders(PREPARATION).stream()
        .map(program -> dynamicTest(name(program), () -> expectRight(program)));
  }

  private static void expectRight(Path program) throws IOException {
    JsonNode inputs =
        YAML.readTree(program.resolveSibling(name(program) + ".yaml").toFile()).path("inputs");
    assertFalse(inputs.isEmpty());
    Map<String, Set<Object>> said = said(ProjectReader.read(program).facts());
    said.forEach((key, values) -> expectNoneWrong(key, values, inputs));
    for (JsonNode input : inputs) {
      for (JsonNode key : input.path("stated")) {
        JsonNode right = input.path(key.asText());
        Set<Object> values = said.getOrDefault(key.asText(), Set.of());
        assertTrue(
            values.stream().anyMatch(value -> isSame(key.asText(), value, right)),
            () -> key.asText() + " is " + right + ", not said by " + values);
      }
    }
  }

  private static void expectNoneWrong(String key, Set<Object> values, JsonNode inputs) {
    List<JsonNode> right = new ArrayList<>();
    inputs.forEach(input -> right.add(input.path(key)));
    right.removeIf(JsonNode::isMissingNode);
    if (!right.isEmpty()) {
      List<Object> wrong =
          values.stream()
              .filter(value -> right.stream().noneMatch(one -> isSame(key, value, one)))
              .toList();
      assertEquals(List.of(), wrong, () -> key + " is " + right);
    }
  }

  private static Map<String, Set<Object>> said(List<Fact> facts) {
    Map<String, Set<Object>> said = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof PreparedColor color) {
        put(said, "color", color.color());
      } else if (fact instanceof PreparedScale scale) {
        put(said, "mean", numbers(scale.mean()));
        put(said, "std", numbers(scale.std()));
      } else if (fact instanceof PreparedFrame frame) {
        put(said, "size", List.of((double) frame.height(), (double) frame.width()));
      } else if (fact instanceof PreparedPadding border) {
        put(said, "border", List.of(border.value()));
      } else if (fact instanceof PreparedTensor tensor) {
        put(said, "layout", tensor.layout());
        put(said, "dtype", tensor.dtype());
      } else if (fact instanceof PreparedSize size) {
        put(said, "interpolation", size.filter());
        Answer kept = size.keepsAspect();
        put(said, "keepsRatio", kept == Answer.UNKNOWN ? "" : String.valueOf(kept == Answer.YES));
      }
    }
    return said;
  }

  private static void put(Map<String, Set<Object>> said, String key, Object value) {
    if (!value.equals("")) {
      said.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(value);
    }
  }

  private static List<Double> numbers(Channels channels) {
    return List.of(channels.c0(), channels.c1(), channels.c2());
  }

  private static boolean isSame(String key, Object value, JsonNode right) {
    if (!(value instanceof List<?> numbers)) {
      return right.asText().equals(value);
    }
    double least = key.equals("mean") ? ROUNDED_MEAN : ROUNDING;
    for (int i = 0; i < numbers.size(); i++) {
      double one = right.isArray() ? right.path(i).asDouble() : right.asDouble();
      double off = Math.abs((double) numbers.get(i) - one);
      if (off > Math.max(least, ROUNDING * Math.abs(one))) {
        return false;
      }
    }
    return true;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
