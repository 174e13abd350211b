package org.cannadvisor.formats.om;

import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * Walks over the fields of one message of a model, in whatever form it is written. The values of a
 * repeated field come one after the other. A value that is not asked for is skipped.
 */
interface Cursor {

  /** Goes to the next field; false at the end of the message, or where it is damaged. */
  boolean next();

  /** Name of the field as in the protobuf text form; empty for one that we do not know. */
  String field();

  /** The value as a message; without fields where it is none. */
  Cursor message(Message type);

  /** The value as text, at most {@value #LONGEST_TEXT} characters of it. */
  String text();

  /** The value as a whole number; 0 where it is none. */
  long integer();

  /** The value as a boolean. */
  boolean flag();

  /** Gives all whole numbers that stand here: one, or a packed list. */
  void integers(LongConsumer consumer);

  /** Gives all floating-point numbers that stand here: one, or a packed list. */
  void reals(DoubleConsumer consumer);

  /** Longer names are cut; bytes that are no names are not read at all. */
  int LONGEST_TEXT = 1 << 20;
}
