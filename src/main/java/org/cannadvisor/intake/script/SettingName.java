package org.cannadvisor.intake.script;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cannadvisor.model.ScriptSetting.Part;

/**
 * A setting that both the framework's script and ours make, and that has to be the same in both.
 *
 * @param name as we call it
 */
record SettingName(String name, Part use) {

  private static final Map<SettingName, Pattern> SPELLINGS = new LinkedHashMap<>();

  static {
    results(
        "confidence threshold",
        "conf_?thr(?:e|es|esh|eshold)?|conf|confidence_thr\\w*|(?:box_|bbox_)?score_thr\\w*|prob_?thr\\w*");
    results("NMS threshold", "nms_?thr\\w*|iou_?thr\\w*|nms_iou\\w*|iou_?thres|nms_threshold");
    results("most boxes of a picture", "max_det\\w*|max_per_img|keep_top_k|max_output_boxes");
    results("anchors", "anchors?|anchor_sizes|base_anchors");
    results("number of classes", "num_classes|nc|class_num|n_classes");
    results("box threshold", "box_thresh|det_db_box_thresh");
    results("unclip ratio", "unclip_ratio|det_db_unclip_ratio");
    results("beam size", "beam_size|num_beams|beam_width");
    features("share of the crop", "crop_pct|crop_ratio|crop_fraction");
    features("sample rate", "sample_rate|sampling_rate|sample_frequency|sr|samplerate");
    features("FFT size", "n_?fft|fft_size|nfft");
    features("frame shift", "hop_length|hop_size|frame_shift|window_stride");
    features("frame length", "win_length|win_size|frame_length|window_size");
    features("mel bands", "n_mels|num_mel_bins|num_mels|n_mel_channels|mel_bins");
    features("lowest frequency", "f_?min|low_freq|mel_fmin");
    features("highest frequency", "f_?max|high_freq|mel_fmax");
    features("pre-emphasis", "preemph\\w*|pre_emphasis");
    features(
        "longest text", "max_length|max_seq_len(?:gth)?|max_text_len(?:gth)?|max_source_length");
    features("lower case", "do_lower_case|lowercase");
    features("padding side", "padding_side");
    features("document stride", "doc_stride");
    features("voxel size", "voxel_size|pillar_size");
    features("range of the point cloud", "point_cloud_range|pc_range|pts_range");
    features("points of a voxel", "max_num_points|max_points_per_voxel|max_points");
    features("number of points", "num_points|npoints|n_points");
  }

  private static void results(String name, String spelling) {
    SPELLINGS.put(new SettingName(name, Part.RESULTS), Pattern.compile(spelling));
  }

  private static void features(String name, String spelling) {
    SPELLINGS.put(new SettingName(name, Part.FEATURES), Pattern.compile(spelling));
  }

  /** Which setting a script means by a word, {@code --conf-thres} and {@code CONF_THRES} alike. */
  static Optional<SettingName> of(String written) {
    String plain = written.toLowerCase(Locale.ROOT).replace('-', '_');
    return SPELLINGS.entrySet().stream()
        .filter(one -> one.getValue().matcher(plain).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
