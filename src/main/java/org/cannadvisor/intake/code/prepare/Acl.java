package org.cannadvisor.intake.code.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Way.Engine;
import org.cannadvisor.intake.code.prepare.Way.Target;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.StridedBuffer;

/**
 * How host memory gets to the chip through acl. It watches the calls that move memory and leaves
 * their results to the library that knows DVPP, so it is to be asked before that one.
 */
final class Acl extends HostLibrary {

  /** A field of device memory: the picture that was copied into it. */
  private static final String PREPARED = "prepared";

  /** A field of memory: which output of the model it holds. */
  private static final String OUTPUT = "output";

  /** A field of memory: what was copied into it has been reported. */
  private static final String FED = "fed";

  private static final int MOST = 16;

  /** An object made inside the parentheses. */
  private static final Sought MADE_INSIDE =
      Sought.of(
          "(bytes_to_ptr|numpy_to_ptr)\\((?!.*:=).*(\\.(tobytes|tostring|copy|astype)\\(|\\.(ascontiguousarray|array)\\()");

  private static final int DEVICE_TO_HOST = 2;

  private final Way way;

  /** Whether operators work on the outputs, so that not all that comes back is one. */
  private boolean operators;

  Acl(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    return switch (site.name()) {
      case "acl.util.numpy_to_ptr" -> Optional.of(ofArray(site));
      case "acl.util.bytes_to_ptr" -> Optional.of(ofBytes(site));
      case ".tobytes", ".tostring" ->
          Optional.of(bytes(site.receiver().orElse(Value.UNKNOWN), site));
      case "acl.rt.memcpy", "acl.rt.memcpy_async", "aclrtMemcpy", "aclrtMemcpyAsync" ->
          copied(site);
      case "acl.mdl.load_from_file", "aclmdlLoadFromFile" -> loaded(site);
      case "acl.create_data_buffer", "aclCreateDataBuffer" -> wrapped(site);
      case "acl.mdl.execute", "acl.mdl.execute_async", "aclmdlExecute", "aclmdlExecuteAsync" ->
          executed(site);
      case "acl.util.ptr_to_bytes", "acl.util.ptr_to_numpy" -> output(site);
      case "acl.op.execute", "acl.op.execute_v2", "acl.op.execute_with_handle", "acl.op.cast" -> {
        operators = true;
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private Optional<Value> loaded(Site site) {
    way.loaded(Engine.CHIP, site.argument(0));
    return Optional.empty();
  }

  private Optional<Value> executed(Site site) {
    way.ran(Engine.CHIP);
    memories(site, site.argument(1)).forEach((memory, input) -> fed(site, memory, input));
    memories(site, site.argument(2))
        .forEach((memory, output) -> site.set(memory, OUTPUT, new Value.Num(output, true)));
    return Optional.empty();
  }

  private void fed(Site site, Thing memory, int input) {
    boolean said = site.get(memory, FED) instanceof Value.Num;
    picture(InPlace.now(site, site.get(memory, PREPARED)))
        .filter(image -> !said)
        .ifPresent(image -> way.feed(image, site.at(), Target.CHIP, input));
  }

  /** The device memory of a data set with its place in it; -1 where a loop filled the set. */
  private static Map<Thing, Integer> memories(Site site, Value value) {
    Map<Thing, Integer> memories = new LinkedHashMap<>();
    if (value instanceof Thing dataset && site.get(dataset, "count") instanceof Value.Num count) {
      boolean one = !(site.get(dataset, "repeated") instanceof Value.Num);
      for (int i = 0; i < Math.min(count.value(), MOST); i++) {
        if (site.get(dataset, "item" + i) instanceof Thing buffer
            && site.get(buffer, "data") instanceof Thing memory) {
          memories.put(memory, one ? i : -1);
        }
      }
    }
    return memories;
  }

  /** Those of an array that was made of bytes are the same ones. */
  private static Value bytes(Value given, Site site) {
    return new Bytes(given instanceof Bytes bytes ? bytes.of() : given, site.at());
  }

  private static Value ofArray(Site site) {
    Value given = site.argument(0) instanceof Bytes bytes ? bytes.of() : site.argument(0);
    if (given instanceof ImageArray image) {
      strided(image, site);
    }
    return new Pointer(given, isTemporary(given, site), site.at());
  }

  private static void strided(ImageArray image, Site site) {
    Form form = image.form();
    if (form.isTransposed() && !form.layout().isEmpty() && form.turned().isPresent()) {
      site.say(
          new StridedBuffer(
              Fact.UNTIED,
              site.path(),
              StridedBuffer.How.TRANSPOSED,
              form.turned().get(),
              site.at()));
    } else if (form.gap().isPresent()) {
      site.say(
          new StridedBuffer(
              Fact.UNTIED, site.path(), StridedBuffer.How.SLICED, form.gap().get(), site.at()));
    }
  }

  private static Value ofBytes(Site site) {
    Value given = site.argument(0);
    Value of = given instanceof Bytes bytes ? bytes.of() : given;
    boolean temporary =
        given instanceof Bytes bytes && bytes.at().equals(site.at()) && isMadeInside(site);
    return new Pointer(of, temporary, site.at());
  }

  private static boolean isMadeInside(Site site) {
    return MADE_INSIDE.isIn(site.at().text());
  }

  /**
   * {@code ascontiguousarray} hands on what already is contiguous; only what it had to copy is
   * nobody else's.
   */
  private static boolean isTemporary(Value given, Site site) {
    String text = site.at().text();
    if (!isMadeInside(site)) {
      return false;
    }
    boolean copies =
        !text.contains("ascontiguousarray(")
            || text.contains(".astype(")
            || text.contains(".copy(");
    return copies || (given instanceof ImageArray image && image.form().turned().isPresent());
  }

  /** {@code memcpy(dst, size, src, size, kind)}. */
  private Optional<Value> copied(Site site) {
    Value source = site.argument(2);
    if (Constants.whole(site.argument(4)).orElse(0) == DEVICE_TO_HOST) {
      fetched(site.argument(0), site);
    }
    if (source instanceof Pointer pointer && pointer.temporary()) {
      lost(pointer, site);
    }
    Value given = source instanceof Pointer pointer ? pointer.to() : source;
    Value of = Buffers.held(site, given).<Value>map(image -> image).orElse(given);
    if (source instanceof ImageArray image) {
      strided(image, site);
    }
    if (of instanceof ImageArray && site.argument(0) instanceof Thing memory) {
      site.set(memory, PREPARED, of);
    }
    if (source instanceof Thing device
        && site.get(device, OUTPUT) instanceof Value.Num output
        && memory(site.argument(0)) instanceof Thing host) {
      site.set(host, OUTPUT, output);
    }
    return Optional.empty();
  }

  private static Value memory(Value to) {
    return to instanceof Pointer pointer ? pointer.to() : to;
  }

  /** {@code scores = np.zeros(n, np.float32)}: what is copied there after the model has run. */
  private void fetched(Value to, Site site) {
    Value array = memory(to);
    String dtype =
        array instanceof Canvas canvas
            ? canvas.dtype()
            : array instanceof Room room ? room.dtype() : "";
    if (way.hasRun(Engine.CHIP) && !dtype.isEmpty() && !dtype.endsWith("int8")) {
      way.read(-1, dtype, "", site.at());
    }
  }

  private static void lost(Pointer pointer, Site site) {
    Evidence used = site.at();
    site.say(
        new LostBuffer(Fact.UNTIED, site.path(), LostBuffer.How.TEMPORARY, pointer.at(), used));
  }

  /** What is put into a data set is what the model gets. */
  private Optional<Value> wrapped(Site site) {
    Value given = site.argument(0);
    if (given instanceof Pointer pointer) {
      if (pointer.temporary()) {
        lost(pointer, site);
      }
      picture(pointer.to()).ifPresent(image -> way.feed(image, site.at(), Target.CHIP, -1));
    } else if (given instanceof Thing memory) {
      picture(InPlace.now(site, site.get(memory, PREPARED)))
          .ifPresent(
              image -> {
                way.feed(image, site.at(), Target.CHIP, -1);
                site.set(memory, FED, new Value.Num(1, true));
              });
    }
    return Optional.empty();
  }

  /** Only what is read after the model has run is an output. */
  private Optional<Value> output(Site site) {
    boolean known =
        site.argument(0) instanceof Thing memory && site.get(memory, OUTPUT) instanceof Value.Num;
    if (!way.hasRun(Engine.CHIP) || (operators && !known)) {
      return Optional.empty();
    }
    boolean bytes = site.name().endsWith("bytes");
    String dtype = bytes ? "" : NumPyTypes.ofNumber(site.argument(2));
    int index =
        site.argument(0) instanceof Thing memory
                && site.get(memory, OUTPUT) instanceof Value.Num output
            ? (int) output.value()
            : -1;
    if (!dtype.isEmpty() && !dtype.endsWith("int8")) {
      way.read(index, dtype, "", site.at());
    }
    return Optional.of(new Output(index, dtype));
  }
}
