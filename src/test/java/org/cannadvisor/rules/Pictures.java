package org.cannadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Argument.Kind;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.ChipFamily;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;
import org.cannadvisor.model.PictureStep;
import org.cannadvisor.model.Region;
import org.cannadvisor.model.ResizeFilter;
import org.cannadvisor.model.Symptom;

/** Facts about one program, as a code reader would give them, and what the rules say of them. */
final class Pictures {

  static final String SUBJECT = "net";
  static final String PATH = "main.cpp";
  static final Length WIDTH = Length.of("jpeg.width");
  static final Length HEIGHT = Length.of("jpeg.height");

  private static final RuleBase RULES = RuleBase.builtIn();

  private Pictures() {}

  static Evidence at(int line) {
    return new Evidence(PATH, line, "line " + line);
  }

  /** JPEGD's output, as a 64- or 128-pixel chip aligns it. */
  static Picture jpegd(String format, int multiple) {
    return jpegd(format, WIDTH.alignedTo(multiple));
  }

  static Picture jpegd(String format, Length stride) {
    return picture(
        1, 0, Place.JPEGD_OUTPUT, format, WIDTH, HEIGHT, stride, HEIGHT.alignedTo(16), 10);
  }

  /** VPC's input over JPEGD's memory. */
  static Picture input(String format, Length width, Length widthStride) {
    return picture(
        2, 1, Place.VPC_INPUT, format, width, HEIGHT, widthStride, HEIGHT.alignedTo(16), 20);
  }

  /** VPC's output of a square picture. */
  static Picture output(String format, Length size, Length stride) {
    return picture(2, 0, Place.VPC_OUTPUT, format, size, size, stride, size, 30);
  }

  static Picture picture(
      int step,
      int from,
      Place place,
      String format,
      Length width,
      Length height,
      Length widthStride,
      Length heightStride,
      int line) {
    return new Picture(
        SUBJECT,
        PATH,
        step,
        from,
        place,
        format,
        width,
        height,
        widthStride,
        heightStride,
        at(line),
        at(line + 1),
        at(line + 2),
        at(line + 3));
  }

  static Chip chip(String soc) {
    return new Chip(SUBJECT, soc, ChipFamily.of(soc), new Evidence("convert.sh", 1, soc));
  }

  static Symptom symptom(Symptom.Sort sort) {
    return new Symptom(SUBJECT, sort, true, new Evidence("advisor.yaml", 1, sort.id()));
  }

  static PictureStep step(PictureStep.Action action) {
    return new PictureStep(SUBJECT, PATH, 2, PictureStep.Api.ACLDVPP, action, at(40));
  }

  static Region region(Region.Role role, Length left, Length right, Length top, Length bottom) {
    return new Region(SUBJECT, PATH, 2, role, left, right, top, bottom, at(50));
  }

  static ResizeFilter filter(PictureStep.Api api, int id) {
    return new ResizeFilter(SUBJECT, PATH, 2, api, id, at(60));
  }

  /** What is said of one id, strongest last word included: {@code FOR CERTAIN: condition}. */
  static List<String> said(String id, Fact... facts) {
    var all = new ArrayList<Object>(KnowledgeBase.builtIn().thresholds());
    all.addAll(List.of(facts));
    return RULES.argue(all).arguments().stream()
        .filter(argued -> argued.argument().id().equals(id))
        .map(Pictures::words)
        .distinct()
        .toList();
  }

  private static String words(Argued argued) {
    Argument argument = argued.argument();
    String weight =
        argument.kind() == Kind.FOR || argument.kind() == Kind.AGAINST
            ? " " + argument.weight()
            : "";
    String condition = argued.rule().substring(argument.id().length() + 2);
    return argument.kind() + weight + ": " + condition;
  }
}
