package org.cannadvisor.knowledge.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cannadvisor.model.Text;

/**
 * The files of a zip from a stranger. Nothing is written; what is no plain file inside it, or grows
 * beyond bounds, refuses the whole.
 */
final class BoundedZip {

  /** Why a zip is not read. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Text why;

    Refused(String zh, String en) {
      super(en);
      why = new Text(zh, en);
    }

    Text why() {
      return why;
    }
  }

  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 64L * MEGABYTE;
  private static final int LONGEST_NAME = 300;

  /** Deflate reaches 1,000; tables and texts stay below 100. */
  private static final int LARGEST_RATIO = 200;

  private static final int BLOCK = 1 << 16;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

  private final Map<String, byte[]> files = new TreeMap<>();
  private long total;

  private BoundedZip() {}

  /**
   * The plain files, by name.
   *
   * @throws Refused where it is no zip or one that nobody should open
   */
  static Map<String, byte[]> files(byte[] zip) throws Refused {
    var bounded = new BoundedZip();
    try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
      List<ZipArchiveEntry> entries = Collections.list(file.getEntriesInPhysicalOrder());
      if (entries.size() > MOST_FILES) {
        throw new Refused(
            "zip 中的文件超过 " + MOST_FILES + " 个。", "The zip has more than " + MOST_FILES + " files.");
      }
      for (ZipArchiveEntry entry : entries) {
        bounded.add(file, entry);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refused("不是完好的 zip 文件。", "This is no zip file, or it is damaged.");
    }
    return bounded.files;
  }

  private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refused {
    String name = entry.getName();
    expectInside(name);
    String shown = shown(name);
    if (entry.isUnixSymlink()) {
      throw new Refused("zip 中有链接 " + shown + "。", "The zip holds a link, " + shown + ".");
    }
    if (entry.isDirectory()) {
      return;
    }
    if (!zip.canReadEntryData(entry)) {
      throw new Refused(
          "无法读取 zip 中的 " + shown + "（加密或不支持的压缩方式）。",
          shown + " of the zip cannot be read: it is encrypted or packed in another way.");
    }
    if (files.put(name, content(zip, entry)) != null) {
      throw new Refused("zip 中 " + shown + " 出现两次。", "The zip holds " + shown + " twice.");
    }
  }

  private static void expectInside(String name) throws Refused {
    boolean leadsOut =
        name.startsWith("/")
            || name.indexOf('\\') >= 0
            || DRIVE.matcher(name).matches()
            || List.of(name.split("/", -1)).contains("..");
    boolean isOdd =
        name.isEmpty()
            || name.length() > LONGEST_NAME
            || name.chars().anyMatch(Character::isISOControl);
    if (leadsOut || isOdd) {
      throw new Refused(
          "zip 中的文件名 " + shown(name) + " 指向包外或不合规。",
          "The name " + shown(name) + " in the zip leads out of it, or is no name for a file.");
    }
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }

  /** What the entry says of its size is not believed. */
  private byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refused {
    var content = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        content.write(block, 0, read);
        total += read;
        long packed = Math.max(1, entry.getCompressedSize());
        boolean explodes = content.size() > MEGABYTE && content.size() / packed > LARGEST_RATIO;
        if (total > MOST_BYTES || explodes) {
          throw new Refused(
              "zip 解压后过大（" + shown(entry.getName()) + "），可能是压缩炸弹。",
              "The zip unpacks to too much (" + shown(entry.getName()) + "): it may be a bomb.");
        }
      }
    }
    return content.toByteArray();
  }
}
