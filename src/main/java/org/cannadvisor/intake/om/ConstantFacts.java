package org.cannadvisor.intake.om;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.formats.om.OmFile;
import org.cannadvisor.formats.om.OmOperator;
import org.cannadvisor.formats.om.OmPartition;
import org.cannadvisor.formats.om.OmTensor;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Graph.Form;
import org.cannadvisor.model.GraphConstant;

/**
 * Says in facts which float16 constants of a compiled model overflowed when it was converted: they
 * are infinite, or pinned to the largest number that float16 has.
 */
final class ConstantFacts {

  private static final int BYTES = 2;
  private static final int LARGEST = 0x7BFF;
  private static final int INFINITE = 0x7C00;
  private static final int MAGNITUDE = 0x7FFF;
  private static final double LARGEST_VALUE = 65_504;

  /** What is looked at in one constant, and in all. */
  private static final long MOST_OF_ONE = 32L << 20;

  private static final long MOST = 256L << 20;

  private static final int MOST_FACTS = 1_000;

  private final OmFile om;
  private final Evidence at;
  private final Reading reading;
  private final Map<String, OmOperator> consumers = new HashMap<>();
  private long looked;
  private int facts;

  ConstantFacts(OmFile om, Evidence at, Reading reading) {
    this.om = om;
    this.at = at;
    this.reading = reading;
  }

  void addAll() {
    List<OmOperator> operators =
        om.root().stream()
            .flatMap(model -> model.graphs().stream())
            .flatMap(graph -> graph.operators().stream())
            .toList();
    for (OmOperator operator : operators) {
      for (String input : operator.inputs()) {
        int colon = input.lastIndexOf(':');
        consumers.putIfAbsent(colon < 0 ? input : input.substring(0, colon), operator);
      }
    }
    operators.stream().filter(GraphFacts::isConstant).forEach(this::look);
  }

  private void look(OmOperator constant) {
    Optional<OmTensor> value = constant.attributes().constant("value");
    if (value.isPresent() && value.get().dtype().equals("float16")) {
      long size = value.get().weightSize();
      if (size <= MOST_OF_ONE && looked + size <= MOST && facts < MOST_FACTS) {
        looked += Math.max(0, size);
        slice(value.get()).ifPresent(data -> count(constant, data));
      }
    }
  }

  private Optional<ByteBuffer> slice(OmTensor tensor) {
    long offset = tensor.weightOffset();
    long size = tensor.weightSize();
    Optional<OmPartition> weights = om.weights();
    if (weights.isEmpty() || offset < 0 || size < BYTES || offset > weights.get().size() - size) {
      return Optional.empty();
    }
    return om.bytes().slice(weights.get().offset() + offset, size);
  }

  private void count(OmOperator constant, ByteBuffer data) {
    long infinite = 0;
    long pinned = 0;
    for (int i = 0; i + BYTES <= data.limit(); i += BYTES) {
      int magnitude = data.getShort(i) & MAGNITUDE;
      infinite += magnitude >= INFINITE ? 1 : 0;
      pinned += magnitude == LARGEST ? 1 : 0;
    }
    if (infinite + pinned > 0) {
      add(constant, data.limit() / BYTES, infinite, pinned);
    }
  }

  private void add(OmOperator constant, long elements, long infinite, long pinned) {
    Optional<OmOperator> consumer = Optional.ofNullable(consumers.get(constant.name()));
    facts++;
    reading.add(
        new GraphConstant(
            Fact.UNTIED,
            at.file(),
            Form.COMPILED,
            constant.name(),
            "float16",
            elements,
            pinned > 0 ? LARGEST_VALUE : 0,
            infinite + pinned,
            0,
            infinite,
            consumer.map(OmOperator::name).orElse(""),
            consumer.map(OmOperator::type).orElse(""),
            at));
  }
}
