package org.cannadvisor.intake.code.dvpp;

import java.util.List;
import java.util.Locale;

/** The run-time calls of dynamic AIPP, in the spelling of C++. */
final class AippNames {

  private static final List<String> CALLS =
      List.of(
          "CreateAIPP",
          "SetAIPPInputFormat",
          "SetAIPPSrcImageSize",
          "SetAIPPCscParams",
          "SetAIPPRbuvSwapSwitch",
          "SetAIPPAxSwapSwitch",
          "SetAIPPScfParams",
          "SetAIPPCropParams",
          "SetAIPPPaddingParams",
          "SetAIPPDtcPixelMean",
          "SetAIPPDtcPixelMin",
          "SetAIPPPixelVarReci",
          "SetInputAIPP",
          "SetAIPPByInputIndex");

  private AippNames() {}

  /** The call; empty for none of them. */
  static String of(String lowerCase) {
    return CALLS.stream()
        .filter(call -> call.toLowerCase(Locale.ROOT).equals(lowerCase))
        .findFirst()
        .orElse("");
  }
}
