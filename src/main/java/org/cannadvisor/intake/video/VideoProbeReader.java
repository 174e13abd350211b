package org.cannadvisor.intake.video;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.VideoRange;

/**
 * Reads the colour range of a video in what ffprobe, ffmpeg and MediaInfo print:
 *
 * <pre>
 * color_range=tv
 * Stream #0:0: Video: h264 (High), yuv420p(tv, bt709, progressive), 1920x1080
 * Color range                              : Limited
 * </pre>
 *
 * <p>Programs, and texts that explain which values there are, say nothing of a video.
 */
public final class VideoProbeReader implements FactReader {

  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_LINE = 400;
  private static final Pattern PROGRAM =
      Pattern.compile(".*\\.(?:py|c|cc|cpp|cxx|h|hpp|java|sh|bash|bat|html?|diff|patch)");
  private static final Pattern RANGE =
      Pattern.compile(
          "^\\s{0,20}\"?color_range\"?\\s?[=:]\\s?\"?(tv|pc|mpeg|jpeg|limited|full)\"?,?\\s{0,4}$"
              + "|^.{0,80}\\bVideo: .{1,80}\\byuvj?4[0-4]{2}p(?:10le)?\\((tv|pc)\\b.*"
              + "|^\\s{0,4}color range\\s{1,60}:\\s(limited|full)\\s{0,4}$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Kind kind() {
    return Kind.VIDEO_PROBE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && !PROGRAM.matcher(text.name().toLowerCase(Locale.ROOT)).matches()
        && !read(text).facts().isEmpty();
  }

  /** The range, where all streams of the file have the same. */
  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Optional<VideoRange> found = Optional.empty();
    for (int number = 1; number <= text.lines().size(); number++) {
      Optional<Boolean> full = full(text.lines().get(number - 1));
      if (full.isPresent() && found.isPresent() && found.get().full() != full.get()) {
        return reading;
      }
      if (full.isPresent() && found.isEmpty()) {
        found = Optional.of(new VideoRange(Fact.UNTIED, full.get(), text.at(number)));
      }
    }
    found.ifPresent(reading::add);
    return reading;
  }

  private static Optional<Boolean> full(String line) {
    if (line.length() > LONGEST_LINE || !(line.contains("olor") || line.contains("Video: "))) {
      return Optional.empty();
    }
    Matcher range = RANGE.matcher(line);
    if (!range.matches()) {
      return Optional.empty();
    }
    String word = range.group(range.start(1) >= 0 ? 1 : range.start(2) >= 0 ? 2 : 3);
    return Optional.of(word.toLowerCase(Locale.ROOT).matches("pc|jpeg|full"));
  }
}
