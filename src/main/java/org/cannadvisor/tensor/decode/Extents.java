package org.cannadvisor.tensor.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of a tensor, cut into extents of the same number of elements. */
interface Extents {

  /** How many elements an extent holds; the last one may hold fewer. */
  int elements();

  /** The bytes of the extent with an element in it, in the byte order of the tensor. */
  ByteBuffer with(long element);

  /** What is thrown where a file does not hold any longer what it held when it was opened. */
  static UncheckedIOException gone(@Nullable Throwable cause) {
    String text = "The file cannot be read any longer. Maybe it was cut or replaced meanwhile.";
    return new UncheckedIOException(new IOException(text, cause));
  }
}
