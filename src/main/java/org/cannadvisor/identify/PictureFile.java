package org.cannadvisor.identify;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.HeldBytes;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.Format;
import org.cannadvisor.formats.tensor.StoredTensor;

/** Reads a picture file as rows of pixels of red, green and blue, 0..255. */
final class PictureFile {

  private static final long CHANNELS = 3;

  private PictureFile() {}

  static StoredTensor read(Path path) throws IOException, DamagedFileException {
    BufferedImage picture = decode(path.toFile());
    int width = picture.getWidth();
    byte[] bytes = new byte[(int) (CHANNELS * width * picture.getHeight())];
    int at = 0;
    int[] line = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, line, 0, width);
      for (int rgb : line) {
        bytes[at++] = (byte) (rgb >> 16);
        bytes[at++] = (byte) (rgb >> 8);
        bytes[at++] = (byte) rgb;
      }
    }
    return StoredTensor.plain(
        String.valueOf(path.getFileName()),
        ElementType.UINT8,
        Format.NHWC,
        List.of((long) picture.getHeight(), (long) width, CHANNELS),
        new HeldBytes(bytes));
  }

  /** The size is asked first: a file of a few bytes may claim gigabytes. */
  private static BufferedImage decode(File file) throws IOException, DamagedFileException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new DamagedFileException(file.getName() + ": expected a picture, found none.");
      }
      ImageReader reader = readers.next();
      reader.setInput(in, true, true);
      if (CHANNELS * reader.getWidth(0) * reader.getHeight(0) > Tensor.MOST) {
        throw new DamagedFileException(file.getName() + ": the picture is too large.");
      }
      BufferedImage picture = reader.read(0);
      reader.dispose();
      return picture;
    } catch (IOException | IllegalArgumentException e) {
      var damaged =
          new DamagedFileException(
              file.getName() + ": expected a whole picture, found: " + e.getMessage());
      damaged.initCause(e);
      throw damaged;
    }
  }
}
