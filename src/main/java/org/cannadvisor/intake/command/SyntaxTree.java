package org.cannadvisor.intake.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterPython;

/**
 * What tree-sitter makes of a script. The work is bounded by counted steps and not by time, so that
 * the same text gives the same tree on every machine.
 *
 * @param damaged whether some of the text did not fit the grammar
 */
record SyntaxTree(Syntax root, boolean damaged) {

  /** Deepest nesting of brackets that is parsed. */
  private static final int MAX_NESTING = 200;

  /** Most nodes that are looked at. */
  private static final int MAX_NODES = 400_000;

  private static final int CHUNK = 16 * 1024;

  static Optional<SyntaxTree> ofBash(String text) {
    return isTooNested(text) ? Optional.empty() : parse(text, new TreeSitterBash());
  }

  static Optional<SyntaxTree> ofPython(String text) {
    return isTooNested(text) ? Optional.empty() : parse(text, new TreeSitterPython());
  }

  private static boolean isTooNested(String text) {
    int depth = 0;
    for (int at = 0; at < text.length() && depth <= MAX_NESTING; at++) {
      switch (text.charAt(at)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return depth > MAX_NESTING;
  }

  /** UTF-16 makes two bytes of every character, whatever its language. */
  private static Optional<SyntaxTree> parse(String text, TSLanguage language) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    TSReader reader =
        (buffer, offset, point) -> {
          int length = Math.max(0, Math.min(buffer.length, bytes.length - offset));
          System.arraycopy(bytes, Math.min(offset, bytes.length), buffer, 0, length);
          return length;
        };
    var parser = new TSParser();
    parser.setLanguage(language);
    var steps = new int[1];
    int most = 500 + text.length() / 30;
    Optional<TSTree> tree =
        Optional.ofNullable(
            parser.parseWithOptions(
                new byte[CHUNK],
                null,
                reader,
                TSInputEncoding.TSInputEncodingUTF16LE,
                state -> ++steps[0] > most));
    return tree.map(TSTree::getRootNode)
        .flatMap(root -> copy(root).map(copy -> new SyntaxTree(copy, root.hasError())));
  }

  /** The whole tree as plain objects; empty where it is too large. */
  private static Optional<Syntax> copy(TSNode root) {
    var cursor = new TSTreeCursor(root);
    var open = new ArrayDeque<Syntax>();
    Syntax top = node(root);
    open.push(top);
    boolean descend = cursor.gotoFirstChild();
    for (int count = 0; count < MAX_NODES; count++) {
      if (!descend) {
        do {
          open.pop();
        } while (!open.isEmpty() && !cursor.gotoNextSibling() && cursor.gotoParent());
        if (open.isEmpty()) {
          return Optional.of(top);
        }
      }
      Syntax next = node(cursor.currentNode());
      open.element().children().add(next);
      open.push(next);
      descend = cursor.gotoFirstChild();
    }
    return Optional.empty();
  }

  private static Syntax node(TSNode node) {
    List<Syntax> children = new ArrayList<>(node.getChildCount());
    return new Syntax(node.getType(), node.getStartByte() / 2, node.getEndByte() / 2, children);
  }
}
