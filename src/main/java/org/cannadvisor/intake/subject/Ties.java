package org.cannadvisor.intake.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.ConversionOutcome;
import org.cannadvisor.model.Evaluation;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.InputShape;
import org.cannadvisor.model.Measurement;
import org.cannadvisor.model.ModelInput;
import org.cannadvisor.model.ModelOutput;
import org.cannadvisor.model.PipelineElement;
import org.cannadvisor.model.Run;
import org.cannadvisor.model.RunOption;
import org.cannadvisor.model.ShapeGears;
import org.cannadvisor.model.TargetChip;

/** Which subjects a file, and each fact in it, belongs to. */
final class Ties {

  private final List<Model> models;
  private final Pipelines pipelines;
  private final LoadedModels loaded;
  private final Map<String, List<Model>> byFile = new HashMap<>();

  Ties(List<Model> models, List<Fact> facts, LoadedModels loaded) {
    this.models = models;
    this.loaded = loaded;
    this.pipelines = new Pipelines(models, facts);
  }

  /** Names of the subjects that a fact belongs to; none where giving it to all would be wrong. */
  List<String> subjectsOf(Fact fact) {
    return modelsOf(fact).stream().map(Model::name).toList();
  }

  /** Whether a file belongs to this model and not to all of several. */
  boolean isOnlyOf(String file, Model model) {
    List<Model> owners = ofFile(file);
    return owners.contains(model)
        && (models.size() == 1
            || owners.size() < models.size()
            || model.files().contains(file)
            || model.names(file));
  }

  private List<Model> modelsOf(Fact fact) {
    if (fact instanceof Conversion conversion) {
      return ofCommand(conversion.id());
    }
    if (fact instanceof AtcOption option) {
      return ofCommand(option.conversion());
    }
    if (fact instanceof ModelInput input) {
      return ofCommand(input.conversion());
    }
    if (fact instanceof InputShape shape) {
      return ofCommand(shape.conversion());
    }
    if (fact instanceof ShapeGears gears) {
      return ofCommand(gears.conversion());
    }
    if (fact instanceof ModelOutput output) {
      return ofCommand(output.conversion());
    }
    if (fact instanceof Evaluation evaluation) {
      return mentionedOr(evaluation.label(), evaluation.at().file());
    }
    if (fact instanceof Run run) {
      return mentionedOr(run.name(), run.at().file());
    }
    if (fact instanceof RunOption option) {
      return mentionedOr(option.run(), option.at().file());
    }
    if (fact instanceof Measurement measurement) {
      return mentionedOr(measurement.run(), measurement.at().file());
    }
    if (fact instanceof PipelineElement element) {
      List<Model> makers = pipelines.makersOf(element.model());
      return makers.isEmpty() ? mentionedOr(element.model(), element.at().file()) : makers;
    }
    if (fact instanceof ConversionOutcome outcome) {
      List<Model> above = ofCommandAbove(outcome.at());
      return above.isEmpty() ? ofFile(outcome.at().file()) : above;
    }
    if (fact instanceof TargetChip chip) {
      List<Model> fitting = select(model -> model.isFor(chip));
      return fitting.isEmpty() ? ofFile(chip.at().file()) : fitting;
    }
    String file = fact.at().file();
    return pipelines.isPipeline(file) ? pipelines.takers(file) : ofFile(file);
  }

  private List<Model> ofCommand(String conversion) {
    return select(
        model ->
            model.commands().stream()
                .anyMatch(command -> command.conversion().id().equals(conversion)));
  }

  /** What a log says of a conversion is about the command that it printed last. */
  private List<Model> ofCommandAbove(Evidence at) {
    return models.stream()
        .flatMap(model -> model.commands().stream())
        .map(command -> command.conversion())
        .filter(conversion -> conversion.at().file().equals(at.file()))
        .filter(conversion -> conversion.at().line() < at.line())
        .max(Comparator.comparing(Conversion::at))
        .map(conversion -> ofCommand(conversion.id()))
        .orElse(List.of());
  }

  private List<Model> mentionedOr(String words, String file) {
    List<Model> mentioned = longestMention(model -> model.mention(words));
    return mentioned.isEmpty() ? ofFile(file) : mentioned;
  }

  private List<Model> ofFile(String file) {
    return byFile.computeIfAbsent(file, this::findOwners);
  }

  private List<Model> findOwners(String file) {
    List<Model> owners = select(model -> model.names(file));
    if (owners.isEmpty()) {
      owners = pipelines.makers(file);
    }
    if (owners.isEmpty()) {
      owners = select(model -> model.files().contains(file));
    }
    if (owners.isEmpty()) {
      owners = longestMention(model -> model.mention(file));
    }
    if (owners.isEmpty()) {
      owners = byWordOfItsOwn(Names.words(Names.lastPart(file)));
    }
    if (owners.isEmpty()) {
      owners = longestMention(model -> model.mention(loaded.of(file)));
    }
    for (String folder = Names.folder(file); owners.isEmpty(); folder = Names.folder(folder)) {
      owners = inFolder(folder);
      if (folder.isEmpty()) {
        break;
      }
    }
    return owners.isEmpty() ? models : owners;
  }

  /**
   * The only model with a word in its name that stands in a file's name and in no other model's:
   * {@code atc_decoder.log} beside {@code net_encoder} and {@code net_decoder}.
   */
  private List<Model> byWordOfItsOwn(Set<String> words) {
    List<Model> owners =
        select(
            model ->
                model.nameWords().stream()
                    .filter(words::contains)
                    .anyMatch(
                        word -> models.stream().filter(one -> one.hasWord(word)).count() == 1));
    return owners.size() == 1 ? owners : List.of();
  }

  private List<Model> inFolder(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return select(model -> model.files().stream().anyMatch(file -> file.startsWith(prefix)));
  }

  private List<Model> select(Predicate<Model> belongs) {
    return models.stream().filter(belongs).toList();
  }

  private List<Model> longestMention(ToIntFunction<Model> mention) {
    int longest = models.stream().mapToInt(mention).max().orElse(0);
    return longest == 0 ? List.of() : select(model -> mention.applyAsInt(model) == longest);
  }
}
