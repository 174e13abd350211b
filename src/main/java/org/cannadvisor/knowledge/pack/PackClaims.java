package org.cannadvisor.knowledge.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.knowledge.Claim;

/** Everything that the files of one pack claim, with file and line. */
public final class PackClaims {

  private static final String MANIFEST = "pack.yaml";
  private static final int LARGEST_TABLE = 16;

  private final PackFiles files;
  private final Complaints unheard;
  private final ClaimReader reader;
  private final List<Claim> claims = new ArrayList<>();

  private PackClaims(Path root, String name) {
    unheard = new Complaints();
    files = new PackFiles(new FolderSource(root), name, unheard);
    reader = new ClaimReader(files, unheard);
  }

  /**
   * Reads a pack; what cannot be read claims nothing.
   *
   * @param root its folder
   * @param name how places call the pack
   */
  public static List<Claim> of(Path root, String name) {
    var pack = new PackClaims(root, name);
    pack.manifest();
    pack.files.in("knowledge", ".md").forEach(file -> pack.claims.addAll(pack.reader.entry(file)));
    pack.files.in("tables", ".csv").forEach(pack::csv);
    pack.files.in("tables", ".xlsx").forEach(pack::xlsx);
    return List.copyOf(pack.claims);
  }

  private void manifest() {
    if (files.has(MANIFEST)) {
      files
          .yaml(MANIFEST)
          .ifPresent(
              root -> {
                claims.addAll(reader.listed(MANIFEST, root, "thresholds", Claim.Sort.THRESHOLD));
                claims.addAll(reader.listed(MANIFEST, root, "priors", Claim.Sort.PRIOR));
                claims.addAll(reader.listed(MANIFEST, root, "off", Claim.Sort.OFF));
              });
    }
  }

  private void csv(String file) {
    files
        .text(file, LARGEST_TABLE)
        .ifPresent(
            text -> {
              var rows = sheet(file, "");
              CsvTable.read(text, rows);
              claims.addAll(rows.claims());
            });
  }

  private void xlsx(String file) {
    files
        .bytes(file, LARGEST_TABLE)
        .ifPresent(
            bytes -> {
              var sheets = new ArrayList<TableClaims>();
              try {
                XlsxTable.read(
                    bytes,
                    name -> {
                      sheets.add(sheet(file, name));
                      return sheets.get(sheets.size() - 1);
                    });
              } catch (BoundedZip.Refused refused) {
                unheard.add(file, 0, refused.why().zh(), refused.why().en());
              }
              sheets.forEach(rows -> claims.addAll(rows.claims()));
            });
  }

  private TableClaims sheet(String file, String name) {
    return new TableClaims(new TablePlaces(files.shown(file), name, unheard));
  }
}
