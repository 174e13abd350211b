package org.cannadvisor.intake.syntax;

/**
 * How much work the scripts of one file may still cause, counted and not timed so that the same
 * file gives the same facts on every machine. Each parse gets most of what is left: a script that
 * the grammar cannot cope with leaves enough to read its command lines one by one.
 */
public final class Effort {

  private int steps;
  private int nodes;
  private int reads;
  private int lost;

  private Effort(int steps, int nodes, int reads) {
    this.steps = steps;
    this.nodes = nodes;
    this.reads = reads;
  }

  /** Far more than 256 KB of plain commands take. */
  public static Effort forCommands() {
    return new Effort(4_000, 30_000, 600);
  }

  /**
   * For a C or C++ source of so many characters. The 1,041 of them in the public samples need at
   * most one step for 60 characters, and none more than 1,082; text that does not fit the grammar
   * makes each step dearer than the one before it, so that few may be granted.
   */
  public static Effort forCpp(int length) {
    return new Effort(Math.min(1_500, 200 + length / 40), 60_000, 1_000);
  }

  /** The same for Python: of the 891 sources in the public samples none needs more than 528. */
  public static Effort forPython(int length) {
    return new Effort(Math.min(900, 200 + length / 40), 60_000, 1_000);
  }

  /** Counts one step of the parser, the dearer ones of mending errors more; false to stop it. */
  boolean step(int before, boolean mending) {
    steps -= mending ? 10 : 1;
    return steps > before / 4 && reads > 0;
  }

  int steps() {
    return steps;
  }

  /** Counts characters that did not fit the grammar in one piece. */
  void lose(int characters) {
    lost = Math.max(lost, characters);
  }

  /**
   * The longest piece of text that did not fit the grammar, in characters. What it cost grows with
   * its square.
   */
  public int lost() {
    return lost;
  }

  /** Counts one look at a part of the text: some texts are looked at from end to end every time. */
  void read() {
    reads--;
  }

  /** A new parse may look at its text again. */
  void startReading() {
    reads = Math.max(reads, 20);
  }

  public boolean isExhausted() {
    return steps < 200 || nodes < 500;
  }

  /** Counts one node of a tree; false where the rest has to be left out. */
  boolean node(int before) {
    nodes--;
    return nodes > before / 4;
  }

  int nodes() {
    return nodes;
  }
}
