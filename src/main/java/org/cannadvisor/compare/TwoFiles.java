package org.cannadvisor.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.StoredElements;

/** Compares the tensors of two files: by name where both have several, else the ones that fit. */
final class TwoFiles {

  private final Comparing comparing;

  TwoFiles(Comparing comparing) {
    this.comparing = comparing;
  }

  /**
   * One row for each tensor of either file.
   *
   * @param raw how to read values without a header
   */
  List<Row> rows(Path my, Path golden, Optional<TensorFile.Raw> raw)
      throws IOException, DamagedFileException {
    try (TensorFile left = TensorFile.open(my, raw);
        TensorFile right = TensorFile.open(golden, raw)) {
      boolean named = left.tensors().size() > 1 && right.tensors().size() > 1;
      return named ? byName(left.tensors(), right.tensors()) : fitting(left, right);
    }
  }

  private List<Row> byName(Map<String, StoredTensor> my, Map<String, StoredTensor> golden) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, StoredTensor> entry : my.entrySet()) {
      StoredTensor other = golden.get(entry.getKey());
      rows.add(
          other == null
              ? Comparing.failed(
                  heading(rows.size(), entry.getKey(), "*"), "Only my output has this tensor.")
              : row(rows.size(), entry.getKey(), entry.getValue(), other));
    }
    for (String name : golden.keySet()) {
      if (!my.containsKey(name)) {
        rows.add(
            Comparing.failed(
                heading(rows.size(), "*", name), "Only the ground truth has this tensor."));
      }
    }
    return rows;
  }

  /** A dump may hold several outputs, of which the one with as many elements is meant. */
  private List<Row> fitting(TensorFile my, TensorFile golden) {
    List<Row> rows = new ArrayList<>();
    for (StoredTensor left : my.results()) {
      for (StoredTensor right : golden.results()) {
        if (left.count() == right.count() || my.results().size() * golden.results().size() == 1) {
          rows.add(row(rows.size(), left.name(), left, right));
        }
      }
    }
    if (rows.isEmpty()) {
      rows.add(
          Comparing.failed(
              heading(0, names(my), names(golden)),
              "No tensor of the one file has as many elements as one of the other."));
    }
    return rows;
  }

  private static String names(TensorFile file) {
    return String.join(",", file.results().stream().map(StoredTensor::name).toList());
  }

  private Row row(int index, String name, StoredTensor my, StoredTensor golden) {
    Comparing.Heading heading =
        new Comparing.Heading(
            index, OptionalLong.empty(), Row.NONE, false, my.name(), golden.name(), name);
    return comparing.row(heading, my, StoredElements.of(my), golden, StoredElements.of(golden));
  }

  private static Comparing.Heading heading(int index, String my, String golden) {
    return new Comparing.Heading(
        index, OptionalLong.empty(), Row.NONE, false, my, golden, my.equals("*") ? golden : my);
  }
}
