import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives the records of a folder of classes plain {@code equals}, {@code hashCode} and {@code
 * toString}. What javac writes links each of them at run time, for each record anew: that took a
 * tenth of the start of the program, which compares facts of some thirty sorts once or twice. The
 * results are those of {@link java.lang.runtime.ObjectMethods}; methods that a record writes itself
 * are left alone, and a second run finds nothing to do.
 *
 * <pre>java -cp asm.jar InlineRecordMethods.java target/classes</pre>
 */
final class InlineRecordMethods {

  private static final String LINKER = "java/lang/runtime/ObjectMethods";

  private InlineRecordMethods() {}

  public static void main(String[] args) throws IOException {
    List<Path> classes;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      classes = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      var reader = new ClassReader(Files.readAllBytes(file));
      if ("java/lang/Record".equals(reader.getSuperName())) {
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Methods(writer), 0);
        Files.write(file, writer.toByteArray());
      }
    }
  }

  /** Replaces the methods whose only work is to link. */
  private static final class Methods extends ClassVisitor {

    private String owner = "";

    Methods(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      owner = name;
      super.visit(version, access, name, signature, parent, faces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      var method = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean equals = name.equals("equals") && descriptor.equals("(Ljava/lang/Object;)Z");
      boolean hashCode = name.equals("hashCode") && descriptor.equals("()I");
      boolean text = name.equals("toString") && descriptor.equals("()Ljava/lang/String;");
      return equals || hashCode || text ? new Body(method, owner) : method;
    }
  }

  /** Writes the work in place of the link. */
  private static final class Body extends MethodVisitor {

    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type BUILDER = Type.getType(StringBuilder.class);

    private final String owner;

    Body(MethodVisitor method, String owner) {
      super(Opcodes.ASM9, method);
      this.owner = owner;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle linker, Object... arguments) {
      if (!linker.getOwner().equals(LINKER)) {
        super.visitInvokeDynamicInsn(name, descriptor, linker, arguments);
      } else if (name.equals("hashCode")) {
        hashCode(arguments);
      } else if (name.equals("toString")) {
        text(arguments);
      } else {
        isEqual(arguments);
      }
    }

    /** The receiver is on the stack; leaves 31 * (31 * (hash a) + hash b) + … */
    private void hashCode(Object[] arguments) {
      visitInsn(Opcodes.POP);
      visitInsn(Opcodes.ICONST_0);
      for (int i = 2; i < arguments.length; i++) {
        var field = (Handle) arguments[i];
        visitIntInsn(Opcodes.BIPUSH, 31);
        visitInsn(Opcodes.IMUL);
        load(0, field);
        hash(Type.getType(field.getDesc()));
        visitInsn(Opcodes.IADD);
      }
    }

    private void hash(Type type) {
      String boxed = box(type);
      String descriptor = Type.getMethodDescriptor(Type.INT_TYPE, boxed == null ? OBJECT : type);
      String holder = boxed == null ? "java/util/Objects" : boxed;
      visitMethodInsn(Opcodes.INVOKESTATIC, holder, "hashCode", descriptor, false);
    }

    /** The receiver is on the stack; leaves {@code Name[a=1, b=2]}. */
    private void text(Object[] arguments) {
      visitInsn(Opcodes.POP);
      visitTypeInsn(Opcodes.NEW, BUILDER.getInternalName());
      visitInsn(Opcodes.DUP);
      visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER.getInternalName(), "<init>", "()V", false);
      String before = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
      before += "[";
      for (int i = 2; i < arguments.length; i++) {
        var field = (Handle) arguments[i];
        append(before + field.getName() + "=");
        load(0, field);
        append(Type.getType(field.getDesc()));
        before = ", ";
      }
      append(arguments.length == 2 ? before + "]" : "]");
      visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          BUILDER.getInternalName(),
          "toString",
          "()Ljava/lang/String;",
          false);
    }

    private void append(String words) {
      visitLdcInsn(words);
      append(OBJECT);
    }

    private void append(Type type) {
      Type taken =
          switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            case Type.OBJECT, Type.ARRAY -> OBJECT;
            default -> type;
          };
      String descriptor = Type.getMethodDescriptor(BUILDER, taken);
      visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, BUILDER.getInternalName(), "append", descriptor, false);
    }

    /** The receiver and the other object are on the stack; leaves 0 or 1. */
    private void isEqual(Object[] arguments) {
      var differ = new Label();
      var end = new Label();
      visitInsn(Opcodes.POP2);
      visitVarInsn(Opcodes.ALOAD, 1);
      visitTypeInsn(Opcodes.INSTANCEOF, owner);
      visitJumpInsn(Opcodes.IFEQ, differ);
      for (int i = 2; i < arguments.length; i++) {
        var field = (Handle) arguments[i];
        load(0, field);
        load(1, field);
        compare(Type.getType(field.getDesc()), differ);
      }
      visitInsn(Opcodes.ICONST_1);
      visitJumpInsn(Opcodes.GOTO, end);
      visitLabel(differ);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      visitInsn(Opcodes.ICONST_0);
      visitLabel(end);
      visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
    }

    private void compare(Type type, Label differ) {
      String boxed = box(type);
      if (boxed == null) {
        String objects = Type.getMethodDescriptor(Type.BOOLEAN_TYPE, OBJECT, OBJECT);
        visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", objects, false);
        visitJumpInsn(Opcodes.IFEQ, differ);
      } else {
        String numbers = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
        visitMethodInsn(Opcodes.INVOKESTATIC, boxed, "compare", numbers, false);
        visitJumpInsn(Opcodes.IFNE, differ);
      }
    }

    private void load(int variable, Handle field) {
      visitVarInsn(Opcodes.ALOAD, variable);
      if (variable == 1) {
        visitTypeInsn(Opcodes.CHECKCAST, owner);
      }
      visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
    }

    private static String box(Type type) {
      return switch (type.getSort()) {
        case Type.BOOLEAN -> "java/lang/Boolean";
        case Type.BYTE -> "java/lang/Byte";
        case Type.CHAR -> "java/lang/Character";
        case Type.SHORT -> "java/lang/Short";
        case Type.INT -> "java/lang/Integer";
        case Type.LONG -> "java/lang/Long";
        case Type.FLOAT -> "java/lang/Float";
        case Type.DOUBLE -> "java/lang/Double";
        default -> null;
      };
    }
  }
}
