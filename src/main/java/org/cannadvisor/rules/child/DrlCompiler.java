package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles the DRL of a pack in memory; runs in the child alone. */
final class DrlCompiler {

  private static final Pattern PACKAGE =
      Pattern.compile("^package\\s+[\\w.]+\\s*;?", Pattern.MULTILINE);
  private static final String CLASS = ".class";

  private DrlCompiler() {}

  /**
   * What a compilation gave.
   *
   * @param classes by name
   * @param models names of the classes that hold the rules of a file, sorted
   * @param errors as the engine words them; where there are some, there are no classes
   */
  record Compiled(Map<String, byte[]> classes, List<String> models, List<String> errors) {}

  /** Compiles files, each in a package of its own. */
  static Compiled compile(List<DrlText> files) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    for (DrlText file : files) {
      system.write("src/main/resources/packed/" + file.id() + ".drl", inOwnPackage(file));
    }
    KieBuilder builder = services.newKieBuilder(system);
    builder.buildAll(ExecutableModelProject.class);
    List<String> errors =
        builder.getResults().getMessages(Message.Level.ERROR).stream()
            .map(Message::getText)
            .toList();
    return errors.isEmpty()
        ? compiled((InternalKieModule) builder.getKieModule())
        : new Compiled(Map.of(), List.of(), errors);
  }

  /** Lines stay where they are. */
  private static String inOwnPackage(DrlText file) {
    String name = "packed." + "p_" + file.id().replaceAll("\\W", "_");
    Matcher declared = PACKAGE.matcher(file.text());
    return declared.find()
        ? declared.replaceFirst("package " + name + ";")
        : "package " + name + "; " + file.text();
  }

  private static Compiled compiled(InternalKieModule module) {
    var classes = new TreeMap<String, byte[]>();
    var models = new ArrayList<String>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(CLASS) && !name.endsWith("/ProjectModel.class")) {
        String dotted = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        classes.put(dotted, module.getBytes(name));
      } else if (name.endsWith("/drools-model")) {
        // The first line of Drools' own list is its version.
        new String(module.getBytes(name), UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .skip(1)
            .forEach(models::add);
      }
    }
    return new Compiled(classes, models.stream().sorted().toList(), List.of());
  }
}
