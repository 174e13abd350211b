package org.cannadvisor.formats.om;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cannadvisor.formats.ByteSource;
import org.cannadvisor.formats.PartOf;

/** Reads offline models. */
public final class OmFileReader {

  /** The definition of a large language model is some tens of megabytes. */
  static final long LARGEST_DEFINITION = 256L << 20;

  private static final int MOST_MODELS = 64;
  private static final int DEEPEST_BUNDLE = 3;
  private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PICO = "PICO".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] MODEL = "IMOD".getBytes(StandardCharsets.US_ASCII);

  private final ByteSource file;
  private final Predicate<String> wanted;
  private final List<OmTable> tables = new ArrayList<>();
  private final List<OmModel> models = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();

  private OmFileReader(ByteSource file, Predicate<String> wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  /**
   * Reads a file; never fails.
   *
   * @param wanted names of the attributes of operators and tensors that are worth keeping
   */
  public static OmFile read(ByteSource file, Predicate<String> wanted) {
    return read(file, wanted, 0);
  }

  /** Whether the first bytes are those of an offline model. */
  public static boolean isModel(byte[] head) {
    return begins(head, MODEL) && head.length > 7 && head[4] == 0 && head[5] == 1;
  }

  private static OmFile read(ByteSource file, Predicate<String> wanted, int depth) {
    Optional<ByteBuffer> head = file.slice(0, OmHeader.SIZE).filter(OmHeader::begins);
    if (head.isEmpty()) {
      return new OmFile(
          file, Optional.empty(), List.of(), List.of(), List.of(), List.of(foreign(file)));
    }
    OmHeader header = OmHeader.of(head.get());
    return new OmFileReader(file, wanted).read(header, depth);
  }

  private static Flaw foreign(ByteSource file) {
    byte[] head = new byte[(int) Math.min(file.size(), 64)];
    file.slice(0, head.length).ifPresent(bytes -> bytes.get(0, head));
    Flaw.Sort sort = Flaw.Sort.NOT_A_MODEL;
    if (begins(head, LFS)) {
      sort = Flaw.Sort.LFS_POINTER;
    } else if (begins(head, PICO)) {
      sort = Flaw.Sort.PICO;
    } else if (begins(head, ZIP)) {
      sort = Flaw.Sort.ARCHIVE;
    }
    return new Flaw(sort, OmHeader.SIZE, file.size());
  }

  private static boolean begins(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  private OmFile read(OmHeader header, int depth) {
    checkLength(header);
    if (header.encrypted()) {
      flaws.add(new Flaw(Flaw.Sort.ENCRYPTED, 0, 1));
      return result(header);
    }
    readTables(header);
    if (header.isBundle() && depth < DEEPEST_BUNDLE) {
      Optional<OmFile> first = bundled(depth);
      if (first.isPresent()) {
        return first.get();
      }
    }
    readModels();
    checkModels(header);
    return result(header);
  }

  private void checkLength(OmHeader header) {
    long there = file.size() - OmHeader.SIZE;
    long promised = header.length();
    if (promised < 0 || promised > there) {
      flaws.add(new Flaw(Flaw.Sort.TRUNCATED, promised, there));
    } else if (promised < there) {
      flaws.add(new Flaw(Flaw.Sort.TRAILING, promised, there));
    }
  }

  private void readTables(OmHeader header) {
    long at = OmHeader.SIZE;
    int most = Math.max(1, Math.min(header.models(), MOST_MODELS));
    for (int i = 0; i < most; i++) {
      Optional<OmTable> table = OmTable.at(file, at, header, flaws);
      if (table.isEmpty()) {
        if (i == 0) {
          flaws.add(new Flaw(Flaw.Sort.BAD_TABLE, at, file.size()));
        }
        break;
      }
      tables.add(table.get());
      at = table.get().end();
    }
    if (!header.isOld() && !tables.isEmpty() && header.models() != tables.size()) {
      flaws.add(new Flaw(Flaw.Sort.MODEL_COUNT, header.models(), tables.size()));
    }
  }

  private Optional<OmFile> bundled(int depth) {
    return tables.stream()
        .flatMap(table -> table.partitions().stream())
        .filter(part -> part.type() == OmPartition.BUNDLED)
        .findFirst()
        .map(part -> read(new PartOf(file, part.offset(), part.size()), wanted, depth + 1));
  }

  private void readModels() {
    AttributeNames outer = AttributeNames.NONE;
    for (OmTable table : tables) {
      Optional<ByteBuffer> data = definition(table);
      if (data.isPresent()) {
        var reader = new ModelReader(wanted);
        var damage = new Damage();
        ByteBuffer bytes = data.get();
        models.add(reader.read(() -> new WireCursor(bytes, Message.MODEL, damage), outer, damage));
        outer = models.size() == 1 ? reader.names() : outer;
      } else if (table.offset() == OmHeader.SIZE) {
        flaws.add(new Flaw(Flaw.Sort.NO_DEFINITION, 1, 0));
        return;
      }
    }
  }

  private Optional<ByteBuffer> definition(OmTable table) {
    return table
        .partition(OmPartition.DEFINITION)
        .filter(
            part -> {
              boolean fits = part.size() <= LARGEST_DEFINITION;
              if (!fits) {
                flaws.add(
                    new Flaw(Flaw.Sort.DEFINITION_TOO_LARGE, LARGEST_DEFINITION, part.size()));
              }
              return fits;
            })
        .flatMap(part -> file.slice(part.offset(), part.size()));
  }

  /** A phone's model begins in the same way, but its partitions mean something else. */
  private void checkModels(OmHeader header) {
    boolean empty =
        models.isEmpty() || models.get(0).graphs().isEmpty() || models.get(0).damage().isPresent();
    boolean named = !models.isEmpty() && models.get(0).attributes().has("atc_version");
    boolean truncated = flaws.stream().anyMatch(flaw -> flaw.sort() == Flaw.Sort.TRUNCATED);
    if (header.isOld() && empty && !named && !truncated) {
      models.clear();
      flaws.clear();
      flaws.add(new Flaw(Flaw.Sort.HIAI, 0, 0));
    }
  }

  private OmFile result(OmHeader header) {
    List<OmPort> ports =
        tables.stream()
            .findFirst()
            .flatMap(table -> table.partition(OmPartition.PORTS))
            .filter(part -> part.size() <= LARGEST_DEFINITION)
            .flatMap(part -> file.slice(part.offset(), part.size()))
            .map(OmPorts::in)
            .orElse(List.of());
    return new OmFile(file, Optional.of(header), tables, models, ports, flaws);
  }
}
