package org.cannadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.report.CodeSpans.Span;
import org.junit.jupiter.api.Test;

final class CodeSpansTest {

  @Test
  void wordsBetweenBackticksAreCode() {
    assertEquals(
        List.of(
            new Span("--keep_dtype", true),
            new Span(" and ", false),
            new Span("a b", true),
            new Span(".", false)),
        CodeSpans.of("`--keep_dtype` and `a b`."));
  }

  @Test
  void anOptionIsCodeWithoutTheMarksAroundIt() {
    assertEquals(
        List.of(
            new Span("Set ", false),
            new Span("--keep_dtype=a/keep.cfg", true),
            new Span(", not ", false),
            new Span("--precision_mode_v2", true),
            new Span(".", false)),
        CodeSpans.of("Set --keep_dtype=a/keep.cfg, not --precision_mode_v2."));
    assertEquals(
        List.of(
            new Span("用", false), new Span("--keep_dtype", true), new Span("，a--b -- c", false)),
        CodeSpans.of("用--keep_dtype，a--b -- c"));
    assertEquals(
        List.of(new Span("--skip-fuse-bn", true), new Span(" - or not", false)),
        CodeSpans.of("--skip-fuse-bn - or not"));
  }

  @Test
  void aSingleBacktickStays() {
    assertEquals(List.of(new Span("5` wide", false)), CodeSpans.of("5` wide"));
    assertEquals(List.of(new Span("a", true), new Span(" b` c", false)), CodeSpans.of("`a` b` c"));
  }

  @Test
  void nothingBetweenThemIsNoCode() {
    assertEquals(List.of(new Span("a``b", false)), CodeSpans.of("a``b"));
    assertEquals(List.of(), CodeSpans.of(""));
  }
}
