package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.model.Sha256;
import org.cannadvisor.patterns.DrlFile;
import org.cannadvisor.patterns.DrlPack;

/**
 * Reads {@code drl/} of a pack: for each {@code <id>.drl} a {@code <id>.yaml} that says what its
 * rules argue. The DRL is taken as text; whether it may run is not decided here.
 */
final class PackCode {

  private static final String FOLDER = "drl";
  private static final String CODE = ".drl";
  private static final String SHEET = ".yaml";
  private static final int MOST_FILES = 100;

  private final Candidate pack;
  private final Complaints complaints;
  private final DrlSheets sheets;

  PackCode(Candidate pack, Complaints complaints, DrlSheets sheets) {
    this.pack = pack;
    this.complaints = complaints;
    this.sheets = sheets;
  }

  /** Empty where the pack has no DRL that could be used. */
  Optional<DrlPack> read() {
    List<String> code = pack.files().in(FOLDER, CODE).stream().filter(PackCode::isPlain).toList();
    lonelySheets(code);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (code.size() > MOST_FILES) {
      complaints.add(
          pack.files().shown(FOLDER),
          0,
          "DRL 文件超过 " + MOST_FILES + " 个，均未采用。",
          "More than " + MOST_FILES + " DRL files; none of them was used.");
      return Optional.empty();
    }
    try {
      return read(code);
    } catch (IOException unreadable) {
      complaints.add(
          pack.files().shown(FOLDER),
          0,
          "无法读取规则包的全部文件，DRL 未采用。",
          "Not all files of the pack can be read; its DRL was not used.");
      return Optional.empty();
    }
  }

  /** Hidden files are not part of the checksums, and so no part of what is trusted. */
  private static boolean isPlain(String file) {
    return !file.startsWith(FOLDER + "/.");
  }

  private void lonelySheets(List<String> code) {
    for (String sheet : pack.files().in(FOLDER, SHEET)) {
      String drl = sheet.substring(0, sheet.length() - SHEET.length()) + CODE;
      if (isPlain(sheet) && !code.contains(drl)) {
        complaints.add(
            pack.files().shown(sheet),
            0,
            "没有对应的 " + drl + "。",
            "There is no " + drl + " that belongs to it.");
      }
    }
  }

  private Optional<DrlPack> read(List<String> code) throws IOException {
    Map<String, String> sums = Checksums.of(pack.source());
    var files = new ArrayList<DrlFile>();
    for (String file : code) {
      Optional<byte[]> bytes = pack.files().bytes(file, 1);
      // What was read is what is vouched for, also where somebody changes the file meanwhile.
      if (bytes.isPresent() && Sha256.hex(bytes.get()).equals(sums.get(file))) {
        file(file, new String(bytes.get(), UTF_8)).ifPresent(files::add);
      }
    }
    String text = text(Checksums.FILE);
    boolean isTrue = Checksums.listed(text).equals(sums);
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DrlPack(
                pack.name(),
                pack.place(),
                Sha256.hex(Checksums.text(sums).getBytes(UTF_8)),
                isTrue ? text : "",
                isTrue ? signature() : "",
                files));
  }

  private String text(String file) throws IOException {
    return pack.source().has(file) ? new String(pack.source().bytes(file), UTF_8) : "";
  }

  private String signature() throws IOException {
    return pack.source().has(Checksums.SIGNATURE)
        ? HexFormat.of().formatHex(pack.source().bytes(Checksums.SIGNATURE))
        : "";
  }

  private Optional<DrlFile> file(String file, String text) {
    String id = file.substring(FOLDER.length() + 1, file.length() - CODE.length());
    String sheet = FOLDER + "/" + id + SHEET;
    if (!pack.files().has(sheet)) {
      complaints.add(
          pack.files().shown(file),
          0,
          "缺少 " + sheet + "：请写出阶段，以及每条规则的 name、argue、weight 与 says。",
          "There is no "
              + sheet
              + ": write the stage, and name, argue, weight and says of each rule.");
      return Optional.empty();
    }
    return pack.files()
        .yaml(sheet)
        .flatMap(root -> sheets.read(pack.files().shown(sheet), root, id))
        .map(read -> new DrlFile(pack.files().shown(file), id, read.stage(), text, read.rules()));
  }
}
