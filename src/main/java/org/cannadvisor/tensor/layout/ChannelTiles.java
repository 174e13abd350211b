package org.cannadvisor.tensor.layout;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.decode.Components;

/**
 * The order in which NC1HWC0 lies: image, block of channels, position, channel. Who compares such a
 * tensor with one in NCHW and reads both in this order reads all of either file once and in long
 * runs; in the order of NCHW each channel would be picked from everywhere in the first file.
 *
 * @param channels of an image, without padding
 * @param positions of a channel: height times width
 * @param block how many channels lie side by side, C0
 */
public record ChannelTiles(long channels, long positions, int block) {

  /** Positions that are read at a time: a tile of float32 then fits into the fastest cache. */
  static final int TILE = 256;

  private static final int FOUR = 4;

  /** Something to read: {@code n} elements that lie in one block of one image. */
  interface Piece {
    /**
     * Reads it.
     *
     * @param image which image
     * @param block which block of channels
     * @param width how many channels of the block there are
     * @param position where in the channel it begins
     * @param channel with which channel of the block
     * @param to where its first element goes
     */
    void read(long image, long block, int width, long position, int channel, int n, int to);
  }

  /**
   * The order that suits two tensors; empty where neither is in blocks, or one cannot be read so.
   *
   * @param dims of both, NCHW
   */
  public static Optional<ChannelTiles> of(StoredTensor one, StoredTensor other, List<Long> dims) {
    StoredTensor blocked = isBlocked(one) ? one : other;
    if (!isBlocked(blocked) || dims.size() != FOUR || dims.contains(0L)) {
      return Optional.empty();
    }
    long block = blocked.dims().get(FOUR);
    long positions = dims.get(2) * dims.get(3);
    if (block < 1 || block > TILE) {
      return Optional.empty();
    }
    var tiles = new ChannelTiles(dims.get(1), positions, (int) block);
    return tiles.fits(one, dims) && tiles.fits(other, dims) ? Optional.of(tiles) : Optional.empty();
  }

  private static boolean isBlocked(StoredTensor tensor) {
    return tensor.format() == Format.NC1HWC0 && tensor.dims().size() == FOUR + 1;
  }

  private boolean fits(StoredTensor tensor, List<Long> dims) {
    if (tensor.fortran() || tensor.type().isComplex() || !tensor.type().narrow()) {
      return false;
    }
    return isBlocked(tensor)
        ? tensor
            .dims()
            .equals(List.of(dims.get(0), blocks(), dims.get(2), dims.get(3), (long) block))
        : (tensor.format() == Format.ND || tensor.format() == Format.NCHW)
            && tensor.dims().equals(dims);
  }

  /** The values of one of the two tensors in this order. */
  public Elements read(StoredTensor tensor) throws DamagedFileException {
    Components numbers = Components.of(tensor);
    return isBlocked(tensor)
        ? new TiledBlocks(numbers, this, tensor.dims().get(0))
        : new TiledRows(numbers, this, tensor.dims().get(0));
  }

  /** Where in NCHW the element with this index lies. */
  public long place(long index) {
    long image = index / size();
    long inImage = index % size();
    long first = inImage / (positions * block);
    long inBlock = inImage % (positions * block);
    int width = width(first);
    long channel = first * block + inBlock % width;
    return image * size() + channel * positions + inBlock / width;
  }

  /** Elements of an image. */
  long size() {
    return channels * positions;
  }

  long blocks() {
    return (channels + block - 1) / block;
  }

  private int width(long number) {
    return (int) Math.min(block, channels - number * block);
  }

  /** Cuts {@code n} elements from {@code from} on into pieces of at most one tile. */
  void pieces(long from, int n, Piece piece) {
    for (int done = 0; done < n; ) {
      long image = (from + done) / size();
      long inImage = (from + done) % size();
      long number = inImage / (positions * block);
      long inBlock = inImage % (positions * block);
      int width = width(number);
      int channel = (int) (inBlock % width);
      long inTile = (long) TILE * width - channel;
      int now = (int) Math.min(n - done, Math.min(positions * width - inBlock, inTile));
      piece.read(image, number, width, inBlock / width, channel, now, done);
      done += now;
    }
  }
}
