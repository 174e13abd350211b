package org.cannadvisor.identify;

import java.util.Locale;
import org.cannadvisor.model.Text;

/**
 * What is known to happen to a picture or input tensor on its way into a model, with the line of a
 * configuration or program that causes it and the recommendation it leads to.
 */
public enum Transformation {
  CHANNEL_ORDER(
      "aipp-channel-order-swapped",
      "通道顺序不同（BGR/RGB）",
      "other channel order (BGR/RGB)",
      "AIPP rbuv_swap_switch；CSC 矩阵 r0 与 r2 两行；程序中的 cv2.cvtColor",
      "AIPP rbuv_swap_switch; rows r0 and r2 of the CSC matrix; cv2.cvtColor in the program"),
  LAYOUT(
      "atc-input-layout-wrong",
      "内存布局不同（NCHW/NHWC）",
      "other layout in memory (NCHW/NHWC)",
      "ATC --input_format；程序中的 transpose；带 AIPP 的模型应输入 NHWC",
      "ATC --input_format; transpose in the program; a model with AIPP takes NHWC"),
  TRANSPOSED(
      "preprocessing-differs",
      "行列互换",
      "rows and columns exchanged",
      "程序中的 transpose 或 (宽, 高) 与 (高, 宽) 写反",
      "transpose in the program, or (width, height) written for (height, width)"),
  FLIPPED(
      "preprocessing-differs",
      "翻转",
      "flipped",
      "程序中的 flip、[::-1] 或 BMP 从下往上的行序",
      "flip or [::-1] in the program, or the bottom-up rows of BMP"),
  ROTATED(
      "dvpp-exif-orientation",
      "旋转",
      "rotated",
      "EXIF 方向只在一侧生效，或程序中的 rotate",
      "EXIF orientation heeded on one side only, or rotate in the program"),
  OFFSET(
      "aipp-crop-differs",
      "裁剪或填充位置偏移",
      "other crop or padding offset",
      "AIPP crop 下的 load_start_pos_w/h、padding 的 left/top_padding_size；DVPP 的 ROI；程序中的裁剪",
      "AIPP load_start_pos_w/h or left/top_padding_size; the ROI of DVPP; the crop of the program"),
  STRIDE(
      "tensor-stride-ignored",
      "行对齐填充（stride）当成了图像",
      "stride padding left in",
      "DVPP 输出的 widthStride/heightStride 未按行拷贝就送入模型",
      "widthStride/heightStride of the DVPP output, handed on without copying line by line"),
  CHROMA_ORDER(
      "vpc-aipp-format-mismatch",
      "U、V 互换（NV12/NV21）",
      "U and V exchanged (NV12/NV21)",
      "AIPP rbuv_swap_switch；VPC/JPEGD 的 outputFormat（NV12 或 NV21）",
      "AIPP rbuv_swap_switch; outputFormat of VPC/JPEGD (NV12 or NV21)"),
  CHROMA_PLANES(
      "vpc-aipp-format-mismatch",
      "U、V 分平面存放（I420/YV12 与 NV12/NV21）",
      "U and V in planes of their own (I420/YV12 for NV12/NV21)",
      "VPC/JPEGD 的 outputFormat；程序中的 COLOR_*_I420",
      "outputFormat of VPC/JPEGD; COLOR_*_I420 in the program"),
  YUV_UNCONVERTED(
      "aipp-csc-off-for-yuv",
      "YUV 未转换为 RGB",
      "YUV not converted to RGB",
      "AIPP csc_switch : false，或没有 csc 矩阵",
      "AIPP csc_switch : false, or no matrix"),
  COLOUR_RANGE(
      "aipp-csc-range-mismatch",
      "有限范围与全范围不符",
      "limited and full range mixed up",
      "AIPP matrix_r*c*（298/256）与 input_bias_0（16/0）",
      "AIPP matrix_r*c* (298 or 256) and input_bias_0 (16 or 0)"),
  COLOUR_STANDARD(
      "aipp-csc-standard-mismatch",
      "BT.601 与 BT.709 不符",
      "BT.601 and BT.709 mixed up",
      "AIPP matrix_r*c*（359/454 为 601，403/475 为 709）",
      "AIPP matrix_r*c* (359 and 454 of BT.601, 403 and 475 of BT.709)"),
  BITS(
      "atc-input-dtype-mismatch",
      "按另一种数据类型读取",
      "bits read as another type",
      "ATC --input_fp16_nodes、--output_type；程序中的 dtype / np.fromfile",
      "ATC --input_fp16_nodes or --output_type; dtype of np.fromfile in the program"),
  SIGN(
      "atc-input-dtype-mismatch",
      "uint8 按 int8 取值（≥128 变为负数）",
      "uint8 taken as int8 (from 128 on negative)",
      "程序中的 int8 / signed char 指针",
      "int8 or signed char in the program"),
  BYTE_ORDER(
      "atc-input-dtype-mismatch",
      "字节序相反",
      "other byte order",
      "写文件时的 dtype（>f4 与 <f4）",
      "dtype with which the file was written (>f4 or <f4)"),
  RESIZE_FILTER(
      "resize-differs",
      "缩放滤波不同",
      "other resize filter",
      "程序中的 interpolation；DVPP 的 interpolation；Resize 的 mode",
      "interpolation of the program or of DVPP; mode of Resize"),
  RESIZE_COORDINATES(
      "resize-differs",
      "缩放坐标对齐方式不同",
      "other coordinates while resizing",
      "align_corners；coordinate_transformation_mode（half_pixel / asymmetric / align_corners）",
      "align_corners; coordinate_transformation_mode (half_pixel, asymmetric, align_corners)"),
  NORMALIZATION_MISSING(
      "aipp-normalization-missing",
      "没有归一化",
      "not normalised",
      "AIPP mean_chn_*、min_chn_*、var_reci_chn_*；程序中的 Normalize",
      "AIPP mean_chn_*, min_chn_*, var_reci_chn_*; Normalize in the program"),
  NORMALIZATION_TWICE(
      "aipp-normalization-twice",
      "多做了一次归一化",
      "normalised once more than the golden tensor",
      "AIPP mean_chn_*、var_reci_chn_* 与程序中的 Normalize 同时存在",
      "AIPP mean_chn_*, var_reci_chn_* beside Normalize in the program"),
  SCALE_255_MISSING(
      "aipp-var-not-reciprocal",
      "少除了一次 255",
      "not divided by 255",
      "AIPP var_reci_chn_*（1/std 与 1/(255·std)）；程序中的 /255、ToTensor",
      "AIPP var_reci_chn_* (1/std or 1/(255·std)); /255 or ToTensor in the program"),
  SCALE_255_TWICE(
      "aipp-normalization-twice",
      "多除了一次 255",
      "divided by 255 once more",
      "AIPP var_reci_chn_* : 0.0039 与程序中的 /255、ToTensor 同时存在",
      "AIPP var_reci_chn_* : 0.0039 beside /255 or ToTensor in the program"),
  MEAN_MISSING(
      "aipp-normalization-values-wrong",
      "没有减均值",
      "mean not subtracted",
      "AIPP mean_chn_*、min_chn_*",
      "AIPP mean_chn_*, min_chn_*"),
  MEAN_TWICE(
      "aipp-mean-and-min-both-set",
      "均值减了两次",
      "mean subtracted twice",
      "AIPP mean_chn_* 与 min_chn_* 都写了均值",
      "AIPP mean_chn_* and min_chn_* both carry the mean"),
  MEAN_ORDER(
      "aipp-mean-order-swapped",
      "均值、标准差的通道顺序相反",
      "mean and standard deviation in the other channel order",
      "AIPP mean_chn_0 与 mean_chn_2、var_reci_chn_0 与 var_reci_chn_2",
      "AIPP mean_chn_0 and mean_chn_2, var_reci_chn_0 and var_reci_chn_2"),
  MEAN_ROUNDED(
      "aipp-mean-rounded",
      "均值取了整",
      "mean rounded to whole numbers",
      "AIPP mean_chn_* 只能为整数，小数应写在 min_chn_*",
      "AIPP mean_chn_* are whole numbers; the fraction belongs into min_chn_*"),
  DEVIATION_MISSING(
      "aipp-normalization-values-wrong",
      "没有除以标准差",
      "not divided by the standard deviation",
      "AIPP var_reci_chn_*",
      "AIPP var_reci_chn_*"),
  DEVIATION_TWICE(
      "aipp-normalization-values-wrong",
      "多除了一次标准差",
      "divided by the standard deviation twice",
      "AIPP var_reci_chn_* 与程序中的 /std 同时存在",
      "AIPP var_reci_chn_* beside /std in the program"),
  DEVIATION_NOT_RECIPROCAL(
      "aipp-var-not-reciprocal",
      "乘了标准差而不是除",
      "multiplied by the standard deviation instead of divided",
      "AIPP var_reci_chn_* 应为 1/std",
      "AIPP var_reci_chn_* holds std instead of 1/std"),
  OTHER_NORMALIZATION(
      "aipp-normalization-values-wrong",
      "用了另一组均值、标准差",
      "normalised with the mean and standard deviation of another network",
      "AIPP mean_chn_*、min_chn_*、var_reci_chn_*",
      "AIPP mean_chn_*, min_chn_*, var_reci_chn_*"),
  SCALE_AND_SHIFT(
      "aipp-normalization-values-wrong",
      "各通道比例或偏移不同",
      "another scale or shift of the channels",
      "AIPP mean_chn_*、min_chn_*、var_reci_chn_*；程序中的归一化",
      "AIPP mean_chn_*, min_chn_*, var_reci_chn_*; the normalisation of the program");

  private final String recommendation;
  private final String zh;
  private final String en;
  private final String causeZh;
  private final String causeEn;

  Transformation(String recommendation, String zh, String en, String causeZh, String causeEn) {
    this.recommendation = recommendation;
    this.zh = zh;
    this.en = en;
    this.causeZh = causeZh;
    this.causeEn = causeEn;
  }

  /** The public identifier, e.g. {@code channel-order}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The recommendation of the knowledge base that says what to do. */
  public String recommendation() {
    return recommendation;
  }

  /** What it is called. */
  public Text text() {
    return new Text(zh, en);
  }

  /** The lines of a configuration or program that cause it. */
  public Text cause() {
    return new Text(causeZh, causeEn);
  }
}
