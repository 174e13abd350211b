package org.cannadvisor.intake.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evaluation.Role;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Quantization;

/**
 * A quantised model is measured by the figures of the one that it was made from: of its framework,
 * else on the chip.
 */
final class QuantizedModels {

  private final Map<String, List<Fact>> bySubject;

  private QuantizedModels(Map<String, List<Fact>> bySubject) {
    this.bySubject = bySubject;
  }

  /**
   * Adds reference figures to the facts of quantised models that have none for a metric.
   *
   * @param bySubject the facts of each model, which are added to
   */
  static void addReferences(List<Model> models, Map<String, List<Fact>> bySubject) {
    var quantized = new QuantizedModels(bySubject);
    for (Model made : models) {
      for (Model from : models) {
        if (!from.name().equals(made.name()) && quantized.isMadeFrom(made, from)) {
          quantized.copy(from.name(), made.name());
        }
      }
    }
  }

  private boolean isMadeFrom(Model made, Model from) {
    return facts(made.name(), Quantization.class).stream()
        .anyMatch(
            quantization ->
                converts(made, quantization::makes)
                    && converts(from, quantization::startsFrom)
                    && !converts(from, quantization::makes));
  }

  private static boolean converts(Model model, Predicate<String> file) {
    return model.commands().stream().anyMatch(one -> file.test(one.conversion().model()));
  }

  private void copy(String from, String to) {
    Set<String> known =
        facts(to, Evaluation.class).stream()
            .filter(figure -> figure.role() == Role.REFERENCE)
            .map(Evaluation::metric)
            .collect(Collectors.toSet());
    for (Role role : List.of(Role.REFERENCE, Role.NPU)) {
      for (Evaluation figure : facts(from, Evaluation.class)) {
        if (figure.role() == role && known.add(figure.metric())) {
          bySubject.computeIfAbsent(to, any -> new ArrayList<>()).add(asReference(figure, to));
        }
      }
    }
  }

  private static Evaluation asReference(Evaluation figure, String subject) {
    return new Evaluation(
        subject,
        figure.metric(),
        figure.value(),
        figure.lowerIsBetter(),
        Role.REFERENCE,
        figure.label(),
        figure.at());
  }

  private <T extends Fact> List<T> facts(String subject, Class<T> sort) {
    return Facts.of(sort, bySubject.getOrDefault(subject, List.of())).toList();
  }
}
