package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.EntryReader;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;

/** The knowledge entries of all packs, {@code knowledge/<id>.md}. */
final class PackEntries {

  private static final String FOLDER = "knowledge";
  private static final String ENDING = ".md";

  /** An entry as it was written; two packs may have the very same. */
  private record Written(String text, Entry entry) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Written written && written.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  private final KnowledgeBase builtIn;
  private final Complaints complaints;
  private final Agreed<Written> written = new Agreed<>("建议", "recommendation");
  private final Map<String, List<String>> owned = new TreeMap<>();
  private final Set<String> faulty = new TreeSet<>();

  PackEntries(KnowledgeBase builtIn, Complaints complaints) {
    this.builtIn = builtIn;
    this.complaints = complaints;
  }

  /** Reads the entries of one more pack. */
  void read(Candidate pack) {
    var reader = new EntryReader(builtIn);
    for (String file : pack.files().in(FOLDER, ENDING)) {
      String id = file.substring(FOLDER.length() + 1, file.length() - ENDING.length());
      String shown = pack.files().shown(file);
      if (builtIn.outline(id).isPresent()) {
        complaints.add(
            shown,
            0,
            "建议 " + id + " 已属于 builtin，规则包只能为它增加论证，不能改写其说明。请删除此文件或换一个 id。",
            "The recommendation "
                + id
                + " belongs to builtin. A pack can add arguments to it, not rewrite its text."
                + " Delete this file or choose another id.");
        continue;
      }
      pack.files()
          .text(file)
          .map(text -> text.replace("\r\n", "\n"))
          .ifPresent(text -> add(pack.name(), shown, id, text, reader.read(text, id)));
    }
  }

  private void add(String pack, String file, String id, String text, EntryReader.Reading reading) {
    for (Entry entry : reading.entries()) {
      written.add(id, pack, new Agreed.Place(file, 1), new Written(text, entry));
      owned.computeIfAbsent(pack, key -> new ArrayList<>()).add(id);
    }
    if (!reading.faults().isEmpty()) {
      faulty.add(id);
    }
    reading
        .faults()
        .forEach(
            fault ->
                complaints.add(
                    file,
                    1,
                    "知识条目未采用：" + fault.zh() + "。",
                    "The entry was not used: " + fault.en() + "."));
  }

  void complain() {
    written.complain(complaints);
  }

  /** Ids whose entries were told to be wrong, or different from pack to pack: nobody has them. */
  Set<String> refused() {
    var all = new TreeSet<>(written.disputed());
    all.addAll(faulty);
    all.removeAll(written.all().keySet());
    return all;
  }

  /** Those of one pack that are used. */
  List<Entry> of(String pack) {
    Map<String, Written> all = written.all();
    return owned.getOrDefault(pack, List.of()).stream()
        .filter(all::containsKey)
        .map(all::get)
        .map(Written::entry)
        .toList();
  }

  /** Outlines of all recommendations, the built-in ones and those of packs, by id. */
  Map<String, Outline> outlines() {
    Map<String, Outline> outlines = new TreeMap<>();
    builtIn.outlines().forEach(outline -> outlines.put(outline.id(), outline));
    written
        .all()
        .values()
        .forEach(one -> outlines.put(one.entry().outline().id(), one.entry().outline()));
    return outlines;
  }
}
