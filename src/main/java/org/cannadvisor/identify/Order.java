package org.cannadvisor.identify;

/** In which order the dimensions of one picture lie in memory, the slowest first. */
enum Order {
  CHW("NCHW"),
  HWC("NHWC"),
  CWH("NCWH"),
  WHC("NWHC"),
  HCW("NHCW"),
  WCH("NWCH");

  private final String label;

  Order(String label) {
    this.label = label;
  }

  /** As formats are called, with the batch: {@code NCHW}. */
  String label() {
    return label;
  }

  /** Whether columns come before rows, so that the picture lies on its side. */
  boolean isTransposed() {
    return name().indexOf('W') < name().indexOf('H');
  }

  /** The order with rows before columns, and channels in the same place. */
  Order upright() {
    return switch (this) {
      case CWH -> CHW;
      case WHC -> HWC;
      case WCH -> HCW;
      default -> this;
    };
  }

  /** How far the next channel, row and column lie, in values. */
  long[] steps(int channels, int height, int width) {
    long[] steps = new long[3];
    long step = 1;
    for (int i = 2; i >= 0; i--) {
      switch (name().charAt(i)) {
        case 'C' -> {
          steps[0] = step;
          step *= channels;
        }
        case 'H' -> {
          steps[1] = step;
          step *= height;
        }
        default -> {
          steps[2] = step;
          step *= width;
        }
      }
    }
    return steps;
  }
}
