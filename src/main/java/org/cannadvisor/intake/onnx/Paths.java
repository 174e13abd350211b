package org.cannadvisor.intake.onnx;

import java.util.Optional;
import java.util.Set;
import org.cannadvisor.formats.onnx.OnnxNode;

/** Follows a tensor through operators that leave its numbers as they are. */
final class Paths {

  private static final int LONGEST = 8;

  private static final Set<String> PASS =
      Set.of(
          "Cast",
          "CastLike",
          "Identity",
          "Transpose",
          "Unsqueeze",
          "Squeeze",
          "Reshape",
          "Flatten",
          "Expand",
          "Tile",
          "Dropout");

  private Paths() {}

  /** Whether an operator hands the numbers of its first input on. */
  static boolean passes(OnnxNode node, String input) {
    return node.isStandard() && PASS.contains(node.type()) && node.input(0).equals(input);
  }

  /** The first operator that does something with the numbers of a tensor. */
  static Optional<OnnxNode> user(Model model, String tensor) {
    return user(model, tensor, LONGEST);
  }

  private static Optional<OnnxNode> user(Model model, String tensor, int longest) {
    Optional<OnnxNode> first = model.takers(tensor).stream().findFirst();
    if (first.isEmpty() || longest == 0 || !passes(first.get(), tensor)) {
      return first;
    }
    String next = first.get().outputs().isEmpty() ? "" : first.get().outputs().get(0);
    Optional<OnnxNode> further = user(model, next, longest - 1);
    return further.isPresent() ? further : first;
  }

  /** Whether the first operator on the way turns the numbers into others of a data type. */
  static boolean isCast(Model model, String tensor) {
    return model.takers(tensor).stream().anyMatch(node -> node.type().equals("Cast"));
  }
}
