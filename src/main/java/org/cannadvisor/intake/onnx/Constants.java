package org.cannadvisor.intake.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cannadvisor.formats.onnx.Float16Loss;
import org.cannadvisor.formats.onnx.OnnxAttribute;
import org.cannadvisor.formats.onnx.OnnxNode;
import org.cannadvisor.formats.onnx.OnnxTensor;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph;
import org.cannadvisor.model.GraphConstant;

/**
 * Weights and constants that float16 cannot hold. Integers stay integers in a conversion and only
 * count where a Cast makes floats of them.
 */
final class Constants {

  private static final int MOST = 200;
  private static final int FEW = 64;
  private static final double LARGEST = 65504;
  private static final double VANISHES = 0x1p-25;

  private static final Set<String> REAL = Set.of("float32", "float64", "float16", "bfloat16");
  private static final Set<String> WHOLE = Set.of("int32", "int64");

  private final Model model;
  private final Weights weights;
  private final String file;
  private final Evidence at;
  private final List<GraphConstant> facts = new ArrayList<>();

  Constants(Model model, Weights weights, String file, Evidence at) {
    this.model = model;
    this.weights = weights;
    this.file = file;
    this.at = at;
  }

  /** By name, so that nothing hangs on the order of a hash table. */
  List<GraphConstant> facts() {
    for (String name : new TreeSet<>(model.constants().keySet())) {
      model.constant(name).ifPresent(tensor -> tensor(name, tensor));
    }
    for (String name : new TreeSet<>(model.scalars().keySet())) {
      model.scalar(name).ifPresent(text -> numbers(name, numbers(text)));
    }
    for (OnnxNode node : model.operators()) {
      if (node.type().equals("ConstantOfShape") && !node.outputs().isEmpty()) {
        node.attribute("value")
            .flatMap(OnnxAttribute::tensor)
            .ifPresent(tensor -> tensor(node.outputs().get(0), tensor));
      }
    }
    return facts;
  }

  private void tensor(String name, OnnxTensor tensor) {
    boolean matters =
        REAL.contains(tensor.dtype())
            || (WHOLE.contains(tensor.dtype())
                && tensor.elements() <= FEW
                && Paths.isCast(model, name));
    if (matters) {
      weights.loss(tensor).ifPresent(loss -> loss(name, tensor.dtype(), loss));
    }
  }

  /** Weights hold some tiny numbers as a rule; only where most are tiny something gets lost. */
  private void loss(String name, String dtype, Float16Loss loss) {
    long numbers = loss.elements() - loss.zeros();
    if (loss.tooLarge() > 0 || (loss.vanishing() > 0 && loss.vanishing() * 2 >= numbers)) {
      add(
          name,
          dtype,
          new long[] {loss.elements(), loss.tooLarge(), loss.vanishing(), loss.infinite()},
          loss.largest());
    }
  }

  private void numbers(String name, List<Double> numbers) {
    long infinite = numbers.stream().filter(number -> !Double.isFinite(number)).count();
    long tooLarge =
        infinite
            + numbers.stream()
                .filter(number -> Double.isFinite(number) && Math.abs(number) > LARGEST)
                .count();
    long vanishing =
        numbers.stream().filter(number -> number != 0 && Math.abs(number) <= VANISHES).count();
    double largest =
        numbers.stream().filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(0);
    if (tooLarge > 0 || vanishing > 0) {
      add(name, "float32", new long[] {numbers.size(), tooLarge, vanishing, infinite}, largest);
    }
  }

  private void add(String name, String dtype, long[] counts, double largest) {
    if (facts.size() >= MOST) {
      return;
    }
    Optional<OnnxNode> user = Paths.user(model, name);
    facts.add(
        new GraphConstant(
            Fact.UNTIED,
            file,
            Graph.Form.ONNX,
            name,
            dtype,
            counts[0],
            largest,
            counts[1],
            counts[2],
            counts[3],
            user.map(OnnxNode::name).orElse(""),
            user.map(GraphFacts::type).orElse(""),
            at));
  }

  /** The numbers of an attribute, as it is kept. */
  static List<Double> numbers(String text) {
    return Arrays.stream(text.split(",", -1)).flatMap(Constants::number).toList();
  }

  private static Stream<Double> number(String word) {
    try {
      return Stream.of(Double.valueOf(word));
    } catch (NumberFormatException noNumber) {
      return Stream.empty();
    }
  }
}
