package org.cannadvisor.rules.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cannadvisor.rules.child.DrlCompiler.Compiled;
import org.drools.model.Model;

/** Loads the compiled rules of a pack. */
final class PackedModels extends ClassLoader {

  private final Map<String, byte[]> classes;

  private PackedModels(Map<String, byte[]> classes) {
    super(PackedModels.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * The models; from here on code of the pack runs.
   *
   * @throws IllegalStateException where a class is missing
   */
  static List<Model> of(Compiled compiled) {
    var loader = new PackedModels(compiled.classes());
    var models = new ArrayList<Model>();
    try {
      for (String name : compiled.models()) {
        Class<?> type = Class.forName(name, true, loader);
        models.add(type.asSubclass(Model.class).getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException incomplete) {
      throw new IllegalStateException("The compiled pack is incomplete", incomplete);
    }
    return models;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
