package org.cannadvisor.advisor;

import org.cannadvisor.model.Cann;

/**
 * The comparison tool that a CANN version has (hiascend tool guides of 5.0 to 9.0): the one-click
 * msquickcmp scripts up to 6.x, {@code msit debug compare} from 7.0, {@code msprobe} from 8.2.
 *
 * @param command with placeholders for what nobody knows
 */
record CompareTool(String name, String command) {

  private static final CompareTool MSQUICKCMP =
      new CompareTool(
          "msquickcmp",
          "python3 main.py -m {modelFile|model.onnx} -om {output|model}.om -i input.bin -c"
              + " /usr/local/Ascend/ascend-toolkit/latest -o compare_out");
  private static final CompareTool MSIT =
      new CompareTool(
          "msit debug compare",
          "msit debug compare -gm {modelFile|model.onnx} -om {output|model}.om -i input.bin -o"
              + " compare_out");
  private static final CompareTool MSPROBE =
      new CompareTool(
          "msprobe",
          "msprobe compare -m offline_model -gp {modelFile|model.onnx} -tp {output|model}.om"
              + " --input_data input.bin");

  /** The newest tool where the version cannot be read. */
  static CompareTool of(Cann cann) {
    if (cann.major() == 0 || cann.isAtLeast(8, 2)) {
      return MSPROBE;
    }
    return cann.isAtLeast(7, 0) ? MSIT : MSQUICKCMP;
  }

  static CompareTool newest() {
    return MSPROBE;
  }
}
