package org.cannadvisor.intake;

import java.util.List;

/**
 * A folder of the project in which tensors of a run lie; told by names, no file was opened.
 *
 * @param path relative to the project directory, with {@code /} between its parts; empty for the
 *     directory itself
 * @param dumps names of files as the chip writes dumps, sorted
 * @param arrays names of files with one array ({@code npy}, {@code npz}, {@code bin}), sorted
 */
public record TensorFolder(String path, List<String> dumps, List<String> arrays) {

  public TensorFolder {
    dumps = List.copyOf(dumps);
    arrays = List.copyOf(arrays);
  }

  /** The path of a file in it. */
  public String file(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
