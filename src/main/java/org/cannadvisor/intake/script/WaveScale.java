package org.cannadvisor.intake.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;

/**
 * On which scale a script gives its samples to Kaldi's filter bank. What torchaudio, soundfile and
 * librosa read lies in -1..1; recipes that come from Kaldi take 16-bit numbers and multiply by
 * 32768 first, which shifts each logarithm by 20.8.
 *
 * @param value {@code 32768} or {@code 1}
 * @param line where it is multiplied, else where the filter bank is called; 1-based
 */
record WaveScale(String value, int line) {

  static final String NAME = "scale of the waveform";

  private static final Pattern BANK =
      Pattern.compile("\\bkaldi\\.fbank\\(|\\bcompliance\\.kaldi\\.\\w{3,5}\\(");
  private static final Sought FRACTIONS =
      Sought.of(
          "\\btorchaudio\\.load\\(|\\blibrosa\\.load\\(|\\b(?:sf|soundfile)\\.read\\((?![^)\\n]{0,120}int16)");
  private static final Pattern MULTIPLIED =
      Pattern.compile(
          "\\*=?\\s?\\(?\\s?(?:1\\s?<<\\s?15|32768|32767|2\\s?\\*\\*\\s?15)\\b|normalize\\s?=\\s?False");

  /** Empty where the script uses no such filter bank, or it is not clear what it reads. */
  static Optional<WaveScale> in(SourceText text) {
    String content = text.content();
    Matcher bank = BANK.matcher(content);
    if (!bank.find() || !FRACTIONS.isIn(content)) {
      return Optional.empty();
    }
    Matcher multiplied = MULTIPLIED.matcher(content);
    return multiplied.find()
        ? Optional.of(new WaveScale("32768", line(content, multiplied.start())))
        : Optional.of(new WaveScale("1", line(content, bank.start())));
  }

  private static int line(String content, int offset) {
    return (int) content.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
