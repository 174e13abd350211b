package org.cannadvisor.compare.pairing;

import java.nio.file.Path;
import java.util.List;

/**
 * The file in which tensors lie.
 *
 * @param kind how it is written
 * @param files one; those of all slices in their order where the operator was cut (FFTS+)
 * @param cut how it was cut
 * @param member of the archive ({@code npz}); empty where it is none
 */
public record Source(Kind kind, List<Path> files, Cut cut, String member) {

  /** How a file is written. */
  public enum Kind {
    /** A dump of the chip: all tensors of one operator. */
    DUMP,
    NPY,
    NPZ,
    /**
     * One tensor of a framework as protobuf ({@code .pb}, {@code .quant}): the message of
     * TensorFlow or ONNX, or a dump with one output, as msaccucmp makes them of npy files.
     */
    PROTO,
    /** Bare values ({@code .bin}). */
    RAW
  }

  /** How FFTS+ cut an operator. */
  public enum Cut {
    NONE,
    /** By itself, one file for each thread. */
    THREADS,
    /** By hand, one file for each {@code _lxslice<N>}. */
    SLICES
  }

  public Source {
    files = List.copyOf(files);
  }

  /** One file. */
  public static Source of(Kind kind, Path file) {
    return new Source(kind, List.of(file), Cut.NONE, "");
  }

  /** The file that was written last. */
  public Path file() {
    return files.get(files.size() - 1);
  }

  /** Whether it holds one tensor only. */
  public boolean isSingle() {
    return kind != Kind.DUMP;
  }

  /** The only tensor of it; of a dump, an output. */
  public TensorPlace tensor(int output) {
    return isSingle() && kind != Kind.PROTO
        ? new TensorPlace(this, Side.WHOLE, 0)
        : new TensorPlace(this, Side.OUTPUT, kind == Kind.PROTO ? 0 : output);
  }
}
