package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.cannadvisor.model.AippImage;
import org.cannadvisor.model.AippNormalization;
import org.cannadvisor.model.Answer;
import org.cannadvisor.model.Channels;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.ModelBuffer;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.PictureStep.Action;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.Region;
import org.cannadvisor.model.Text;

/** How the places of a picture's way are told: formats and sizes as the field writes them. */
final class PathWords {

  private static final Text ON_DEVICE = new Text("设备内存", "device memory");
  private static final Text ON_HOST = new Text("主机内存", "host memory");
  static final Text AIPP = new Text("AIPP 接收", "AIPP takes");
  static final Text NETWORK = new Text("网络接收", "the network takes");
  static final Text DECODED = new Text("主机解码", "decoded on the host");
  static final Text RESIZED = new Text("主机缩放", "resized on the host");
  static final Text CROPPED = new Text("主机裁剪", "cropped on the host");
  static final Text PADDED = new Text("主机填充", "padded on the host");
  static final Text COLOUR = new Text("通道顺序", "order of channels");
  static final Text SCALED = new Text("主机归一化", "normalised on the host");
  static final Text TENSOR = new Text("送入的张量", "tensor handed over");

  private static final Text TAKES = new Text("%s 接收", "%s takes");
  private static final Text GIVES = new Text("%s 输出", "%s gives");
  private static final Text COMMA = new Text("，", ", ");
  private static final Text AS_DECODED = new Text("未归一化（0..255）", "not normalised (0..255)");
  private static final Text MODEL_SIZE = new Text("尺寸同模型输入", "size of the model input");
  private static final Text KEPT = new Text("保持宽高比", "proportions kept");
  private static final Text STRETCHED = new Text("不保持宽高比", "proportions not kept");

  private final Lang lang;

  PathWords(Lang lang) {
    this.lang = lang;
  }

  /** All names of steps. */
  static List<Text> steps() {
    var steps =
        new ArrayList<Text>(
            List.of(AIPP, NETWORK, DECODED, RESIZED, CROPPED, PADDED, COLOUR, SCALED, TENSOR));
    for (Action action : Action.values()) {
      for (Text does : List.of(TAKES, GIVES)) {
        steps.add(new Text(does.zh().formatted(name(action)), does.en().formatted(name(action))));
      }
    }
    return steps;
  }

  /** All words in what is told of a picture, those with a comma in front first. */
  static List<Text> states() {
    return List.of(
        afterComma(MODEL_SIZE),
        afterComma(KEPT),
        afterComma(STRETCHED),
        MODEL_SIZE,
        KEPT,
        STRETCHED,
        AS_DECODED,
        ON_DEVICE,
        ON_HOST);
  }

  private static Text afterComma(Text words) {
    return new Text(COMMA.zh() + words.zh(), COMMA.en() + words.en());
  }

  String of(Text text) {
    return text.in(lang);
  }

  String takes(Action action) {
    return of(TAKES).formatted(name(action));
  }

  String gives(Action action) {
    return of(GIVES).formatted(name(action));
  }

  /** Where an element of a pipeline works. */
  String of(Processor processor) {
    return of(processor == Processor.ASCEND ? ON_DEVICE : ON_HOST) + " (" + processor + ")";
  }

  private static String name(Action action) {
    return switch (action) {
      case JPEG_DECODE -> "JPEGD";
      case PNG_DECODE -> "PNGD";
      case VIDEO_DECODE -> "VDEC";
      case RESIZE -> "VPC resize";
      case CROP -> "VPC crop";
      case CROP_RESIZE -> "VPC crop+resize";
      case CROP_PASTE -> "VPC crop+paste";
      case PAD -> "VPC pad";
      case CONVERT_COLOR -> "VPC convert";
      case FEED -> "feed";
    };
  }

  /** {@code NV12 1920x1080, stride 1920x1088}. */
  String of(Picture picture) {
    return picture(
        named(picture.sort(), picture.format()),
        product(picture.width(), picture.height()),
        picture.widthStride(),
        picture.heightStride());
  }

  String of(ModelBuffer buffer) {
    return picture(
        named(buffer.format(), ""),
        product(buffer.width(), buffer.height()),
        buffer.widthStride(),
        buffer.heightStride());
  }

  private static String picture(String format, String size, Length stride, Length lines) {
    String said = size.isEmpty() ? format : format + " " + size;
    return stride.isKnown() || lines.isKnown() ? said + ", stride " + product(stride, lines) : said;
  }

  /**
   * {@code 224x224}, and {@code jpeg.width x jpeg.height}, which would not be read otherwise; else
   * empty.
   */
  private static String product(Length width, Length height) {
    if (!width.isKnown() && !height.isKnown()) {
      return "";
    }
    return width + (width.isNumber() && height.isNumber() ? "x" : " x ") + height;
  }

  private static String named(ModelBuffer.Format sort, String written) {
    String other = written.isEmpty() ? "?" : written;
    return sort == ModelBuffer.Format.OTHER ? other : sort.name();
  }

  /** {@code region (0, 0)-(223, 223)}, as behind a comma. */
  String of(Region region) {
    return ", %s (%s, %s)-(%s, %s)"
        .formatted(
            region.role() == Region.Role.CROP ? "crop" : "paste",
            region.left(),
            region.top(),
            region.right(),
            region.bottom());
  }

  String of(AippImage aipp) {
    String format = aipp.inputFormat().isEmpty() ? "?" : aipp.inputFormat();
    String order = expected(aipp).isEmpty() ? "" : " (" + expected(aipp) + ")";
    return format
        + order
        + (aipp.sourceWidth() > 0
            ? " " + aipp.sourceWidth() + "x" + aipp.sourceHeight()
            : of(COMMA) + of(MODEL_SIZE))
        + (aipp.crop() ? ", crop" + crop(aipp) : "");
  }

  private static String crop(AippImage aipp) {
    String from = " (%d, %d)".formatted(aipp.cropLeft(), aipp.cropTop());
    return aipp.cropWidth() > 0 ? from + " " + aipp.cropWidth() + "x" + aipp.cropHeight() : from;
  }

  /** The chroma or channel order that a block takes its input for; empty where it does not say. */
  static String expected(AippImage aipp) {
    if (aipp.inputFormat().equals("YUV420SP_U8")) {
      return aipp.rbuvSwap() ? "NV21" : "NV12";
    }
    return "";
  }

  /** {@code RGB, (p - (123, 116, 103)) * (0.017, 0.017, 0.017)}. */
  String of(String order, AippNormalization aipp) {
    return (order.isEmpty() ? "?" : order)
        + ", (p - (%s)) * (%s)".formatted(aipp.mean(), aipp.varReci());
  }

  String normalised(Channels mean, Channels std) {
    if (mean.equals(Channels.ZERO) && std.equals(Channels.ONE)) {
      return of(AS_DECODED);
    }
    return "(p - (%s)) / (%s)".formatted(mean, std);
  }

  /** {@code 256x256 bilinear, proportions kept}; what is not known is left out. */
  String resize(int width, int height, String filter, Answer keepsAspect) {
    var said = new StringJoiner(of(COMMA));
    said.add((size(width, height) + " " + filter).strip());
    if (keepsAspect != Answer.UNKNOWN) {
      said.add(of(keepsAspect == Answer.YES ? KEPT : STRETCHED));
    }
    return said.toString();
  }

  String crop(int width, int height, String mode) {
    return (size(width, height) + " " + mode).strip();
  }

  private static String size(int width, int height) {
    if (width <= 0 && height <= 0) {
      return "";
    }
    return (width > 0 ? width : "?") + "x" + (height > 0 ? height : "?");
  }
}
