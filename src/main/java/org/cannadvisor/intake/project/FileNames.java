package org.cannadvisor.intake.project;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told from a name alone. What a file <em>is</em> its content says. */
final class FileNames {

  /** By code point: the same order as that of the names' UTF-8 bytes. */
  static final Comparator<String> ORDER = FileNames::compare;

  private static final char UNDECODED = '\uFFFD';

  private static final Set<String> SKIPPED_FOLDERS =
      Set.of(".git", ".svn", ".hg", "node_modules", "__pycache__");

  /** Pictures, films and sound; archives and documents; models and tensors; programs. */
  private static final Set<String> NEVER_TEXT =
      extensions(
          "jpg jpeg png gif bmp tif tiff webp ico heic yuv nv12 mp4 avi mkv mov flv wmv h264 h265",
          "264 265 wav mp3 flac ogg ttf otf woff woff2",
          "zip tar gz tgz bz2 xz 7z rar zst lz4 whl rpm deb pdf doc docx xls xlsx ppt pptx",
          "om exeom onnx pb pth pt ckpt mindir air ms tflite h5 hdf5 safetensors caffemodel npy npz bin",
          "pkl pickle mat rec tfrecord mdb db",
          "so a o ko dll exe pyc pyo pyd jar class");

  /** Never text either, but opened for what their first bytes say. */
  private static final Set<String> GRAPHS = extensions("om exeom onnx");

  private static final Pattern PROMISES_TEXT =
      Pattern.compile(
          "(?i)(.*aipp.*\\.(cfg|conf|config|txt|prototxt)|.*\\.(sh|bash|log|plog|cfg|conf|ini|md|py"
              + "|csv|yaml|yml|json|pipeline)|advisor\\.ya?ml|fusion_.*\\.(json|cfg)"
              + "|result_.*\\.csv)");

  private static final Set<String> ARRAYS = extensions("npy npz bin");

  /**
   * Type, operator, task, stream and the time in microseconds, as in {@code
   * Conv2D.conv1.3.11.1670205071724946}; FFTS+ adds four numbers.
   */
  private static final Pattern DUMP =
      Pattern.compile(
          "[A-Z][A-Za-z0-9]{0,99}\\.[^.].{0,300}?(\\.\\d{1,9}){1,2}\\.\\d{13,18}(\\.\\d{1,9}){0,4}");

  private FileNames() {}

  private static Set<String> extensions(String... groups) {
    return Set.of(String.join(" ", groups).split(" ", -1));
  }

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /**
   * The last part of a path. Where the system's encoding cannot say a name (a Chinese one in the C
   * locale), the bytes are taken as UTF-8, so that reports do not depend on the locale.
   */
  static String of(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.indexOf(UNDECODED) < 0 ? name : fromBytes(entry);
  }

  private static String fromBytes(Path entry) {
    String raw = entry.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Folders that version control and package managers fill. */
  static boolean isSkippedFolder(String name) {
    return SKIPPED_FOLDERS.contains(name);
  }

  /** Whether the extension says that opening it for text is a waste. */
  static boolean isNeverText(String name) {
    return NEVER_TEXT.contains(extension(name));
  }

  /** Whether a file is worth opening: it may be a text, or a graph of a model. */
  static boolean isWorthOpening(String name) {
    return !isNeverText(name) || GRAPHS.contains(extension(name));
  }

  /** Whether it is called as the dumps that the chip writes. */
  static boolean isDump(String name) {
    return DUMP.matcher(name).matches();
  }

  /** Whether it is called as files with an array. */
  static boolean isArray(String name) {
    return ARRAYS.contains(extension(name));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether the name plainly promises a text that a reader of ours wants, as {@code aipp.cfg}. */
  static boolean promisesText(String name) {
    return PROMISES_TEXT.matcher(name).matches();
  }
}
