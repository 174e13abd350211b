package org.cannadvisor.intake.code.prepare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;

/** How programs of C++ read what a model puts out: by the type of the pointer they take it by. */
final class DeviceOutputs extends HostLibrary {

  /** A field of memory: which output it holds. Of a data set: that a model writes to it. */
  private static final String OUTPUT = "output";

  /**
   * The same of a data set that comes from elsewhere: an output, if it is copied from the device.
   */
  private static final String PERHAPS = "perhaps output";

  private static final String TO_HOST = "ACL_MEMCPY_DEVICE_TO_HOST";

  /** A field of memory: what it is taken for. */
  private static final String TYPE = "T";

  private static final int MOST = 16;

  private static final Map<String, String> TYPES =
      Map.of(
          "float", "float32",
          "double", "float64",
          "aclFloat16", "float16",
          "half", "float16",
          "__fp16", "float16",
          "int", "int32",
          "int32_t", "int32",
          "int64_t", "int64");

  private static final String ELEMENT = "(float|double|aclFloat16|half|__fp16|int|int32_t|int64_t)";

  /** {@code float scores[1000]}, {@code std::array<float, 3> p}. */
  private static final Pattern ARRAY =
      Pattern.compile(
          "(?<![\\w<*])"
              + ELEMENT
              + "\\s{1,8}(\\w{1,60})\\s?\\[|\\barray<\\s?"
              + ELEMENT
              + "\\s?,[^<>]{1,60}>\\s{1,8}(\\w{1,60})\\b");

  private static final Pattern INTO_ARRAY =
      Pattern.compile("[mM]emcpy(?:Async)?\\(\\s?&?(\\w{1,60})(?:\\.data\\(\\)|\\[0])?\\s?,");

  /** Types of the arrays that the file declares, by file and name. */
  private final Map<String, String> arrays = new HashMap<>();

  private final Way way;

  DeviceOutputs(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    switch (site.name()) {
      case "aclmdlExecute", "aclmdlExecuteAsync" -> executed(site);
      case "aclmdlGetDatasetBuffer" -> {
        return buffer(site);
      }
      case "aclGetDataBufferAddr" -> {
        return address(site);
      }
      case "aclrtMemcpy", "aclrtMemcpyAsync" -> copied(site, site.argument(2));
      case "memcpy" -> copied(site, site.argument(1));
      default -> {}
    }
    return Optional.empty();
  }

  private static void executed(Site site) {
    if (!(site.argument(2) instanceof Thing outputs)) {
      return;
    }
    site.set(outputs, OUTPUT, new Num(1, true));
    double count = site.get(outputs, "count") instanceof Num number ? number.value() : 0;
    for (int i = 0; i < Math.min(count, MOST); i++) {
      if (site.get(outputs, "item" + i) instanceof Thing buffer
          && site.get(buffer, "data") instanceof Thing memory) {
        site.set(memory, OUTPUT, new Num(i, true));
      }
    }
  }

  private static Optional<Value> buffer(Site site) {
    boolean filled =
        site.argument(0) instanceof Thing dataset && site.setAt(dataset, OUTPUT).isPresent();
    if (!filled && site.argument(0) instanceof Thing known && !known.isOpen()) {
      return Optional.empty();
    }
    double index = site.argument(1) instanceof Num number ? number.value() : -1;
    Thing memory = site.create("Memory");
    site.set(memory, filled ? OUTPUT : PERHAPS, new Num(index, true));
    Thing buffer = site.create("DataBuffer");
    site.set(buffer, "data", memory);
    return Optional.of(buffer);
  }

  private static Optional<Value> address(Site site) {
    return site.argument(0) instanceof Thing buffer
        ? Optional.of(site.get(buffer, "data")).filter(Thing.class::isInstance)
        : Optional.empty();
  }

  /** The copy holds the same output. */
  private void copied(Site site, Value from) {
    if (from instanceof Thing given
        && site.get(given, PERHAPS) instanceof Num output
        && site.at().text().contains(TO_HOST)) {
      way.ran(Way.Engine.CHIP);
      site.set(given, OUTPUT, output);
    }
    if (from instanceof Thing source && site.get(source, OUTPUT) instanceof Num output) {
      if (site.argument(0) instanceof Thing target) {
        site.set(target, OUTPUT, output);
        read(target, site);
      } else {
        intoArray((int) output.value(), site);
      }
    }
  }

  @Override
  public void declared(Site site) {
    Matcher array = ARRAY.matcher(site.at().text());
    if (array.find()) {
      boolean plain = array.group(1) != null;
      arrays.put(site.at().file() + ":" + array.group(plain ? 2 : 4), array.group(plain ? 1 : 3));
    }
  }

  /** An array of the program's own is taken for what it was declared as. */
  private void intoArray(int output, Site site) {
    Matcher target = INTO_ARRAY.matcher(site.at().text());
    String type =
        target.find() ? arrays.getOrDefault(site.at().file() + ":" + target.group(1), "") : "";
    if (way.hasRun(Way.Engine.CHIP) && !type.isEmpty()) {
      way.read(output, TYPES.getOrDefault(type, ""), "", site.at());
    }
  }

  @Override
  public void typed(String type, Value value, Site site) {
    if (value instanceof Thing memory && !memory.isOpen() && TYPES.containsKey(type)) {
      site.set(memory, TYPE, new Value.Global(type));
      read(memory, site);
    }
  }

  private void read(Thing memory, Site site) {
    if (way.hasRun(Way.Engine.CHIP)
        && site.get(memory, OUTPUT) instanceof Num output
        && site.get(memory, TYPE) instanceof Value.Global type
        && TYPES.containsKey(type.name())) {
      way.read((int) output.value(), TYPES.get(type.name()), "", site.at());
    }
  }
}
