package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.CustomDtype;
import org.cannadvisor.model.EffectivePasses;
import org.cannadvisor.model.EnvironmentSetting;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.FusionSwitch;
import org.cannadvisor.model.Influence;
import org.cannadvisor.model.Influence.Group;
import org.cannadvisor.model.KeptDtype;
import org.cannadvisor.model.MixListEntry;
import org.cannadvisor.model.OpPrecision;
import org.cannadvisor.model.PicturePath;
import org.cannadvisor.model.QuantSetting;

/** Everything in a project that can change the numbers of one model, and the numbers it gave. */
final class Influences {

  /** A person reads a few of them; a list of operators may hold thousands. */
  private static final int MOST = 5_000;

  /** Options that only name a file: what counts is what stands in it. */
  private static final Set<String> FILES =
      Set.of(
          "insert_op_conf",
          "fusion_switch_file",
          "keep_dtype",
          "customize_dtypes",
          "modify_mixlist",
          "op_precision_mode",
          "compression_optimize_conf");

  private final String subject;
  private final Facts facts;
  private final List<Influence> all = new ArrayList<>();

  private Influences(String subject, Facts facts) {
    this.subject = subject;
    this.facts = facts;
  }

  static List<Influence> of(
      String subject, Facts facts, List<PicturePath> paths, List<Configuration> configurations) {
    var influences = new Influences(subject, facts);
    influences.addTarget();
    paths.forEach(influences::addPath);
    influences.all.addAll(AippInForce.of(subject, facts));
    configurations.forEach(influences::addOptions);
    influences.addShapes();
    influences.addLists();
    influences.addPasses();
    influences.all.addAll(FiguresOut.of(subject, facts));
    return influences.all.stream().distinct().limit(MOST).toList();
  }

  private void addTarget() {
    facts.of(Chip.class).forEach(one -> add(Group.CHIP, "", "chip", one.soc(), one.at()));
    facts.of(Cann.class).forEach(one -> add(Group.VERSION, "", "cann", one.version(), one.at()));
    facts
        .of(EnvironmentSetting.class)
        .forEach(one -> add(Group.ENVIRONMENT, "", one.name(), one.value(), one.at()));
  }

  /** A step that occurs twice on the way is told apart by its number. */
  private void addPath(PicturePath path) {
    var steps = new ArrayList<String>();
    String place = path.begins() + (path.input() < 0 ? "" : " #" + path.input());
    for (PicturePath.Row row : path.rows()) {
      steps.add(row.step());
      long before = steps.stream().filter(row.step()::equals).count();
      String name = before > 1 ? row.step() + " (" + before + ")" : row.step();
      String expected = row.expectation().isEmpty() ? "" : " -> " + row.expectation();
      add(Group.PATH, place, name, row.state() + expected, row.at());
    }
  }

  private void addOptions(Configuration configuration) {
    for (Configuration.Setting one : configuration.settings()) {
      Optional<Group> group = Group.of(one.group());
      if (group.isPresent() && !one.option().equals("soc_version")) {
        all.add(
            new Influence(
                subject,
                group.get(),
                configuration.name(),
                one.option(),
                one.value(),
                effect(one),
                one.at()));
      }
    }
  }

  private void addShapes() {
    facts
        .of(AtcOption.class)
        .filter(one -> isShape(one.name()))
        .forEach(one -> add(Group.INPUT, "", one.name(), one.value(), one.at()));
  }

  private static boolean isShape(String option) {
    return option.startsWith("input_shape") || option.startsWith("dynamic_");
  }

  /** Two values that come to the same data types, or both to nothing, are no difference. */
  private static String effect(Configuration.Setting one) {
    if (one.isDefeated()) {
      return "void";
    }
    if (FILES.contains(one.option())) {
      return "file";
    }
    return one.cube().isEmpty() && one.vector().isEmpty() ? "" : one.cube() + "/" + one.vector();
  }

  private void addLists() {
    facts
        .of(KeptDtype.class)
        .forEach(one -> add(Group.PRECISION, "keep_dtype", one.name(), "kept", one.at()));
    facts
        .of(MixListEntry.class)
        .forEach(
            one ->
                add(
                    Group.PRECISION,
                    "modify_mixlist",
                    one.opType(),
                    one.list() + (one.added() ? " to-add" : " to-remove"),
                    one.at()));
    facts
        .of(OpPrecision.class)
        .forEach(
            one -> add(Group.PRECISION, "op_precision_mode", one.name(), one.mode(), one.at()));
    facts
        .of(CustomDtype.class)
        .forEach(
            one ->
                add(
                    Group.PRECISION,
                    "customize_dtypes",
                    one.name(),
                    one.inputs() + " -> " + one.outputs(),
                    one.at()));
    facts
        .of(QuantSetting.class)
        .forEach(one -> add(Group.QUANTIZATION, "", one.name(), one.value(), one.at()));
  }

  private void addPasses() {
    facts
        .of(FusionSwitch.class)
        .forEach(
            one -> add(Group.FUSION, one.section(), one.pass(), one.on() ? "on" : "off", one.at()));
    facts
        .of(EffectivePasses.class)
        .forEach(
            one ->
                one.passes().stream()
                    .sorted()
                    .forEach(pass -> add(Group.PASS, "", pass, "effective", one.at())));
  }

  private void add(Group group, String place, String name, String value, Evidence at) {
    all.add(new Influence(subject, group, place, name, value, "", at));
  }
}
