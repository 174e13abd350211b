package org.cannadvisor.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.EqualityBehaviorOption;

/**
 * The compiled rules. Loading takes no compiler, and a session loads only the files of which a rule
 * can fire.
 */
public final class RuleBase {

  /** Names the compiled rule files and what their rules need. */
  static final String INDEX = "org/cannadvisor/rules/index.txt";

  private final RuleIndex index;

  private RuleBase(RuleIndex index) {
    this.index = index;
  }

  /**
   * The rules that the build compiled.
   *
   * @throws IllegalStateException where the program was packaged without them
   */
  public static RuleBase builtIn() {
    return new RuleBase(RuleIndex.parse(indexLines()));
  }

  /** How many rules there are. */
  public int size() {
    return index.size();
  }

  /** A session with the rules that these facts can reach; the facts are not inserted yet. */
  public Session newSession(Collection<?> facts) {
    Set<String> sorts =
        facts.stream().map(fact -> fact.getClass().getSimpleName()).collect(Collectors.toSet());
    return session(index.reachable(sorts));
  }

  /** A session with every rule, whether or not it can fire. */
  Session newSessionWithAll() {
    return session(index.files());
  }

  private static Session session(List<RuleIndex.File> files) {
    List<Model> models = files.stream().map(file -> model(file.model())).toList();
    // Equal facts are one fact: two files that say the same must not make a rule argue twice.
    KieBase rules = KieBaseBuilder.createKieBaseFromModel(models, EqualityBehaviorOption.EQUALITY);
    return new Session(rules.newKieSession());
  }

  private static List<String> indexLines() {
    try (InputStream in = RuleBase.class.getClassLoader().getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException(
            "The compiled rules are not on the class path: expected "
                + INDEX
                + ". Maybe the build was cut short; run mvn package.");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
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
