package org.cannadvisor.intake.aipp;

import com.google.protobuf.TextFormat;
import com.google.protobuf.TextFormatParseInfoTree;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.aipp.AippEntries.Entry;
import org.cannadvisor.intake.aipp.proto.AippProto.AippOpParams;

/**
 * Parses the body of a block as ATC does. Where that fails, each entry is tried by itself; those
 * that fail are reported and blanked, and the rest is parsed.
 */
final class AippBlockParser {

  private static final Pattern MODE = Pattern.compile("(aipp_mode\\s*:\\s*)(static|dynamic)\\b");
  private static final int MAX_REPORTED = 50;

  private final SourceText text;
  private final Reading reading;

  AippBlockParser(SourceText text, Reading reading) {
    this.text = text;
    this.reading = reading;
  }

  AippParameters parse(AippBlock block) {
    AippDamage.of(block, text, reading);
    String body = MODE.matcher(block.body()).replaceAll("$1$2_mode");
    try {
      return merged(block, body, Set.of());
    } catch (TextFormat.ParseException damaged) {
      return withoutDamage(block, body);
    }
  }

  private AippParameters withoutDamage(AippBlock block, String body) {
    var mended = new StringBuilder(body);
    var lost = new TreeSet<String>();
    int reported = 0;
    for (Entry entry : AippEntries.of(body)) {
      if (!parses(entry.text())) {
        if (!mend(mended, entry)) {
          lost.add(AippDamage.name(entry.text()));
        }
        if (reported++ < MAX_REPORTED) {
          int line = block.bodyLine() + lineEnds(body, entry.start());
          AippDamage.of(entry.text(), text.at(line), reading);
        }
      }
    }
    try {
      return merged(block, mended.toString(), lost);
    } catch (TextFormat.ParseException stillDamaged) {
      AippDamage.ofWhole(stillDamaged, block, text, reading);
      return AippParameters.none(block);
    }
  }

  private static AippParameters merged(AippBlock block, String body, Set<String> lost)
      throws TextFormat.ParseException {
    var places = TextFormatParseInfoTree.builder();
    var parameters = AippOpParams.newBuilder();
    TextFormat.Parser.newBuilder().setParseInfoTreeBuilder(places).build().merge(body, parameters);
    return new AippParameters(block, parameters.build(), places.build(), lost);
  }

  private static boolean parses(String entry) {
    try {
      TextFormat.getParser().merge(entry, AippOpParams.newBuilder());
      return true;
    } catch (TextFormat.ParseException damaged) {
      return false;
    }
  }

  /** Puts right what can only mean one thing, blanks anything else; true where it was put right. */
  private static boolean mend(StringBuilder body, Entry entry) {
    String narrow = entry.text().replace(AippDamage.WIDE_COLON, ':');
    if (parses(narrow)) {
      put(body, entry.start(), narrow);
      return true;
    }
    put(body, entry.start(), entry.text().replaceAll("[^\n]", " "));
    return false;
  }

  private static void put(StringBuilder body, int start, String text) {
    for (int i = 0; i < text.length(); i++) {
      body.setCharAt(start + i, text.charAt(i));
    }
  }

  private static int lineEnds(String body, int before) {
    return (int) body.substring(0, before).chars().filter(c -> c == '\n').count();
  }
}
