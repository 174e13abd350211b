package org.cannadvisor.advisor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.AclSetting;
import org.cannadvisor.model.AippField;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.CompiledAipp;
import org.cannadvisor.model.CustomDtype;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.GraphAttribute;
import org.cannadvisor.model.GraphConstant;
import org.cannadvisor.model.GraphHead;
import org.cannadvisor.model.GraphOperator;
import org.cannadvisor.model.GraphPort;
import org.cannadvisor.model.InputShape;
import org.cannadvisor.model.InsertedCast;
import org.cannadvisor.model.KeptDtype;
import org.cannadvisor.model.ModelInput;
import org.cannadvisor.model.ModelOutput;
import org.cannadvisor.model.OpPrecision;
import org.cannadvisor.model.QuantSetting;
import org.cannadvisor.model.UntrainedModule;

/**
 * What the authors of a project call the operators and tensors of their models. Types of operators
 * and {@linkplain CommonWords words that everybody uses} are no names.
 */
final class OwnNames {

  private static final int SHORTEST = 3;

  /** Several operators in one field. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  /** {@code :0}, {@code :output:1}: which output of the operator. */
  private static final Pattern INDEX = Pattern.compile("(?::(?:in|out)put)?:\\d{1,9}$");

  /** The outermost block of {@code /face_head/conv1/Conv} or {@code face_head.conv1}. */
  private static final Pattern BLOCK = Pattern.compile("^/?([^/.]+)[/.]");

  private final CommonWords common;
  private final Set<String> operators = new LinkedHashSet<>();
  private final Set<String> tensors = new LinkedHashSet<>();

  private OwnNames(CommonWords common) {
    this.common = common;
  }

  /** The names in what was read, in its order, which is that of execution. */
  static OwnNames of(List<Fact> facts, KnowledgeBase knowledge) {
    var names = new OwnNames(CommonWords.of(knowledge, types(facts)));
    facts.forEach(names::addOperators);
    facts.forEach(names::addTensors);
    return names;
  }

  CommonWords common() {
    return common;
  }

  Set<String> operators() {
    return operators;
  }

  /** Those that no operator has as well. */
  Set<String> tensors() {
    return tensors;
  }

  private static Set<String> types(List<Fact> facts) {
    var types = new HashSet<String>();
    for (Fact fact : facts) {
      if (fact instanceof GraphOperator one) {
        types.add(one.type());
      } else if (fact instanceof ComparedTensor one) {
        types.add(one.opType());
      }
    }
    return types;
  }

  private void addOperators(Fact fact) {
    if (fact instanceof GraphOperator one) {
      operator(one.name());
      one.originals().forEach(this::operator);
    } else if (fact instanceof ComparedTensor one) {
      operator(one.operator());
      operator(one.golden());
    } else if (fact instanceof GraphAttribute one) {
      operator(one.operator());
    } else if (fact instanceof GraphHead one) {
      operator(one.operator());
    } else if (fact instanceof InsertedCast one) {
      operator(one.operator());
      operator(one.producer());
    } else if (fact instanceof UntrainedModule one) {
      operator(one.module());
    } else if (fact instanceof ModelOutput one) {
      operator(one.node());
    } else {
      addListed(fact);
    }
  }

  /** What files of settings list. */
  private void addListed(Fact fact) {
    if (fact instanceof KeptDtype one && !one.byType()) {
      operator(one.name());
    } else if (fact instanceof CustomDtype one && !one.byType()) {
      operator(one.name());
    } else if (fact instanceof OpPrecision one && one.byName()) {
      operator(one.name());
    } else if (fact instanceof QuantSetting one && one.name().endsWith("_layers")) {
      operator(one.value());
    } else if (fact instanceof AclSetting one && one.name().endsWith("layer")) {
      operator(one.value());
    }
  }

  private void addTensors(Fact fact) {
    if (fact instanceof GraphPort one) {
      tensor(one.name());
    } else if (fact instanceof GraphConstant one) {
      operator(one.consumer());
      tensor(one.name());
    } else if (fact instanceof GraphHead one) {
      tensor(one.input());
    } else if (fact instanceof CompiledAipp one) {
      tensor(one.input());
    } else if (fact instanceof InputShape one) {
      tensor(one.name());
    } else if (fact instanceof ModelInput one) {
      tensor(one.name());
    } else if (fact instanceof GraphOperator one) {
      one.inputs().forEach(this::tensor);
      one.outputs().forEach(this::tensor);
    } else if (fact instanceof AtcOption one && one.name().equals("input_fp16_nodes")) {
      tensor(one.value());
    } else if (fact instanceof AippField one && one.name().equals("related_input_name")) {
      tensor(one.value());
    }
  }

  private void operator(String written) {
    for (String name : BETWEEN.split(written, -1)) {
      add(operators, INDEX.matcher(name).replaceFirst(""));
      Matcher block = BLOCK.matcher(name);
      if (block.find()) {
        add(operators, block.group(1));
      }
    }
  }

  private void tensor(String written) {
    for (String name : BETWEEN.split(written, -1)) {
      String bare = INDEX.matcher(name).replaceFirst("");
      if (!operators.contains(bare)) {
        add(tensors, bare);
      }
    }
  }

  private void add(Set<String> names, String name) {
    if (name.length() >= SHORTEST && !common.isNumbered(name)) {
      names.add(name);
    }
  }
}
