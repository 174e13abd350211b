package org.cannadvisor.formats.dump;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.tensor.StoredTensor;

/**
 * What one dump file holds: the tensors of one operator at one time.
 *
 * @param operator its name as the header says it; empty where it does not
 * @param origins for each output the golden tensor that the header names, {@code name:index}; empty
 *     text where none
 * @param attribute the JSON text of an FFTS+ dump (cut list, slices); empty otherwise
 */
public record DumpFile(
    String operator,
    long time,
    List<StoredTensor> inputs,
    List<StoredTensor> outputs,
    List<String> origins,
    String attribute) {

  public DumpFile {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    origins = List.copyOf(origins);
  }

  /** How the operator was cut into slices; empty where it was not, or the file says it badly. */
  public Optional<Slicing> slicing() {
    return Slicing.parse(attribute);
  }
}
