package org.cannadvisor.advisor.author.audit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods that a class names, read from the constant pool of its file. */
final class ClassCalls {

  private static final int MAGIC = 0xCAFEBABE;

  /**
   * A method that is named.
   *
   * @param owner as class files write it, {@code org/cannadvisor/model/Chip}
   */
  record Call(String owner, String name, String descriptor) {

    /** The class whose object comes of it; empty where none does. */
    String makes() {
      if (name.equals("<init>")) {
        return owner;
      }
      int result = descriptor.indexOf(")L");
      return result < 0 ? "" : descriptor.substring(result + 2, descriptor.length() - 1);
    }
  }

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Integer> classes = new HashMap<>();
  private final Map<Integer, int[]> pairs = new HashMap<>();
  private final List<int[]> methods = new ArrayList<>();

  private ClassCalls() {}

  /**
   * Reads a class file.
   *
   * @throws IOException where it is none
   */
  static List<Call> of(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.readInt();
    var pool = new ClassCalls();
    int count = in.readUnsignedShort();
    int index = 1;
    while (index < count) {
      index += pool.constant(in, index);
    }
    return pool.calls();
  }

  /** Reads one constant and says how many places it takes. */
  private int constant(DataInputStream in, int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> texts.put(index, in.readUTF());
      case 3, 4, 17, 18 -> in.skipNBytes(4);
      case 5, 6 -> in.skipNBytes(8);
      case 7 -> classes.put(index, in.readUnsignedShort());
      case 8, 16, 19, 20 -> in.skipNBytes(2);
      case 9 -> in.skipNBytes(4);
      case 10, 11 -> methods.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
      case 12 -> pairs.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
      case 15 -> in.skipNBytes(3);
      default -> throw new IOException("unknown constant " + tag);
    }
    return tag == 5 || tag == 6 ? 2 : 1;
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    for (int[] method : methods) {
      int[] pair = pairs.getOrDefault(method[1], new int[] {0, 0});
      calls.add(new Call(text(classes.getOrDefault(method[0], 0)), text(pair[0]), text(pair[1])));
    }
    return calls;
  }

  private String text(int index) {
    return texts.getOrDefault(index, "");
  }
}
