package org.cannadvisor.model;

/** Which of the two programs that are compared a script is. */
public enum Side {
  /** Runs on the chip: acl, om, ais_bench. */
  DEPLOYED,
  /** Runs in the framework: torch, onnxruntime, tensorflow, caffe. */
  REFERENCE,
  /** It runs neither, or both. */
  UNKNOWN
}
