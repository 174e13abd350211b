package org.cannadvisor.intake.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of frameworks and the operators of a graph that they become. */
final class Operators {

  private static final Map<String, String> BY_CALL = new LinkedHashMap<>();

  static {
    BY_CALL.put("nn.Unfold", "Unfold");
    BY_CALL.put("F.unfold", "Unfold");
    BY_CALL.put("functional.unfold", "Unfold");
    BY_CALL.put("torch.bmm", "BatchMatMul");
    BY_CALL.put("torch.baddbmm", "BatchMatMul");
    BY_CALL.put("torch.einsum", "Einsum");
    BY_CALL.put("F.grid_sample", "GridSample");
    BY_CALL.put("functional.grid_sample", "GridSample");
    BY_CALL.put("nn.GRU", "GRU");
    BY_CALL.put("nn.LSTM", "LSTM");
    BY_CALL.put("torch.nonzero", "NonZero");
    BY_CALL.put("torchvision.ops.nms", "NonMaxSuppression");
    BY_CALL.put("batched_nms", "NonMaxSuppression");
    BY_CALL.put("nn.AdaptiveMaxPool2d", "AdaptiveMaxPool2d");
    BY_CALL.put("F.adaptive_max_pool2d", "AdaptiveMaxPool2d");
    BY_CALL.put("roi_align", "RoiAlign");
  }

  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w.])((?:torch\\.)?(nn\\.Unfold|F\\.unfold|nn\\.functional\\.unfold|bmm|baddbmm"
              + "|einsum|F\\.grid_sample|nn\\.functional\\.grid_sample|nn\\.GRU|nn\\.LSTM|nonzero"
              + "|nn\\.AdaptiveMaxPool2d|F\\.adaptive_max_pool2d|torchvision\\.ops\\.nms"
              + "|batched_nms|roi_align))\\(");

  /** {@code torch_npu.npu_moe_gating_top_k(}: an operator of CANN under its name in Python. */
  private static final Pattern DIRECT = Pattern.compile("\\btorch_npu\\.npu_(\\w{3,60})\\(");

  private static final Pattern METHOD = Pattern.compile("\\w\\.(bmm|nonzero)\\(");

  /** A call in a line of code. */
  record Call(String words, String type) {}

  private Operators() {}

  /** The first call of interest in a line. */
  static Optional<Call> in(String line) {
    Matcher direct = DIRECT.matcher(line);
    if (direct.find()) {
      return Optional.of(new Call("npu_" + direct.group(1), inCamels(direct.group(1))));
    }
    Matcher call = CALL.matcher(line);
    if (call.find()) {
      return called(call.group(1)).map(type -> new Call(call.group(1), type));
    }
    Matcher method = METHOD.matcher(line);
    return method.find() && !line.contains("np.")
        ? called("torch." + method.group(1)).map(type -> new Call(method.group(1), type))
        : Optional.empty();
  }

  /** {@code moe_gating_top_k_softmax} is the operator MoeGatingTopKSoftmax. */
  private static String inCamels(String name) {
    var type = new StringBuilder();
    for (String part : name.split("_", -1)) {
      if (!part.isEmpty()) {
        type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
      }
    }
    return type.toString();
  }

  /** The operator behind a name as people write it: {@code npu_mrope}, {@code torch.bmm}. */
  static String type(String name) {
    String bare = name.substring(name.lastIndexOf('.') + 1);
    return called(name)
        .or(() -> called("torch." + bare))
        .or(() -> called("F." + bare))
        .orElseGet(
            () -> inCamels(bare.replaceFirst("^npu_", "").replaceFirst("^aclnn(?=[A-Z])", "")));
  }

  private static Optional<String> called(String call) {
    return BY_CALL.entrySet().stream()
        .filter(entry -> call.equals(entry.getKey()) || call.endsWith("." + entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
