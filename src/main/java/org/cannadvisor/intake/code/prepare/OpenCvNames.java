package org.cannadvisor.intake.code.prepare;

import java.util.Locale;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Answer;

/** The constants of OpenCV, by name or number. */
final class OpenCvNames {

  private static final int IGNORE_ORIENTATION = 128;

  private OpenCvNames() {}

  /** {@code INTER_LINEAR}, {@code CV_INTER_LINEAR}, 1 → {@code bilinear}; empty where not known. */
  static String filter(Value value) {
    String word = Constants.word(value).replace("CV_", "");
    int number = Constants.whole(value).orElse(-1);
    return switch (word) {
      case "INTER_NEAREST" -> "nearest";
      case "INTER_LINEAR" -> "bilinear";
      case "INTER_CUBIC" -> "bicubic";
      case "INTER_AREA" -> "area";
      case "INTER_LANCZOS4" -> "lanczos";
      default -> byNumber(number);
    };
  }

  private static String byNumber(int number) {
    return switch (number) {
      case 0 -> "nearest";
      case 1 -> "bilinear";
      case 2 -> "bicubic";
      case 3 -> "area";
      case 4 -> "lanczos";
      default -> "";
    };
  }

  /** Only the area filter of OpenCV takes all pixels into account when it shrinks. */
  static Answer antialias(String filter) {
    return switch (filter) {
      case "area" -> Answer.YES;
      case "" -> Answer.UNKNOWN;
      default -> Answer.NO;
    };
  }

  /** What {@code cvtColor} does: {@code SWAP}, {@code GRAY}, {@code SPREAD} or empty. */
  static String conversion(Value code) {
    String word =
        Constants.word(code).toUpperCase(Locale.ROOT).replace("COLOR_", "").replace("CV_", "");
    return switch (word) {
      case "BGR2RGB", "RGB2BGR" -> "SWAP";
      case "BGR2GRAY", "RGB2GRAY" -> "GRAY";
      case "GRAY2BGR", "GRAY2RGB" -> "SPREAD";
      default -> byCode(Constants.whole(code).orElse(-1));
    };
  }

  private static String byCode(int code) {
    return switch (code) {
      case 4 -> "SWAP";
      case 6, 7 -> "GRAY";
      case 8 -> "SPREAD";
      default -> "";
    };
  }

  /** The number of a flag of {@code imread}; -2 where it is not known. */
  static int flag(Value value) {
    return switch (Constants.word(value)) {
      case "IMREAD_UNCHANGED" -> -1;
      case "IMREAD_GRAYSCALE", "CV_LOAD_IMAGE_GRAYSCALE" -> 0;
      case "IMREAD_COLOR", "IMREAD_COLOR_BGR", "CV_LOAD_IMAGE_COLOR" -> 1;
      case "IMREAD_IGNORE_ORIENTATION" -> IGNORE_ORIENTATION;
      default -> Constants.whole(value).orElse(-2);
    };
  }

  /** The colour that {@code imread} gives for a flag; empty where the file decides. */
  static String color(int flag) {
    return switch (flag) {
      case 1, IGNORE_ORIENTATION + 1 -> "BGR";
      case 0, IGNORE_ORIENTATION -> "GRAY";
      default -> "";
    };
  }

  /** Whether {@code imread} with this flag applies the EXIF orientation (OpenCV 3.1 and later). */
  static Answer turned(int flag) {
    return switch (flag) {
      case 0, 1 -> Answer.YES;
      case -1, IGNORE_ORIENTATION, IGNORE_ORIENTATION + 1 -> Answer.NO;
      default -> Answer.UNKNOWN;
    };
  }
}
