import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Gives the lambdas and method references of a folder of classes plain classes. What javac writes
 * links each of them at run time when it is met for the first time, which took a seventh of the
 * start of the program: a start meets some seven hundred. All lambdas of a class that are of one
 * interface share a class, {@code Outer$$Function}, which lies in the same nest and tells them by a
 * number.
 *
 * <p>Left as they are: what is serializable, and the packages that are named, where many lambdas of
 * one class would run in the same hot loop. A second run finds nothing to do.
 *
 * <pre>
 * java -cp asm.jar:asm-commons.jar InlineLambdas.java target/classes org/cannadvisor tensor compare
 * </pre>
 */
final class InlineLambdas {

  private static final String LINKER = "java/lang/invoke/LambdaMetafactory";
  private static final int VERSION = Opcodes.V17;

  private final Path root;

  /** What was added to the nest of each host. */
  private final Map<String, Set<String>> members = new TreeMap<>();

  private InlineLambdas(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path top = root.resolve(args[1]);
    List<Path> left = Stream.of(args).skip(2).map(top::resolve).toList();
    List<Path> classes;
    try (Stream<Path> all = Files.walk(top)) {
      classes =
          all.filter(file -> file.toString().endsWith(".class"))
              .filter(file -> left.stream().noneMatch(file::startsWith))
              .sorted()
              .toList();
    }
    var work = new InlineLambdas(root);
    for (Path file : classes) {
      work.inline(file);
    }
    work.joinNests();
  }

  private void inline(Path file) throws IOException {
    var reader = new ClassReader(Files.readAllBytes(file));
    var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    var calls = new Calls(writer);
    reader.accept(calls, 0);
    if (calls.found.isEmpty()) {
      return;
    }
    Files.write(file, writer.toByteArray());
    for (Holder holder : calls.found.values()) {
      Files.write(root.resolve(holder.name + ".class"), holder.bytes(calls.host));
      members.computeIfAbsent(calls.host, host -> new TreeSet<>()).add(holder.name);
    }
  }

  /** Private methods may be called from the same nest alone, of which its host must know. */
  private void joinNests() throws IOException {
    for (Map.Entry<String, Set<String>> nest : members.entrySet()) {
      Path file = root.resolve(nest.getKey() + ".class");
      var reader = new ClassReader(Files.readAllBytes(file));
      var writer = new ClassWriter(reader, 0);
      reader.accept(new Nest(writer, nest.getValue()), 0);
      Files.write(file, writer.toByteArray());
    }
  }

  /** Adds members to a nest. */
  private static final class Nest extends ClassVisitor {

    private final Set<String> more;

    Nest(ClassWriter writer, Set<String> more) {
      super(Opcodes.ASM9, writer);
      this.more = more;
    }

    @Override
    public void visitNestMember(String member) {
      more.add(member);
    }

    @Override
    public void visitEnd() {
      more.forEach(super::visitNestMember);
      super.visitEnd();
    }
  }

  /** A lambda: what it captures, what it is called as, what it calls. */
  private record Lambda(String factory, Type[] captured, Type asked, Type given, Handle body) {}

  /** Replaces links by calls of a factory. */
  private static final class Calls extends ClassVisitor {

    private final Map<String, Holder> found = new LinkedHashMap<>();
    private String name = "";
    private String host = "";

    Calls(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version, int access, String type, String signature, String parent, String[] faces) {
      name = type;
      host = type;
      super.visit(version, access, type, signature, parent, faces);
    }

    @Override
    public void visitNestHost(String of) {
      host = of;
      super.visitNestHost(of);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String site, Handle linker, Object... arguments) {
          if (!isPlain(linker, arguments)) {
            super.visitInvokeDynamicInsn(called, site, linker, arguments);
            return;
          }
          Holder holder = holder(Type.getReturnType(site), called, (Type) arguments[0]);
          String factory = holder.add(site, (Handle) arguments[1], (Type) arguments[2]);
          visitMethodInsn(Opcodes.INVOKESTATIC, holder.name, factory, site, false);
        }
      };
    }

    private static boolean isPlain(Handle linker, Object[] arguments) {
      return linker.getOwner().equals(LINKER)
          && linker.getName().equals("metafactory")
          && ((Handle) arguments[1]).getTag() != Opcodes.H_INVOKESPECIAL;
    }

    private Holder holder(Type face, String method, Type asked) {
      String simple = face.getInternalName().replaceAll(".*[/$]", "");
      return found.computeIfAbsent(
          face.getInternalName() + method + asked,
          key -> new Holder(name + "$$" + simple + suffix(simple), face, method, asked));
    }

    /** Two interfaces of one name are told apart by a number. */
    private String suffix(String simple) {
      long same =
          found.values().stream().filter(one -> one.name.startsWith(name + "$$" + simple)).count();
      return same == 0 ? "" : String.valueOf(same);
    }
  }

  /** The class of all lambdas of one class and one interface. */
  private static final class Holder {

    private static final Type OBJECT = Type.getType(Object.class);

    private final String name;
    private final Type face;
    private final Method method;
    private final List<Lambda> lambdas = new ArrayList<>();

    Holder(String name, Type face, String method, Type asked) {
      this.name = name;
      this.face = face;
      this.method = new Method(method, asked.getDescriptor());
    }

    String add(String site, Handle body, Type given) {
      String factory = "of" + lambdas.size();
      Type asked = Type.getMethodType(method.getDescriptor());
      lambdas.add(new Lambda(factory, Type.getArgumentTypes(site), asked, given, body));
      return factory;
    }

    byte[] bytes(String host) {
      var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
      writer.visit(
          VERSION,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
          name,
          null,
          OBJECT.getInternalName(),
          new String[] {face.getInternalName()});
      writer.visitNestHost(host);
      Map<String, Type> slots = new TreeMap<>();
      lambdas.forEach(lambda -> slots.putAll(slots(lambda)));
      slots.forEach((slot, type) -> field(writer, slot, type));
      field(writer, "lambda", Type.INT_TYPE);
      constructor(writer);
      for (int i = 0; i < lambdas.size(); i++) {
        factory(writer, i);
      }
      dispatch(writer);
      writer.visitEnd();
      return writer.toByteArray();
    }

    /** Where each captured value is kept: references as objects, so that lambdas share fields. */
    private static Map<String, Type> slots(Lambda lambda) {
      var slots = new LinkedHashMap<String, Type>();
      for (int i = 0; i < lambda.captured.length; i++) {
        Type type = isReference(lambda.captured[i]) ? OBJECT : lambda.captured[i];
        slots.put((isReference(type) ? "L" : type.getDescriptor()) + i, type);
      }
      return slots;
    }

    private static void field(ClassWriter writer, String slot, Type type) {
      writer.visitField(0, slot, type.getDescriptor(), null, null).visitEnd();
    }

    private static void constructor(ClassWriter writer) {
      var init = Method.getMethod("void <init> ()");
      var code = new GeneratorAdapter(Opcodes.ACC_PRIVATE, init, null, null, writer);
      code.loadThis();
      code.invokeConstructor(OBJECT, init);
      code.returnValue();
      code.endMethod();
    }

    private void factory(ClassWriter writer, int number) {
      Lambda lambda = lambdas.get(number);
      Type self = Type.getObjectType(name);
      var code =
          new GeneratorAdapter(
              Opcodes.ACC_STATIC,
              new Method(lambda.factory, face, lambda.captured),
              null,
              null,
              writer);
      code.newInstance(self);
      code.dup();
      code.invokeConstructor(self, Method.getMethod("void <init> ()"));
      int argument = 0;
      for (Map.Entry<String, Type> slot : slots(lambda).entrySet()) {
        code.dup();
        code.loadArg(argument++);
        code.putField(self, slot.getKey(), slot.getValue());
      }
      code.dup();
      code.push(number);
      code.putField(self, "lambda", Type.INT_TYPE);
      code.returnValue();
      code.endMethod();
    }

    private void dispatch(ClassWriter writer) {
      var code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
      if (lambdas.size() > 1) {
        var cases = new Label[lambdas.size() - 1];
        for (int i = 0; i < cases.length; i++) {
          cases[i] = new Label();
        }
        var last = new Label();
        code.loadThis();
        code.getField(Type.getObjectType(name), "lambda", Type.INT_TYPE);
        code.visitTableSwitchInsn(0, cases.length - 1, last, cases);
        for (int i = 0; i < cases.length; i++) {
          code.mark(cases[i]);
          call(code, lambdas.get(i));
        }
        code.mark(last);
      }
      call(code, lambdas.get(lambdas.size() - 1));
      code.endMethod();
    }

    private void call(GeneratorAdapter code, Lambda lambda) {
      Handle body = lambda.body;
      Type owner = Type.getObjectType(body.getOwner());
      boolean isNew = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
      if (isNew) {
        code.newInstance(owner);
        code.dup();
      }
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
      if (!isNew && body.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(0, owner);
      }
      int at = 0;
      for (Map.Entry<String, Type> slot : slots(lambda).entrySet()) {
        code.loadThis();
        code.getField(Type.getObjectType(name), slot.getKey(), slot.getValue());
        convert(code, slot.getValue(), wanted.get(at++));
      }
      Type[] asked = lambda.asked.getArgumentTypes();
      Type[] given = lambda.given.getArgumentTypes();
      for (int i = 0; i < asked.length; i++) {
        code.loadArg(i);
        convert(code, asked[i], given[i]);
        convert(code, given[i], wanted.get(at++));
      }
      invoke(code, body, owner);
      convert(
          code, isNew ? owner : Type.getReturnType(body.getDesc()), lambda.asked.getReturnType());
      code.returnValue();
    }

    private static void invoke(GeneratorAdapter code, Handle body, Type owner) {
      var called = new Method(body.getName(), body.getDesc());
      int opcode =
          switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
          };
      code.visitMethodInsn(
          opcode,
          owner.getInternalName(),
          called.getName(),
          called.getDescriptor(),
          body.isInterface());
    }

    /** As the linker does: casts, boxes, unboxes, widens; a value that nobody wants is dropped. */
    private static void convert(GeneratorAdapter code, Type from, Type to) {
      if (from.equals(to)) {
        return;
      }
      if (to.equals(Type.VOID_TYPE)) {
        if (from.getSize() == 2) {
          code.pop2();
        } else {
          code.pop();
        }
      } else if (isReference(from) && isReference(to)) {
        code.checkCast(to);
      } else if (isReference(from)) {
        Type inner = unboxed(from, to);
        code.unbox(inner);
        code.cast(inner, to);
      } else if (isReference(to)) {
        code.valueOf(from);
      } else {
        code.cast(from, to);
      }
    }

    /** The primitive in a box; where the box is not known, that which is wanted. */
    private static Type unboxed(Type box, Type wanted) {
      return switch (box.getInternalName()) {
        case "java/lang/Integer" -> Type.INT_TYPE;
        case "java/lang/Long" -> Type.LONG_TYPE;
        case "java/lang/Float" -> Type.FLOAT_TYPE;
        case "java/lang/Short" -> Type.SHORT_TYPE;
        case "java/lang/Byte" -> Type.BYTE_TYPE;
        case "java/lang/Character" -> Type.CHAR_TYPE;
        default -> wanted;
      };
    }

    private static boolean isReference(Type type) {
      return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }
  }
}
