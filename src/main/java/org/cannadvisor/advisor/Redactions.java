package org.cannadvisor.advisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Redaction;
import org.cannadvisor.report.RedactionText;

/**
 * Replaces in a whole diagnosis what tells whose project it is, so that any format can be handed
 * on. Every text of every record is gone through; only fields that hold words of our own are left
 * out.
 */
public final class Redactions {

  /** Fields that hold identifiers and sources of the knowledge base. */
  private static final Set<String> OUR_OWN =
      Set.of(
          "id", "ids", "rules", "decides", "missing", "what", "sources", "option", "group",
          "version", "cube", "vector", "chip", "cann");

  /** Names of files and folders that every project has; they tell nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "advisor.yaml",
          "README.md",
          "CMakeLists.txt",
          "requirements.txt",
          "fusion_result.json",
          "fusion_switch.cfg",
          "acl.json",
          "src",
          "inc",
          "include",
          "model",
          "models",
          "log",
          "logs",
          "script",
          "scripts",
          "data",
          "config",
          "build",
          "out",
          "project");

  private static final int SHORTEST = 3;

  /** Logins and machines that every system has. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "root",
          "admin",
          "ubuntu",
          "localhost",
          "host",
          "server",
          "master",
          "docker",
          "container",
          "HwHiAiUser",
          "davinci-mini",
          "git");

  private final StandIns standIns = new StandIns();
  private final OwnNames own;

  private Redactions(OwnNames own) {
    this.own = own;
  }

  /**
   * The same without names, with what a page shows besides, all but the excerpts: the lines around
   * an evidence hold names that nothing has told.
   *
   * @param own names in the models of the project
   */
  static Redaction of(Dossier dossier, OwnNames own) {
    var open = new Dossier(dossier.diagnosis(), dossier.other(), dossier.curves(), List.of());
    var redactions = new Redactions(own);
    redactions.tellNames(open);
    var redacted = (Dossier) redactions.mapped("", open);
    return new Redaction(redacted, redactions.standIns.replaced());
  }

  private void tellNames(Dossier dossier) {
    Diagnosis diagnosis = dossier.diagnosis();
    if (diagnosis.directory().length() >= SHORTEST) {
      standIns.nameAs(diagnosis.directory(), "project");
    }
    COMMON.stream().filter(name -> name.contains(".")).forEach(standIns::leave);
    own.common().files().forEach(standIns::leave);
    var paths = new ArrayList<String>();
    var places = new LinkedHashSet<Named>();
    walk(
        dossier,
        (component, text) -> {
          if (component.equals("file") || component.equals("path")) {
            paths.add(text);
          }
          Matcher home = StandIns.HOME.matcher(text);
          while (home.find()) {
            places.add(new Named("user", home.group(1)));
          }
          HostNames.in(text, (kind, name) -> places.add(new Named(kind, name)));
        });
    diagnosis.files().forEach(file -> paths.add(file.path()));
    paths.stream().distinct().sorted().forEach(this::tellPath);
    diagnosis.subjects().forEach(subject -> tell("model", subject.name()));
    places.forEach(this::tell);
    own.operators().forEach(name -> tell("operator", name));
    own.tensors().forEach(name -> tell("tensor", name));
    standIns.told();
  }

  /** A login or a machine, wherever it is named; not where its name is a word like any other. */
  private void tell(Named place) {
    if (!EVERYWHERE.contains(place.name()) && !own.common().has(place.name())) {
      tell(place.kind(), place.name());
    }
  }

  private record Named(String kind, String name) {}

  /** The path as a whole, and the name of the file wherever it is named alone. */
  private void tellPath(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.contains(".")) {
      tell("file", name);
    }
    boolean isCommon = Arrays.stream(path.split("/", -1)).allMatch(COMMON::contains);
    if (path.contains("/") && !isCommon) {
      tell("path", path);
    }
  }

  private void tell(String kind, String name) {
    if (name.length() >= SHORTEST && !COMMON.contains(name) && !name.matches("[./]+")) {
      standIns.name(kind, name);
    }
  }

  private static void walk(Object value, BiConsumer<String, String> text) {
    new Walk(text).visit("", value);
  }

  /** Goes through all texts below a value. */
  private record Walk(BiConsumer<String, String> text) {

    void visit(String name, Object value) {
      if (value instanceof String words) {
        text.accept(name, words);
      } else if (value instanceof List<?> list) {
        list.forEach(one -> visit(name, one));
      } else if (value instanceof Optional<?> maybe) {
        maybe.ifPresent(one -> visit(name, one));
      } else if (value instanceof Record fields) {
        for (RecordComponent one : fields.getClass().getRecordComponents()) {
          visit(one.getName(), Redactions.value(one, fields));
        }
      }
    }
  }

  private Object mapped(String name, Object value) {
    if (value instanceof String words) {
      return OUR_OWN.contains(name) ? words : standIns.in(words);
    }
    if (value instanceof List<?> list) {
      return name.equals("topics") ? list : list.stream().map(one -> mapped(name, one)).toList();
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(one -> mapped(name, one));
    }
    return value instanceof Record fields ? mapped(fields) : value;
  }

  private Record mapped(Record fields) {
    RecordComponent[] components = fields.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components).map(one -> mapped(one.getName(), value(one, fields))).toArray();
    try {
      return fields.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(fields.getClass() + " cannot be made anew.", e);
    }
  }

  private static Object value(RecordComponent component, Record fields) {
    try {
      return component.getAccessor().invoke(fields);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read.", e);
    }
  }

  /** Writes what was replaced, for whoever keeps the original. */
  public static void write(Redaction redaction, Lang lang, Writer out) {
    try {
      RedactionText.write(redaction, lang, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
