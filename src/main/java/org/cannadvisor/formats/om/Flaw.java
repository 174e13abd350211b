package org.cannadvisor.formats.om;

/**
 * Something about an offline model that is not as it should be.
 *
 * @param expected a number, by the sort of flaw
 * @param found what is there instead
 */
public record Flaw(Sort sort, long expected, long found) {

  /** What is wrong. */
  public enum Sort {
    /** It does not begin as an offline model does, or is too short for one. */
    NOT_A_MODEL,
    /** A pointer of Git LFS; the model itself was not fetched. */
    LFS_POINTER,
    /** A model for HiSilicon camera chips. */
    PICO,
    /** Perhaps a model for Kirin phones. */
    HIAI,
    /** A package of the newest compiler, or another ZIP archive. */
    ARCHIVE,
    ENCRYPTED,
    /** Bytes that the header promises, and that are there. */
    TRUNCATED,
    TRAILING,
    /** A table of partitions that leads nowhere; where it begins. */
    BAD_TABLE,
    /** A partition that lies outside the file or over another one; its type. */
    BAD_PARTITION,
    /** No partition holds the definition of the model. */
    NO_DEFINITION,
    /** The definition is larger than we read. */
    DEFINITION_TOO_LARGE,
    /** How many models the header promises, and how many are there. */
    MODEL_COUNT
  }
}
