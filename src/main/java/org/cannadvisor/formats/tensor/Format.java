package org.cannadvisor.formats.tensor;

import java.util.Arrays;
import java.util.Optional;

/** The order of a tensor's dimensions in memory, by the numbers that dump files use. */
public enum Format {
  NCHW(0),
  NHWC(1),
  ND(2),
  NC1HWC0(3),
  FRACTAL_Z(4),
  NC1C0HWPAD(5),
  NHWC1C0(6),
  FSR_NCHW(7),
  FRACTAL_DECONV(8),
  C1HWNC0(9),
  FRACTAL_DECONV_TRANSPOSE(10),
  FRACTAL_DECONV_SP_STRIDE_TRANS(11),
  NC1HWC0_C04(12),
  FRACTAL_Z_C04(13),
  CHWN(14),
  FRACTAL_DECONV_SP_STRIDE8_TRANS(15),
  HWCN(16),
  NC1KHKWHWC0(17),
  BN_WEIGHT(18),
  FILTER_HWCK(19),
  LOOKUP_LOOKUPS(20),
  LOOKUP_KEYS(21),
  LOOKUP_VALUE(22),
  LOOKUP_OUTPUT(23),
  LOOKUP_HITS(24),
  C1HWNCOC0(25),
  MD(26),
  NDHWC(27),
  FRACTAL_ZZ(28),
  FRACTAL_NZ(29),
  NCDHW(30),
  DHWCN(31),
  NDC1HWC0(32),
  FRACTAL_Z_3D(33),
  CN(34),
  NC(35),
  DHWNC(36),
  FRACTAL_Z_3D_TRANSPOSE(37),
  FRACTAL_ZN_LSTM(38),
  FRACTAL_Z_G(39),
  ND_RNN_BIAS(43),
  FRACTAL_ZN_RNN(44),
  YUV(45),
  YUV_A(46),
  NCL(47),
  FRACTAL_Z_WINO(48),
  C1HWC0(49);

  private final int number;

  Format(int number) {
    this.number = number;
  }

  /** The format with a number of a dump file; empty for an unknown one. */
  public static Optional<Format> of(int number) {
    return Arrays.stream(values()).filter(format -> format.number == number).findFirst();
  }

  /** The format with this name in graphs, e.g. {@code FRACTAL_NZ}; empty for an unknown one. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(format -> format.name().equals(name)).findFirst();
  }
}
