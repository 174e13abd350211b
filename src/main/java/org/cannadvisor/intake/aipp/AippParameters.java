package org.cannadvisor.intake.aipp;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.TextFormatParseInfoTree;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cannadvisor.intake.aipp.proto.AippProto.AippOpParams;
import org.cannadvisor.model.Channels;

/** The fields of one block by name, with the line of each. */
final class AippParameters {

  private final AippBlock block;
  private final AippOpParams written;
  private final TextFormatParseInfoTree places;
  private final Set<String> lost;

  /**
   * @param lost fields that are written but could not be read: no default applies to them
   */
  AippParameters(
      AippBlock block, AippOpParams written, TextFormatParseInfoTree places, Set<String> lost) {
    this.block = block;
    this.written = written;
    this.places = places;
    this.lost = Set.copyOf(lost);
  }

  /** Where nothing of the block could be read. */
  static AippParameters none(AippBlock block) {
    return new AippParameters(
        block,
        AippOpParams.getDefaultInstance(),
        TextFormatParseInfoTree.builder().build(),
        Set.of());
  }

  static List<FieldDescriptor> fields() {
    return AippOpParams.getDescriptor().getFields();
  }

  AippBlock block() {
    return block;
  }

  boolean has(FieldDescriptor field) {
    return field.isRepeated() ? written.getRepeatedFieldCount(field) > 0 : written.hasField(field);
  }

  boolean has(String name) {
    return has(field(name));
  }

  /** Whether none of these fields was written in a way that cannot be read. */
  boolean knows(List<String> names) {
    return names.stream().noneMatch(lost::contains);
  }

  /** How often a list field is written. */
  int times(FieldDescriptor field) {
    return field.isRepeated() ? written.getRepeatedFieldCount(field) : has(field) ? 1 : 0;
  }

  /** Line of the field where written, else of the block. */
  int line(String name) {
    return has(name) ? line(field(name), 0) : block.line();
  }

  /** Line on which the field is written for the {@code index}th time. */
  int line(FieldDescriptor field, int index) {
    return block.bodyLine() + Math.max(0, places.getLocation(field, index).getLine());
  }

  /** The first written line among these fields; of the block where none is written. */
  int firstLine(List<String> names) {
    return names.stream().filter(this::has).mapToInt(this::line).min().orElse(block.line());
  }

  Object value(FieldDescriptor field) {
    return field.isRepeated() ? written.getRepeatedField(field, 0) : written.getField(field);
  }

  boolean isOn(String name) {
    return (Boolean) value(field(name));
  }

  int integer(String name) {
    return (Integer) value(field(name));
  }

  /** The written number, or {@code otherwise}; a float as it is written in decimals. */
  double number(String name, double otherwise) {
    return has(name) ? Double.parseDouble(value(field(name)).toString()) : otherwise;
  }

  /** The numbers of a field that exists once for each channel: {@code mean_chn_0} to 2. */
  Channels channels(String name, double otherwise) {
    return new Channels(
        number(name + 0, otherwise), number(name + 1, otherwise), number(name + 2, otherwise));
  }

  /** The written numbers of these fields, and the defaults at the places of the others. */
  List<Integer> numbers(List<String> names, List<Integer> defaults) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> has(names.get(i)) ? integer(names.get(i)) : defaults.get(i))
        .toList();
  }

  /** {@code static}, {@code dynamic}, or empty. */
  String mode() {
    return has("aipp_mode") ? word("aipp_mode").replace("_mode", "") : "";
  }

  /** e.g. {@code YUV420SP_U8}, or empty. */
  String inputFormat() {
    return has("input_format") ? word("input_format") : "";
  }

  /** Whether the pixel arithmetic written here is what runs: not in dynamic mode. */
  boolean isStatic() {
    return mode().equals("static") || (mode().isEmpty() && has("input_format"));
  }

  private String word(String name) {
    return ((EnumValueDescriptor) value(field(name))).getName();
  }

  /** The names of fields that exist three times: {@code mean_chn_0} to 2, and so on. */
  static List<String> three(String... names) {
    return Arrays.stream(names).flatMap(name -> Stream.of(name + 0, name + 1, name + 2)).toList();
  }

  private static FieldDescriptor field(String name) {
    return Objects.requireNonNull(AippOpParams.getDescriptor().findFieldByName(name), name);
  }
}
