package org.cannadvisor.knowledge.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.knowledge.Claim;
import org.cannadvisor.model.CannRange;
import org.cannadvisor.model.Evidence;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads what files of knowledge claim, with the lines, and whether or not they are good enough to
 * be used. What is wrong with them otherwise is for others to say.
 */
final class ClaimReader {

  private static final String SOURCE = "source";
  private static final String FENCE = "---";

  private final PackFiles files;
  private final Complaints unheard;

  /**
   * @param files the folder that is read
   * @param unheard takes what is wrong with the files
   */
  ClaimReader(PackFiles files, Complaints unheard) {
    this.files = files;
    this.unheard = unheard;
  }

  /** Those of a list below a field, each with an {@code id}. */
  List<Claim> listed(String file, Fields root, String field, Claim.Sort sort) {
    return claims(file, root.each(field), sort, sort == Claim.Sort.OFF ? "reason" : SOURCE);
  }

  /** Those of a file that is a list. */
  List<Claim> listed(String file, Claim.Sort sort) {
    return files.yaml(file).map(root -> claims(file, items(root), sort, SOURCE)).orElse(List.of());
  }

  private List<Claim> claims(
      String file, Collection<Fields> items, Claim.Sort sort, String sourceField) {
    var all = new ArrayList<Claim>();
    for (Fields item : items) {
      List<String> sources = item.word(sourceField).stream().toList();
      String id = item.word("id").orElse("");
      all.add(new Claim(sort, id, "", CannRange.ANY, sources, at(file, item.at(), 0)));
    }
    return all;
  }

  /** The mappings of a file that is a list; none where it is no list. */
  List<Fields> items(Fields root) {
    return root.at() instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new Fields("", item, unheard)).toList()
        : List.of();
  }

  /** Every mapping below a mapping that has a value: {@code strong: {value: 3, source: …}}. */
  List<Claim> valued(String file, Claim.Sort sort) {
    var all = new ArrayList<Claim>();
    files
        .yaml(file)
        .ifPresent(
            root -> {
              for (String group : root.names()) {
                Fields inner = root.fields(group);
                for (String id : inner.names()) {
                  Fields item = inner.fields(id);
                  all.add(
                      new Claim(
                          sort,
                          id,
                          "",
                          CannRange.ANY,
                          item.word(SOURCE).stream().toList(),
                          at(file, inner.nameOf(id), 0)));
                }
              }
            });
    return all;
  }

  /** That of a knowledge entry; none where it has no front matter. */
  List<Claim> entry(String file) {
    String text = files.text(file).orElse("");
    String[] parts = text.split("(?m)^" + FENCE + "\\R", 3);
    if (parts.length < 3) {
      return List.of();
    }
    return files.yaml(file, parts[1]).stream().map(root -> entry(file, root)).toList();
  }

  private Claim entry(String file, Fields root) {
    List<String> sources =
        root.has("sources")
            ? root.items("sources").stream().flatMap(item -> Fields.word(item).stream()).toList()
            : List.of();
    Evidence at = root.has("sources") ? at(file, root.nameOf("sources"), 1) : place(file, 1);
    return new Claim(Claim.Sort.ENTRY, root.word("id").orElse(""), "", CannRange.ANY, sources, at);
  }

  /**
   * The place of a node.
   *
   * @param before lines of the file before the text that was parsed
   */
  Evidence at(String file, Node node, int before) {
    return place(file, Complaints.line(node) + before);
  }

  private Evidence place(String file, int line) {
    return new Evidence(files.shown(file), line, "");
  }

  /** The same text for the same value, in whatever order its fields and items stand. */
  static String plain(Node node) {
    if (node instanceof ScalarNode scalar) {
      return '"' + scalar.getValue() + '"';
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(ClaimReader::plain)
          .sorted()
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(ClaimReader::plain)
            .sorted()
            .collect(Collectors.joining(",", "{", "}"))
        : "";
  }

  private static String plain(NodeTuple field) {
    return plain(field.getKeyNode()) + ":" + plain(field.getValueNode());
  }
}
