package org.cannadvisor.tensor.exact;

/**
 * The natural logarithm of positive normal numbers by additions, multiplications and one division,
 * so that the vector unit and plain Java get the same bits; within 1 ulp. The method is that of
 * Sun's fdlibm: x = 2^k·(1+f) with √½ ≤ 1+f &lt; √2, s = f/(2+f), and a polynomial in s².
 */
public final class Logarithm {

  /** What shifts the exponent so that the fraction begins at √½. */
  public static final long SHIFT = (0x3ff00000L - 0x3fe6a09eL) << 32;

  public static final long ROOT_HALF = 0x3fe6a09eL << 32;
  public static final long FRACTION = (1L << 52) - 1;

  /** 2^52 as bits: a small number put into its fraction is 2^52 plus that number. */
  public static final long LARGE = 0x4330000000000000L;

  /** 2^52 and the bias of exponents. */
  public static final double LARGE_AND_BIAS = 4503599627370496.0 + 1023;

  public static final double LN2_HIGH = 0.6931471803691238;
  public static final double LN2_LOW = 1.9082149292705877e-10;
  public static final double C1 = 0.6666666666666735;
  public static final double C2 = 0.3999999999940942;
  public static final double C3 = 0.2857142874366239;
  public static final double C4 = 0.22222198432149784;
  public static final double C5 = 0.1818357216161805;
  public static final double C6 = 0.15313837699209373;
  public static final double C7 = 0.14798198605116586;

  private Logarithm() {}

  static double of(double x) {
    long bits = Double.doubleToRawLongBits(x) + SHIFT;
    double k = Double.longBitsToDouble((bits >>> 52) | LARGE) - LARGE_AND_BIAS;
    double f = Double.longBitsToDouble((bits & FRACTION) + ROOT_HALF) - 1;
    double half = 0.5 * f * f;
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = w * (C2 + w * (C4 + w * C6));
    double odd = z * (C1 + w * (C3 + w * (C5 + w * C7)));
    return s * (half + (odd + even)) + k * LN2_LOW - half + f + k * LN2_HIGH;
  }
}
