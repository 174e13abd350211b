package org.cannadvisor.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operator behind a call of a framework, by the name that msprobe and ptdbg give the call in
 * their comparison tables, which have no column for the type:
 *
 * <pre>
 * Functional.unfold.0.forward
 * Torch_bmm_1_forward
 * Module.neck.proj.Unfold.forward.0
 * </pre>
 *
 * <p>Only calls that become one operator are listed, with its name in CANN (aclnn interfaces, GE
 * operator prototypes).
 */
public final class FrameworkCalls {

  /** No real name is longer. */
  private static final int LONGEST_NAME = 500;

  private static final Pattern CALL =
      Pattern.compile(
          "(?:Functional|Torch|Tensor|Aten|VF|NPU|Mint|MintFunctional|MintTensor|Jit)[._]"
              + "(\\w{1,80}?)[._]\\d{1,9}[._]forward\\b.*");

  /** Modules end with their class; the count stands before or after the direction. */
  private static final Pattern MODULE =
      Pattern.compile("Module[._].{0,400}?\\b([A-Z]\\w{1,80})(?:[._]\\d{1,9})?[._]forward\\b.*");

  private static final Map<String, String> TYPES = new HashMap<>();

  /** These put out values that they take, at other places; nothing is computed or rounded. */
  private static final Set<String> MOVING =
      Set.of(
          "Im2col",
          "Transpose",
          "Reshape",
          "Flatten",
          "ConcatD",
          "Pack",
          "SplitD",
          "Slice",
          "PadV3",
          "Roll",
          "Tile",
          "Expand",
          "ReverseV2",
          "PixelShuffle",
          "PixelUnshuffle",
          "GatherV2",
          "GatherElements",
          "Index",
          "MaskedSelect");

  static {
    name("Im2col", "unfold", "im2col");
    name("BatchMatMul", "bmm", "baddbmm");
    name("MatMul", "matmul", "mm", "addmm", "linear");
    name("Conv2D", "conv2d");
    name("Conv3D", "conv3d");
    name("Einsum", "einsum");
    name("GridSample", "gridsample");
    name("LayerNorm", "layernorm");
    name("GroupNorm", "groupnorm");
    name("InstanceNorm", "instancenorm", "instancenorm2d");
    name("SoftmaxV2", "softmax");
    name("Gelu", "gelu");
    name("GRU", "gru");
    name("LSTM", "lstm");
    name("NonZero", "nonzero");
    name("Transpose", "permute", "transpose", "contiguous", "swapaxes", "t");
    name("Reshape", "reshape", "view");
    name("Flatten", "flatten");
    name("ConcatD", "cat", "concat");
    name("Pack", "stack");
    name("SplitD", "split", "chunk");
    name("Slice", "narrow");
    name("PadV3", "pad");
    name("Roll", "roll");
    name("Tile", "tile", "repeat");
    name("Expand", "expand");
    name("ReverseV2", "flip");
    name("PixelShuffle", "pixelshuffle");
    name("PixelUnshuffle", "pixelunshuffle");
    name("GatherV2", "indexselect");
    name("GatherElements", "gather", "takealongdim");
    name("Index", "getitem");
    name("MaskedSelect", "maskedselect");
  }

  private FrameworkCalls() {}

  private static void name(String type, String... calls) {
    Arrays.stream(calls).forEach(call -> TYPES.put(call, type));
  }

  /** Type of the operator that a call becomes; empty for anything else. */
  public static String type(String name) {
    String start = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    Matcher call = CALL.matcher(start);
    Matcher module = MODULE.matcher(start);
    if (call.matches()) {
      return known(call.group(1));
    }
    return module.matches() ? known(module.group(1)) : "";
  }

  private static String known(String call) {
    return TYPES.getOrDefault(call.replace("_", "").toLowerCase(Locale.ROOT), "");
  }

  /**
   * Whether this is a call of an operator that only moves data. Compiled graphs are left out: there
   * an operator may have been fused with others, or compared in another layout.
   */
  public static boolean isMoving(String name) {
    return MOVING.contains(type(name));
  }
}
