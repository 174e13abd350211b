package org.cannadvisor.knowledge.pack;

import java.io.IOException;
import java.util.List;

/**
 * Where the files of a pack lie: a folder or a zip file. Names are relative, their parts joined
 * with {@code /}; no name leads out of the pack.
 */
interface PackSource {

  /** Most files of a pack; where there are more it is not read. */
  int MOST_FILES = 5_000;

  /**
   * Names of the plain files and links directly in a folder, sorted, without hidden ones; none
   * where there is no such folder.
   */
  List<String> in(String folder) throws IOException;

  /**
   * Names of all plain files, sorted; hidden ones and links are left out.
   *
   * @throws IOException also where there are more than {@link #MOST_FILES}
   */
  List<String> all() throws IOException;

  /**
   * Whether a name or a folder in it begins with a dot. What systems and tools put beside the files
   * of a pack is no part of it: checksums do not name it, and nothing may be read from it.
   */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  /** Whether there is a plain file of this name; a link is none. */
  boolean has(String name);

  /** Size in bytes; 0 where there is no such file. */
  long size(String name) throws IOException;

  /** The content of a plain file. */
  byte[] bytes(String name) throws IOException;
}
