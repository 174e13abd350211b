package org.cannadvisor.formats.om;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.ByteSource;

/**
 * What an offline model holds, as far as it can be read.
 *
 * @param bytes in which all offsets count
 * @param header empty where it is none
 * @param tables one for each model
 * @param models the first is the whole; others are parts of it that were compiled by themselves
 * @param ports of the first model; none in older files
 * @param flaws in the order in which they were met
 */
public record OmFile(
    ByteSource bytes,
    Optional<OmHeader> header,
    List<OmTable> tables,
    List<OmModel> models,
    List<OmPort> ports,
    List<Flaw> flaws) {

  public OmFile {
    tables = List.copyOf(tables);
    models = List.copyOf(models);
    ports = List.copyOf(ports);
    flaws = List.copyOf(flaws);
  }

  /** The whole model. */
  public Optional<OmModel> root() {
    return models.stream().findFirst();
  }

  /** Where the numbers of the constants of the whole model lie. */
  public Optional<OmPartition> weights() {
    return tables.stream().findFirst().flatMap(table -> table.partition(OmPartition.WEIGHTS));
  }

  /** Whether nothing of the whole model is missing. */
  public boolean isComplete() {
    return root().filter(OmModel::isComplete).isPresent()
        && flaws.stream().noneMatch(flaw -> flaw.sort() == Flaw.Sort.TRUNCATED);
  }
}
