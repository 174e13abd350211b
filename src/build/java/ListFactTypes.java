import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Lists the records of {@code model} that are facts, with what their comments say of them and of
 * their components, for {@code rules schema} and the reader of declarative rules.
 *
 * <pre>java ListFactTypes.java src/main/java/org/cannadvisor/model target/classes/…/fact-types.txt
 * </pre>
 */
final class ListFactTypes {

  private final List<String> lines = new ArrayList<>();
  private final DocTrees docs;

  private ListFactTypes(DocTrees docs) {
    this.docs = docs;
  }

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      var list = new ListFactTypes(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree record && type.getKind() == Tree.Kind.RECORD) {
            list.add(unit, record);
          }
        }
      }
      Path target = Path.of(args[1]);
      Files.createDirectories(target.getParent());
      Files.write(target, list.lines);
    }
  }

  private void add(CompilationUnitTree unit, ClassTree record) {
    boolean isFact =
        record.getImplementsClause().stream().anyMatch(face -> face.toString().equals("Fact"));
    if (!isFact) {
      return;
    }
    DocCommentTree doc = docs.getDocCommentTree(TreePath.getPath(unit, record));
    lines.add(
        "type\t" + record.getSimpleName() + "\t" + (doc == null ? "" : text(doc.getFullBody())));
    if (doc != null) {
      for (DocTree tag : doc.getBlockTags()) {
        if (tag instanceof ParamTree param) {
          lines.add("field\t" + param.getName() + "\t" + text(param.getDescription()));
        }
      }
    }
    for (Tree member : record.getMembers()) {
      if (member instanceof MethodTree method && method.getParameters().isEmpty()) {
        addAnswer(unit, method);
      }
    }
  }

  /** What a fact answers beside its components. */
  private void addAnswer(CompilationUnitTree unit, MethodTree method) {
    DocCommentTree doc = docs.getDocCommentTree(TreePath.getPath(unit, method));
    if (doc != null && method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
      lines.add("field\t" + method.getName() + "\t" + text(doc.getFullBody()));
    }
  }

  /** Plain text on one line. */
  private static String text(List<? extends DocTree> parts) {
    var text = new StringBuilder();
    for (DocTree part : parts) {
      text.append(words(part));
    }
    return text.toString()
        .replaceAll("\\{@value\\s+([^}]*)}", "$1")
        .replaceAll("\\{@link\\s+(?:[\\w.]*#)?([\\w.]+)[^}]*}", "$1")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** A part as a person reads it; its own text would escape what is not Latin. */
  private static String words(DocTree part) {
    if (part instanceof LiteralTree code) {
      return code.getBody().getBody();
    }
    return part instanceof TextTree plain ? plain.getBody() : part.toString();
  }
}
