package org.cannadvisor.rules.child;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cannadvisor.model.Argument;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.patterns.DrlRule;
import org.cannadvisor.rules.Argued;

/**
 * Holds the arguments of a pack to what it has announced: each is of one of its rules, about its
 * recommendation, as heavy as written, about a model that there is, with places out of the facts.
 */
final class ArgumentCheck {

  private static final int MOST = 1_000;
  private static final int MOST_VALUES = 20;
  private static final int LONGEST_VALUE = 2_000;

  private final DrlPack pack;
  private final Map<String, DrlRule> rules = new HashMap<>();
  private final Set<Evidence> places = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();

  ArgumentCheck(DrlPack pack, Collection<?> facts) {
    this.pack = pack;
    pack.rules().forEach(rule -> rules.put(rule.fullName(), rule));
    for (Object fact : facts) {
      collect(fact);
      if (fact instanceof Fact known) {
        subjects.add(known.subject());
      }
    }
  }

  /**
   * @throws ChildFault where one is otherwise
   */
  void check(List<Argued> arguments) throws ChildFault {
    if (arguments.size() > MOST) {
      throw refused("论证超过 " + MOST + " 条", "there are more than " + MOST + " arguments");
    }
    for (Argued argued : arguments) {
      DrlRule rule = rules.get(argued.rule());
      if (rule == null) {
        throw refused("有论证不属于它的规则", "an argument is of none of its rules");
      }
      check(rule, argued.argument());
    }
  }

  private void check(DrlRule rule, Argument argument) throws ChildFault {
    if (!argument.id().equals(rule.id())) {
      throw refused(rule, "论及的是另一条建议", "argues about another recommendation");
    }
    if (argument.kind() != rule.kind() || argument.weight() != rule.weight()) {
      throw refused(
          rule, "的方向或权重与 yaml 文件不一致", "argues otherwise, or heavier, than the yaml file says");
    }
    if (!subjects.contains(argument.subject())) {
      throw refused(rule, "论及的模型不存在", "argues about a model that is not there");
    }
    if (!places.containsAll(argument.evidence())) {
      throw refused(rule, "的依据不在所给事实中", "names a place that is in none of the facts");
    }
    boolean isLong =
        argument.values().size() > MOST_VALUES
            || argument.values().entrySet().stream()
                .anyMatch(one -> one.getKey().length() + one.getValue().length() > LONGEST_VALUE);
    if (isLong) {
      throw refused(rule, "的取值过长", "has values that are too long");
    }
  }

  private ChildFault refused(DrlRule rule, String zh, String en) {
    return refused(
        "规则“" + rule.fullName() + "”" + zh, "the rule \"" + rule.fullName() + "\" " + en);
  }

  private ChildFault refused(String zh, String en) {
    return new ChildFault(
        ChildJvm.shown(pack),
        "DRL 的结论均未采用：" + zh + "。",
        "Nothing that its DRL said was used: " + en + ".");
  }

  /** Every place in a fact, however deep. */
  private void collect(Object value) {
    if (value instanceof Evidence place) {
      places.add(place);
    } else if (value instanceof Collection<?> several) {
      several.forEach(this::collect);
    } else if (value instanceof Record parts) {
      for (RecordComponent part : parts.getClass().getRecordComponents()) {
        if (mayHold(part.getType())) {
          collect(held(part, parts));
        }
      }
    }
  }

  private static boolean mayHold(Class<?> type) {
    return type.isRecord() || type.isInterface();
  }

  private static Object held(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(part.toString(), e);
    }
  }
}
