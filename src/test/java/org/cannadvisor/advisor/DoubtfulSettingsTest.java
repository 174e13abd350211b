package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.DoubtfulSetting;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.KnownIssue;
import org.cannadvisor.model.KnownIssue.Clause;
import org.cannadvisor.model.KnownIssue.Setting;
import org.cannadvisor.model.ServiceSetting;
import org.cannadvisor.model.ServiceVersion;
import org.cannadvisor.model.Text;
import org.junit.jupiter.api.Test;

final class DoubtfulSettingsTest {

  private static final Setting CACHE = new Setting("enable_prefix_caching", List.of());

  private static final KnownIssue ISSUE =
      new KnownIssue(
          "cache",
          "vllm-ascend",
          "0.9.0",
          "0.11.0rc1",
          true,
          List.of(
              new Clause(List.of(CACHE), true),
              new Clause(List.of(new Setting("runner", List.of("pooling"))), false)),
          List.of(new Setting("enforce_eager", List.of())),
          List.of("Qwen3"),
          Set.of(ChipFamily.ASCEND910B),
          new Text("错", "wrong"),
          new Text("关", "off"),
          "somewhere");

  private static ServiceSetting set(String file, String name, String value) {
    return new ServiceSetting("project", name, value, new Evidence(file, 1, name));
  }

  private static ServiceVersion version(String version) {
    return new ServiceVersion("project", "vllm-ascend", version, new Evidence("pip.txt", 1, ""));
  }

  private static String found(Fact... more) {
    var facts = new ArrayList<Fact>(List.of(more));
    facts.add(set("serve.sh", "model", "/w/qwen3-8b"));
    facts.add(set("serve.sh", "runner", "pooling"));
    return DoubtfulSettings.in(facts, () -> List.of(ISSUE)).stream()
        .map(DoubtfulSetting.class::cast)
        .map(fact -> fact.setting() + " [" + fact.version() + "] " + fact.versions())
        .findFirst()
        .orElse("");
  }

  @Test
  void tellsTheSettingAndTheVersion() {
    assertEquals(
        "enable_prefix_caching=true [0.9.1] ≥ 0.9.0, < 0.11.0rc1",
        found(set("serve.sh", "enable_prefix_caching", "true"), version("0.9.1")));
  }

  @Test
  void takesTheStandardWhereNothingIsSet() {
    assertEquals("runner=pooling [] ≥ 0.9.0, < 0.11.0rc1", found());
    assertEquals("", found(set("serve.sh", "enable_prefix_caching", "false")));
  }

  @Test
  void heedsVersionsModelsChipsAndWhatTakesTheIssueAway() {
    assertEquals("", found(version("0.11.0rc1")));
    assertEquals("", found(version("0.8.5rc1")));
    assertEquals("", found(set("serve.sh", "enforce_eager", "true")));
    assertEquals(
        "runner=pooling [] ≥ 0.9.0, < 0.11.0rc1", found(set("debug.sh", "enforce_eager", "true")));
    assertEquals(
        "",
        found(new Chip("project", "Ascend310P3", ChipFamily.ASCEND310P, new Evidence("a", 1, ""))));
  }
}
