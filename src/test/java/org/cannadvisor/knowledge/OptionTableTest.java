package org.cannadvisor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.PrecisionMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Laws of {@code knowledge-base/options.yaml}, beside those that the build checks. */
final class OptionTableTest {

  private static final OptionTable TABLE = OptionTable.builtIn();

  /** Every option of which the reference says that it matters for accuracy. */
  private static final List<String> DOCUMENTED =
      List.of(
          "precision_mode",
          "precision_mode_v2",
          "keep_dtype",
          "customize_dtypes",
          "modify_mixlist",
          "op_precision_mode",
          "op_select_implmode",
          "optypelist_for_implmode",
          "allow_hf32",
          "deterministic",
          "deterministic_level",
          "is_weight_clip",
          "enable_small_channel",
          "compression_optimize_conf",
          "buffer_optimize",
          "fusion_switch_file",
          "optimization_switch",
          "oo_level",
          "oo_constant_folding",
          "disable_reuse_memory",
          "input_format",
          "input_fp16_nodes",
          "is_input_adjust_hw_layout",
          "is_output_adjust_hw_layout",
          "out_nodes",
          "output_type",
          "insert_op_conf",
          "soc_version",
          "status_check",
          "quant_dumpable",
          "external_weight",
          "framework");

  @Test
  void everyDocumentedOptionIsThere() {
    assertEquals(
        Set.copyOf(DOCUMENTED),
        TABLE.entries().stream().map(OptionEntry::name).collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> everyValueMeansSomethingOnSomeChip() {
    return TABLE.entries().stream()
        .flatMap(
            entry ->
                entry.values().stream()
                    .map(
                        value ->
                            dynamicTest(
                                entry.name() + "=" + value, () -> expectMeaning(entry, value))));
  }

  private static void expectMeaning(OptionEntry entry, String value) {
    assertTrue(
        Stream.of(ChipFamily.values())
            .map(family -> entry.answer(value, place(family)))
            .anyMatch(answer -> answer.means().isPresent()));
  }

  @TestFactory
  Stream<DynamicTest> everyDefaultIsAValueWithASource() {
    return TABLE.entries().stream()
        .filter(entry -> entry.standard().isPresent())
        .map(entry -> dynamicTest(entry.name(), () -> expectDefault(entry)));
  }

  private static void expectDefault(OptionEntry entry) {
    OptionEntry.Default standard = entry.standard().orElseThrow();
    assertTrue(entry.takes(standard.value()), standard.value());
    assertFalse(standard.source().isBlank(), "no source");
  }

  @TestFactory
  Stream<DynamicTest> theTableAndTheRulesTellTheSameDataTypes() {
    return Stream.of(PrecisionMode.values())
        .map(mode -> dynamicTest(mode.value(), () -> expectSame(mode)));
  }

  private static void expectSame(PrecisionMode mode) {
    OptionEntry entry = TABLE.entry(mode.option()).orElseThrow();
    OptionCell cell = entry.answer(mode.value(), place(ChipFamily.ASCEND950)).means().orElseThrow();
    assertTrue(entry.values().contains(mode.value()));
    assertEquals(mode.cube().id(), cell.cube());
    assertEquals(mode.vector().id(), cell.vector());
  }

  @TestFactory
  Stream<DynamicTest> theRulesKnowEveryPrecisionMode() {
    return Stream.of("precision_mode", "precision_mode_v2")
        .flatMap(
            option ->
                TABLE.entry(option).orElseThrow().values().stream()
                    .map(
                        value ->
                            dynamicTest(
                                value, () -> assertTrue(PrecisionMode.isOne(option, value)))));
  }

  @Test
  void tellsWhatAChipWithoutFp32CubeMakesOfTheOriginalTypes() {
    OptionEntry mode = TABLE.entry("precision_mode").orElseThrow();

    OptionEntry.Answer without =
        mode.answer("must_keep_origin_dtype", place(ChipFamily.ASCEND310P));

    assertTrue(without.means().orElseThrow().says().en().contains("AI CPU or fail"));
  }

  @Test
  void tellsThatAnOptionDoesNotExistYet() {
    OptionEntry mode = TABLE.entry("precision_mode_v2").orElseThrow();
    var old = new OptionCell.Place(ChipFamily.ASCEND310P, "6.0.1", Map.of());

    assertEquals(1, mode.answer("origin", old).fails().size());
    assertEquals(0, mode.answer("origin", place(ChipFamily.ASCEND310P)).fails().size());
  }

  private static OptionCell.Place place(ChipFamily family) {
    return new OptionCell.Place(family, "", Map.of());
  }
}
