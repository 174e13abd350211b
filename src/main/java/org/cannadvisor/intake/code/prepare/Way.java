package org.cannadvisor.intake.code.prepare;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.OutputRead;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.Side;

/**
 * What happens on one way through a program: what runs, which pictures are handed over, which
 * outputs are read. Only its end tells which side it is.
 */
final class Way {

  /** What a program can run. */
  enum Engine {
    /** A model on the chip: acl, ais_bench, MindSpore Lite. */
    CHIP,
    /** A model in its framework. */
    FRAMEWORK
  }

  private record Fed(ImageArray image, Evidence at, Target target, int input) {}

  /** What a picture is handed to. */
  enum Target {
    CHIP,
    FRAMEWORK,
    /** A file for a tool that runs the model. */
    FILE
  }

  /** Words in the path of a program that runs or trains the network in its framework. */
  private static final Sought OF_FRAMEWORK =
      Sought.of(
          "(?i)(?:^|[/_.-])(?:gpu|cuda|torch|pytorch|pth|ref|reference|official|original|golden"
              + "|train|training|finetune|validate|validation)(?=[/_.-])");

  /** A script that prepares files for the chip is often called after the framework, too. */
  private static final Sought OF_CHIP =
      Sought.of(
          "(?i)pre_?pro|postpro|(?:^|[/_.-])(?:pre|post|npu|om|acl|ascend\\w*|310\\w*)(?=[/_.-])");

  private record Read(int index, String dtype, String shape, Evidence at) {}

  private static final int MOST = 200;

  private final Set<Engine> engines = EnumSet.noneOf(Engine.class);
  private final Set<Fed> fed = new LinkedHashSet<>();
  private final Map<String, Evidence> numbers = new LinkedHashMap<>();
  private final Set<Fed> sent = new LinkedHashSet<>();
  private final Set<Fed> intended = new LinkedHashSet<>();
  private final Set<String> onChip = new LinkedHashSet<>();
  private final Set<String> inFramework = new LinkedHashSet<>();
  private boolean readsFiles;
  private int tries;
  private final Set<Read> reads = new LinkedHashSet<>();

  /** A model was loaded from a file. */
  void loaded(Engine engine, Value file) {
    if (file instanceof Value.Text name) {
      String stem = name.value().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.\\w+$", "");
      (engine == Engine.CHIP ? onChip : inFramework).add(stem);
    }
  }

  void ran(Engine engine) {
    if (tries == 0) {
      engines.add(engine);
    }
  }

  boolean hasRun(Engine engine) {
    return engines.contains(engine);
  }

  /** A file was read that a tool wrote which ran the model on the chip. */
  void readFile(int index, String dtype, Evidence at) {
    readsFiles = true;
    read(index, dtype, "", at);
  }

  /**
   * Follows what may be a network or only prepares pictures: what it hands over inside is its own.
   */
  Value tried(Supplier<Value> steps) {
    tries++;
    Value result = steps.get();
    tries--;
    return result;
  }

  void feed(ImageArray image, Evidence at, Target target, int input) {
    if (tries == 0 && fed.size() < MOST) {
      fed.add(new Fed(image, at, target, input));
    }
  }

  /** A tensor was moved to a device: where no model is seen to take it, it is still for one. */
  void sent(ImageArray image, boolean npu, Evidence at) {
    if (tries == 0 && sent.size() < MOST) {
      sent.add(new Fed(image, at, npu ? Target.CHIP : Target.FRAMEWORK, 0));
    }
  }

  /**
   * What becomes of pictures by steps that were put together, if somebody applies them; steps that
   * make no fractions of bytes are not all that is done.
   */
  void intended(ImageArray image, Evidence at) {
    if (intended.size() < MOST && image.pixels().dtype().contains("float")) {
      intended.add(new Fed(image, at, Target.FRAMEWORK, 0));
    }
  }

  /**
   * Where a program is not seen to hand any picture over, what it meant to do to them counts, the
   * last said last; of which side it is its engines tell, or the path of its file.
   */
  private void intended(String path, Consumer<Fact> say) {
    boolean chip = engines.contains(Engine.CHIP);
    boolean named = OF_FRAMEWORK.isIn(path) && !OF_CHIP.isIn(path);
    boolean framework = engines.contains(Engine.FRAMEWORK) || named;
    if (!fed.isEmpty() || readsFiles || chip || !framework) {
      return;
    }
    for (Fed one : intended) {
      Feed.facts(one.image(), Side.REFERENCE, path, one.at()).forEach(say);
    }
  }

  /** Numbers that are no picture that could be followed were written into a file. */
  void numbers(String dtype, Evidence at) {
    if (!at.text().contains("label") && numbers.size() < MOST) {
      numbers.putIfAbsent(dtype, at);
    }
  }

  /** A script that does nothing but write one type of numbers prepares inputs. */
  private void unfollowed(String path, Consumer<Fact> say) {
    boolean only = fed.isEmpty() && reads.isEmpty() && engines.isEmpty() && !readsFiles;
    if (only && numbers.size() == 1) {
      numbers.forEach(
          (dtype, at) ->
              say.accept(new PreparedTensor(Fact.UNTIED, Side.UNKNOWN, path, "", dtype, at)));
    }
  }

  /** A program that moves to both devices is not taken for one side. */
  private void settle() {
    boolean one = sent.stream().map(Fed::target).distinct().count() == 1;
    if (one && engines.isEmpty() && fed.isEmpty()) {
      for (Fed tensor : sent) {
        fed.add(tensor);
        engines.add(tensor.target() == Target.CHIP ? Engine.CHIP : Engine.FRAMEWORK);
      }
    }
  }

  void read(int index, String dtype, String shape, Evidence at) {
    if (reads.size() < MOST) {
      reads.add(new Read(index, dtype, shape, at));
    }
  }

  /** Which of the two programs that are compared this is. */
  Side side() {
    boolean chip = engines.contains(Engine.CHIP);
    boolean framework = engines.contains(Engine.FRAMEWORK);
    if (chip == framework) {
      boolean writes = fed.stream().anyMatch(one -> one.target() == Target.FILE);
      return !chip && (readsFiles || (writes && reads.isEmpty())) ? Side.DEPLOYED : Side.UNKNOWN;
    }
    return chip ? Side.DEPLOYED : Side.REFERENCE;
  }

  /**
   * A program that runs both compares them where it runs the same network twice, by the names of
   * the files; else the framework may do something else in it.
   */
  private Side side(Target target, Side side) {
    if (target == Target.CHIP) {
      return Side.DEPLOYED;
    }
    boolean compares = onChip.stream().anyMatch(inFramework::contains);
    return target == Target.FRAMEWORK && compares ? Side.REFERENCE : side;
  }

  /**
   * A program that runs a model may write pictures only to look at them: those beside the ones that
   * the model gets, and bytes that nothing was done to.
   */
  private void dropRecords() {
    boolean given = fed.stream().anyMatch(one -> one.target() != Target.FILE);
    if (!engines.isEmpty()) {
      fed.removeIf(one -> one.target() == Target.FILE && (given || !isPrepared(one.image())));
    }
  }

  private static boolean isPrepared(ImageArray image) {
    return image.pixels().dtype().contains("float");
  }

  /** Says everything. */
  void end(String path, Consumer<Fact> say) {
    settle();
    dropRecords();
    unfollowed(path, say);
    intended(path, say);
    Side side = side();
    for (Fed one : fed) {
      Side of = side(one.target(), side);
      Feed.facts(one.image(), of, path, one.at()).forEach(say);
      if (of == Side.DEPLOYED) {
        say.accept(Feed.toModel(one.image(), path, one.input(), one.at()));
      }
    }
    for (Read one : reads) {
      say.accept(
          new OutputRead(Fact.UNTIED, side, path, one.index(), one.dtype(), one.shape(), one.at()));
    }
  }
}
