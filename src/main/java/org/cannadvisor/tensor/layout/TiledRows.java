package org.cannadvisor.tensor.layout;

import org.cannadvisor.tensor.decode.Components;

/** A tensor in NCHW, read in the order of blocks of channels: a few positions of all of a block. */
final class TiledRows extends Tiled {

  private static final int STREAMS = 32;

  TiledRows(Components numbers, ChannelTiles tiles, long images) {
    super(numbers, tiles, images);
  }

  @Override
  public void read(long from, int n, float[] into) {
    tiles.pieces(
        from,
        n,
        (image, block, width, position, channel, length, to) -> {
          long first = image * tiles.size() + block * tiles.block() * tiles.positions() + position;
          int columns = (channel + length + width - 1) / width;
          float[] row = new float[columns];
          for (int c = 0; c < width; c++) {
            read(first + c * tiles.positions(), columns, width, row);
            int skipped = c < channel ? 1 : 0;
            int at = to - channel + c + skipped * width;
            for (int i = skipped; i < columns && at < to + length; i++, at += width) {
              into[at] = row[i];
            }
          }
        });
  }

  /** A thread keeps the surroundings of so many channels; with more it would read them again. */
  private void read(long at, int n, int width, float[] row) {
    if (width <= STREAMS) {
      numbers.stream(at, n, row, 0);
    } else {
      numbers.read(at, 1, n, row, 0);
    }
  }
}
