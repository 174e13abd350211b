package org.cannadvisor.intake.code.dvpp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.Value.Num;
import org.cannadvisor.model.AippCall;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GearChoice;
import org.cannadvisor.model.ModelExecution;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Numbers;
import org.cannadvisor.model.ShapeGears;

/** Memory, streams, data sets and models of ACL, in C++ and Python. */
final class AclLibrary implements Library {

  private final Memory memory;

  AclLibrary(Memory memory) {
    this.memory = memory;
  }

  @Override
  public Optional<Value> call(Site site) {
    String name = site.name();
    String plain =
        name.startsWith("acl.")
            ? "acl" + name.substring(4).replace("_", "").replace(".", "").toLowerCase(Locale.ROOT)
            : name.toLowerCase(Locale.ROOT);
    boolean python = name.startsWith("acl.");
    if (plain.equals("fread") || plain.equals(".read")) {
      Memory.read(site);
    }
    if (!plain.startsWith("acl") || plain.startsWith("acldvpp") || plain.startsWith("aclmedia")) {
      return Optional.empty();
    }
    return known(plain, site, python);
  }

  private Optional<Value> known(String name, Site site, boolean python) {
    Value result =
        switch (name) {
          case "aclrtmalloc", "aclrtmallochost", "aclrtmalloccached" -> malloc(site, python);
          case "aclrtmemcpy", "aclrtmemcpyasync" -> copy(site);
          case "aclrtsynchronizestream",
              "aclrtsynchronizedevice",
              "aclrtsynchronizestreamwithtimeout" ->
              waited(site);
          case "aclcreatedatabuffer" -> databuffer(site);
          case "aclmdlgetdatasetbuffer" -> buffer(site);
          case "aclgetdatabufferaddr" -> address(site);
          case "aclmdlgetinputdims", "aclmdlgetcurinputdims", "aclmdlgetinputdimsv2" ->
              dims(site, python);
          case "aclmdlcreatedataset" -> dataset(site);
          case "aclmdladddatasetbuffer" -> added(site, python);
          case "aclmdlexecute" -> executed(site, true);
          case "aclmdlexecuteasync" -> executed(site, false);
          case "aclmdlsetdynamicbatchsize" -> chosen(site, ShapeGears.Sort.BATCH, 3);
          case "aclmdlsetdynamichwsize" -> chosen(site, ShapeGears.Sort.IMAGE, 3, 4);
          case "aclmdlsetinputdynamicdims", "aclmdlsetdatasettensordesc" ->
              chosen(site, ShapeGears.Sort.DIMS);
          default -> Value.UNKNOWN;
        };
    if (name.contains("aipp")) {
      aipp(site, name);
    }
    boolean mine = !result.equals(Value.UNKNOWN) || name.matches("acl(rt|mdl|create).*");
    return mine ? Optional.of(result) : Optional.empty();
  }

  private static Value malloc(Site site, boolean python) {
    Thing made = site.create("Memory");
    if (python) {
      return new Value.Items(List.of(made, Value.UNKNOWN));
    }
    site.assign(0, made);
    return Value.UNKNOWN;
  }

  private Value copy(Site site) {
    memory.used(site, site.argument(2));
    Memory.copied(site, site.argument(0), site.argument(2));
    return Value.UNKNOWN;
  }

  private Value waited(Site site) {
    memory.waited(site);
    return Value.UNKNOWN;
  }

  /** The sizes of a model's input, which only the model says. */
  private static Value dims(Site site, boolean python) {
    if (!python) {
      site.assign(2, site.open("model.input"));
    }
    return Value.UNKNOWN;
  }

  private static Value dataset(Site site) {
    Thing made = site.create("Dataset");
    site.set(made, "turns", new Num(site.turns(), true));
    return made;
  }

  private static Value databuffer(Site site) {
    Thing buffer = site.create("DataBuffer");
    site.set(buffer, "data", site.argument(0));
    return buffer;
  }

  /** What was added to a data set; the one thing that a loop added stands for all. */
  private static Value buffer(Site site) {
    if (!(site.argument(0) instanceof Thing dataset)) {
      return Value.UNKNOWN;
    }
    boolean one = site.get(dataset, "count").equals(new Num(1, true));
    String item = site.argument(1) instanceof Num n ? "item" + (int) n.value() : "";
    return site.get(dataset, one ? "item0" : item);
  }

  private static Value address(Site site) {
    return site.argument(0) instanceof Thing buffer ? site.get(buffer, "data") : Value.UNKNOWN;
  }

  private static Value added(Site site, boolean python) {
    if (site.argument(0) instanceof Thing dataset) {
      int count = site.get(dataset, "count") instanceof Num n ? (int) n.value() : 0;
      if (site.argument(1) instanceof Thing buffer
          && count == 0
          && Memory.holdsFile(site, site.get(buffer, "data"))) {
        site.say(new ModelFeed(Fact.UNTIED, site.path(), 0, count, "", "", site.at()));
      }
      site.set(dataset, "item" + count, site.argument(1));
      site.set(dataset, "count", new Num(count + 1.0, true));
      if (site.get(dataset, "turns") instanceof Num made && site.turns() > made.value()) {
        site.set(dataset, "repeated", new Num(1, true));
      }
      return python ? new Value.Items(List.of(dataset, Value.UNKNOWN)) : Value.UNKNOWN;
    }
    return Value.UNKNOWN;
  }

  /** Which size comes next: the numbers at these places, where all of them are known. */
  private static Value chosen(Site site, ShapeGears.Sort sort, int... places) {
    String size =
        Arrays.stream(places)
            .mapToObj(site::argument)
            .map(value -> value instanceof Num n ? Numbers.plain(n.value()) : "")
            .collect(Collectors.joining(","));
    boolean known = Arrays.stream(places).allMatch(place -> site.argument(place) instanceof Num);
    String call = site.name();
    site.say(new GearChoice(Fact.UNTIED, site.path(), sort, call, known ? size : "", site.at()));
    return Value.UNKNOWN;
  }

  private Value executed(Site site, boolean waits) {
    site.say(new ModelExecution(Fact.UNTIED, site.path(), site.name(), false, site.at()));
    if (site.argument(1) instanceof Thing dataset
        && site.get(dataset, "count") instanceof Num count) {
      for (int i = 0; i < Math.min(count.value(), 16); i++) {
        if (site.get(dataset, "item" + i) instanceof Thing buffer) {
          boolean one = !(site.get(dataset, "repeated") instanceof Num);
          fed(site, site.get(buffer, "data"), one ? i : -1, waits);
        }
      }
    }
    return Value.UNKNOWN;
  }

  private void fed(Site site, Value data, int input, boolean waits) {
    if (waits) {
      memory.used(site, data);
    }
    int from = Descriptions.from(site, data);
    if (from > 0) {
      // DVPP writes pixels of eight bits.
      site.say(new ModelFeed(Fact.UNTIED, site.path(), from, input, "uint8", "", site.at()));
    }
  }

  /** {@code aclmdlSetAIPPInputFormat} and {@code acl.mdl.set_aipp_input_format} alike. */
  private static void aipp(Site site, String name) {
    String call = AippNames.of(name.substring("aclmdl".length()));
    if (!call.isEmpty()) {
      String value =
          site.arguments().stream()
              .filter(Num.class::isInstance)
              .map(argument -> Numbers.plain(((Num) argument).value()))
              .findFirst()
              .orElse("");
      site.say(new AippCall(Fact.UNTIED, site.path(), call, value, site.at()));
    }
  }
}
