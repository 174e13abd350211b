package org.cannadvisor.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What static AIPP takes from the file and dynamic AIPP from a call of the program: the same field
 * in a dynamic block is ignored (GE user guide, AIPP; ACL reference, aclmdlSetAIPP*). Format and
 * size of the picture are not among them: the program has to set them in any case.
 */
enum AippSetting {
  CSC("csc_switch", "SetAIPPCscParams"),
  RBUV_SWAP("rbuv_swap_switch", "SetAIPPRbuvSwapSwitch"),
  AX_SWAP("ax_swap_switch", "SetAIPPAxSwapSwitch"),
  CROP("crop", "SetAIPPCropParams"),
  PADDING("padding", "SetAIPPPaddingParams"),
  /** Mean and minimum are both subtracted, so that one call can stand for the other. */
  MEAN("mean_chn_", "SetAIPPDtcPixelMean", "SetAIPPDtcPixelMin"),
  MIN("min_chn_", "SetAIPPDtcPixelMin", "SetAIPPDtcPixelMean"),
  FACTOR("var_reci_chn_", "SetAIPPPixelVarReci");

  private final String field;
  private final String call;
  private final String sameCall;

  AippSetting(String field, String call) {
    this(field, call, call);
  }

  AippSetting(String field, String call, String sameCall) {
    this.field = field;
    this.call = call;
    this.sameCall = sameCall;
  }

  /** The setting that a field makes; empty where dynamic AIPP takes it from the file too. */
  static Optional<AippSetting> of(String name) {
    return Arrays.stream(values()).filter(setting -> setting.isMadeBy(name)).findFirst();
  }

  private boolean isMadeBy(String name) {
    return field.endsWith("_") ? name.startsWith(field) : name.equals(field);
  }

  /** The call that makes it at run time, named as in {@link AippCall}. */
  String call() {
    return call;
  }

  /** Whether a call makes it, or another setting that comes to the same. */
  boolean isSetBy(String name) {
    return name.equals(call) || name.equals(sameCall);
  }
}
