package org.cannadvisor.intake.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.PluginAttribute;

/**
 * Reads which attributes the parser plugin of a custom operator takes from the layer of the
 * framework:
 *
 * <pre>
 * if (op_src.GetAttr("slope", slope) == ge::GRAPH_SUCCESS) {
 * REGISTER_CUSTOM_OP("SoftGate")
 * </pre>
 */
public final class PluginReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 400;
  private static final int MOST = 100;

  private static final Pattern REGISTERS =
      Pattern.compile("\\bREGISTER_CUSTOM_OP\\(\\s?\"(\\w{1,100})\"");
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b\\w{0,30}(?:src|source|Src)\\w{0,30}\\s?(?:\\.|->)\\s?GetAttr(?:<[^<>]{1,40}>)?\\(\\s?\"([\\w.:-]{1,100})\"");

  @Override
  public Kind kind() {
    return Kind.OPERATOR_PLUGIN;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.name().matches(".*\\.(?:cc|cpp|cxx)")
        && text.content().length() <= LONGEST
        && !attributes(text).isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    attributes(text).forEach(reading::add);
    return reading;
  }

  private static List<PluginAttribute> attributes(SourceText text) {
    var found = new ArrayList<PluginAttribute>();
    Matcher registers = REGISTERS.matcher(text.content());
    if (!registers.find()) {
      return found;
    }
    for (int i = 0; i < text.lines().size() && found.size() < MOST; i++) {
      String line = text.lines().get(i);
      Matcher asks = ASKS.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (asks.find() && !line.strip().startsWith("//")) {
        found.add(
            new PluginAttribute(Fact.UNTIED, registers.group(1), asks.group(1), text.at(i + 1)));
      }
    }
    return found;
  }
}
