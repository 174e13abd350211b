package org.cannadvisor.intake.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterPython;

/**
 * What tree-sitter makes of a script. The work is bounded by counted steps and not by time, so that
 * the same text gives the same tree on every machine.
 *
 * @param damaged whether some of the text did not fit the grammar
 * @param whole whether no node was left out
 */
public record SyntaxTree(Syntax root, boolean damaged, boolean whole) {

  /** Deepest nesting of brackets that is parsed. */
  private static final int MAX_NESTING = 200;

  /** The parser looks ahead to the end of the line again and again. */
  private static final int MAX_LINE = 32 * 1024;

  private static final int CHUNK = 16 * 1024;

  /** A shell script; empty where it is nested too deeply or too hard to read. */
  public static Optional<SyntaxTree> ofBash(String text, Effort effort) {
    return of(text, TreeSitterBash::new, effort);
  }

  /** The same for Python. */
  public static Optional<SyntaxTree> ofPython(String text, Effort effort) {
    return of(text, TreeSitterPython::new, effort);
  }

  /** The same for C and C++. */
  public static Optional<SyntaxTree> ofCpp(String text, Effort effort) {
    return of(text, TreeSitterCpp::new, effort);
  }

  private static Optional<SyntaxTree> of(
      String text, Supplier<TSLanguage> language, Effort effort) {
    if (isTooNested(text)) {
      effort.lose(text.length());
      return Optional.empty();
    }
    return parse(withoutHugeLines(text), language.get(), effort).map(tree -> tree.of(text));
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

  /** The text up to the first line, continued ones included, that is no longer a command. */
  private static String withoutHugeLines(String text) {
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\n' && (at == 0 || text.charAt(at - 1) != '\\')) {
        start = at + 1;
      } else if (at - start > MAX_LINE) {
        return text.substring(0, at);
      }
    }
    return text;
  }

  private SyntaxTree of(String text) {
    boolean cut = withoutHugeLines(text).length() < text.length();
    return new SyntaxTree(root, damaged || cut, whole && !cut);
  }

  /** UTF-16 makes two bytes of every character, whatever its language. */
  private static Optional<SyntaxTree> parse(String text, TSLanguage language, Effort effort) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    TSReader reader =
        (buffer, offset, point) -> {
          effort.read();
          int length = Math.max(0, Math.min(buffer.length, bytes.length - offset));
          System.arraycopy(bytes, Math.min(offset, bytes.length), buffer, 0, length);
          return length;
        };
    var parser = new TSParser();
    parser.setLanguage(language);
    effort.startReading();
    int before = effort.steps();
    Optional<TSTree> tree =
        Optional.ofNullable(
            parser.parseWithOptions(
                new byte[CHUNK],
                null,
                reader,
                TSInputEncoding.TSInputEncodingUTF16LE,
                state -> !effort.step(before, state.hasError())));
    if (tree.isEmpty()) {
      effort.lose(text.length());
    }
    return tree.map(TSTree::getRootNode).map(root -> copy(root, effort));
  }

  /** The tree as plain objects, cut off where it is too large. */
  private static SyntaxTree copy(TSNode root, Effort effort) {
    int before = effort.nodes();
    var cursor = new TSTreeCursor(root);
    var open = new ArrayDeque<Syntax>();
    Syntax top = node(root, effort);
    open.push(top);
    boolean descend = cursor.gotoFirstChild();
    while (effort.node(before)) {
      if (!descend) {
        do {
          open.pop();
        } while (!open.isEmpty() && !cursor.gotoNextSibling() && cursor.gotoParent());
        if (open.isEmpty()) {
          return new SyntaxTree(top, root.hasError(), true);
        }
      }
      Syntax next = node(cursor.currentNode(), effort);
      open.element().children().add(next);
      open.push(next);
      descend = cursor.gotoFirstChild();
    }
    return new SyntaxTree(top, root.hasError(), false);
  }

  private static Syntax node(TSNode node, Effort effort) {
    List<Syntax> children = new ArrayList<>(node.getChildCount());
    int from = node.getStartByte() / 2;
    int to = node.getEndByte() / 2;
    if (node.getType().equals("ERROR")) {
      effort.lose(to - from);
    }
    return new Syntax(node.getType(), from, to, children);
  }
}
