package org.cannadvisor.knowledge.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheet programs write them, as small as can be, or as nobody would. */
public final class Workbook {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private int count;

  /** Adds a sheet: cells between bars, {@code =…} a formula, {@code #7} a number. */
  public Workbook sheet(String name, String... rows) {
    var data = new StringBuilder();
    for (int row = 1; row <= rows.length; row++) {
      data.append("<row r=\"").append(row).append("\">");
      String[] cells = rows[row - 1].split("\\|", -1);
      for (int i = 0; i < cells.length; i++) {
        data.append(cell((char) ('A' + i) + String.valueOf(row), cells[i]));
      }
      data.append("</row>");
    }
    return sheetXml(
        name, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</sheetData></worksheet>");
  }

  Workbook sheetXml(String name, String xml) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
            .formatted(escaped(name), count, count));
    relations.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, OFFICE, count));
    parts.put("xl/worksheets/sheet" + count + ".xml", HEAD + xml);
    return this;
  }

  private static String cell(String address, String text) {
    if (text.startsWith("=")) {
      return "<c r=\"" + address + "\"><f>" + escaped(text.substring(1)) + "</f><v>42</v></c>";
    }
    if (text.startsWith("#")) {
      return "<c r=\"" + address + "\"><v>" + text.substring(1) + "</v></c>";
    }
    String inline = "<is><t>" + escaped(text) + "</t></is>";
    return text.isEmpty() ? "" : "<c r=\"" + address + "\" t=\"inlineStr\">" + inline + "</c>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  public byte[] bytes() throws IOException {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\""
            + PACKAGE
            + "content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "</Types>");
    all.put(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\"><Relationship Id=\"rId1\""
            + " Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    all.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    all.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\""
            + PACKAGE
            + "relationships\">"
            + relations
            + "</Relationships>");
    all.putAll(parts);
    return zip(all);
  }

  static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
