package org.cannadvisor.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a file is, told by its content. One file may be of several kinds (a README with commands and
 * results).
 */
public enum Kind {
  ATC_COMMAND("atc-command"),
  ATC_LOG("atc-log"),
  AIPP_CONFIG("aipp-config"),
  FUSION_SWITCH("fusion-switch"),
  FUSION_RESULT("fusion-result"),
  KEEP_DTYPE("keep-dtype"),
  CUSTOMIZE_DTYPES("customize-dtypes"),
  OP_PRECISION("op-precision"),
  MIX_LIST("mix-list"),
  COMPARISON("comparison"),
  EVALUATION("evaluation"),
  MANIFEST("manifest"),
  DVPP_CODE("dvpp-code"),
  PREPROCESS_CODE("preprocess-code"),
  POSTPROCESS_CODE("postprocess-code"),
  MINDX_PIPELINE("mindx-pipeline"),
  ACL_CONFIG("acl-config"),
  EXPORT_CODE("export-code"),
  OPERATOR_LIST("operator-list"),
  MODEL_CODE("model-code"),
  OPERATOR_NOTE("operator-note"),
  OPERATOR_PLUGIN("operator-plugin"),
  ONNX_GRAPH("onnx-graph"),
  OM_GRAPH("om-graph"),
  PLOG("plog"),
  CALIBRATION("calibration"),
  RUN_COMMAND("run-command"),
  OVERFLOW("overflow"),
  SERVING_CONFIG("serving-config"),
  ENVIRONMENT("environment"),
  DEVICE_LIST("device-list"),
  VIDEO_PROBE("video-probe"),
  DUMP("dump"),
  IDENTIFICATION("identification");

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  /** The public identifier, as in reports and in the {@code needs} of knowledge entries. */
  public String id() {
    return id;
  }

  public static Optional<Kind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
