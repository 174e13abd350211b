package org.cannadvisor.patterns;

import java.util.List;

/**
 * The DRL of one pack and what it can be trusted by.
 *
 * @param name as in its manifest
 * @param place folder or zip file, as it was named
 * @param hash SHA-256 of its checksums, in hexadecimal digits: of every byte of every file
 * @param sums its file {@code SHA256SUMS}, which was found to be true; empty where it has none
 * @param signature of that file, in hexadecimal digits; empty where it has none
 */
public record DrlPack(
    String name, String place, String hash, String sums, String signature, List<DrlFile> files) {

  public DrlPack {
    files = List.copyOf(files);
  }

  /** Every rule of its files. */
  public List<DrlRule> rules() {
    return files.stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** How many rules it has. */
  public int size() {
    return rules().size();
  }
}
