package org.cannadvisor.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;

/** The compiled rules, ready to argue. Loading takes no compiler. */
public final class RuleBase {

  /** Names the compiled model classes, one a line. */
  static final String MODEL_LIST = "org/cannadvisor/rules/models.txt";

  private final KieBase rules;
  private final int size;

  private RuleBase(List<Model> models) {
    // Equal facts are one fact: two files that say the same must not make a rule argue twice.
    rules = KieBaseBuilder.createKieBaseFromModel(models, EqualityBehaviorOption.EQUALITY);
    size = models.stream().mapToInt(model -> model.getRules().size()).sum();
  }

  /**
   * The rules that the build compiled.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleBase builtIn() {
    return new RuleBase(modelNames().stream().map(RuleBase::model).toList());
  }

  /** How many rules there are. */
  public int size() {
    return size;
  }

  /** A session for the facts of one project. */
  public Session newSession() {
    return new Session(rules.newKieSession());
  }

  private static List<String> modelNames() {
    try (InputStream list =
        RuleBase.class.getClassLoader().getResourceAsStream(MODEL_LIST)) {
      if (list == null) {
        throw new IllegalStateException(
            "The compiled rules are not on the class path: expected "
                + MODEL_LIST
                + ". Maybe the build was cut short; run mvn package.");
      }
      return new BufferedReader(new InputStreamReader(list, UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(String name) {
    try {
      return Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The compiled rules are incomplete: " + name, e);
    }
  }
}
