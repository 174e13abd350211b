package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.code.OptionDefault;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;

/** Options of the command line, {@code argparse}: what words stand for them where none is given. */
final class Options extends HostLibrary {

  private static final String MARK = "[options]";

  private static final String UNPACKED = "[unpacked]";

  /** Options that a script or text of the project gives a value. */
  private final Set<String> elsewhere;

  Options(Set<String> elsewhere) {
    this.elsewhere = elsewhere;
  }

  @Override
  Optional<Value> answer(Site site) {
    if (site.name().equals("argparse.ArgumentParser")) {
      Thing parser = site.open("options");
      site.set(parser, MARK, new Value.Num(1, true));
      return Optional.of(parser);
    }
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> !site.get(thing, MARK).equals(Value.UNKNOWN))
        .flatMap(parser -> method(parser, site));
  }

  private Optional<Value> method(Thing parser, Site site) {
    return switch (site.name()) {
      case ".add_argument" -> {
        added(parser, site);
        yield Optional.of(Value.NOTHING);
      }
      case ".parse_args" -> Optional.of(parsed(parser, site));
      case ".parse_known_args" ->
          Optional.of(new Value.Items(List.of(parsed(parser, site), Value.UNKNOWN)));
      case ".set_defaults" -> {
        defaults(parser, site);
        yield Optional.of(Value.NOTHING);
      }
      case ".add_argument_group" -> Optional.of(parser);
      default -> Optional.empty();
    };
  }

  /** What is unpacked and not known may be the default of any option. */
  private static void defaults(Thing parser, Site site) {
    site.named().forEach((field, value) -> site.set(parser, field, value));
    if (site.named().containsKey("**")) {
      site.set(parser, UNPACKED, new Value.Num(1, true));
    }
  }

  /** A list of its own is not the command line. */
  private static Value parsed(Thing parser, Site site) {
    boolean own = site.arguments().stream().anyMatch(given -> !Constants.items(given).isEmpty());
    return own || site.setAt(parser, UNPACKED).isPresent() ? site.open("options") : parser;
  }

  /**
   * {@code add_argument("-t", "--dtype", default="float16")}; an option of several words counts.
   * Words are hints; a number counts like the default of a parameter.
   */
  private void added(Thing parser, Site site) {
    String name =
        site.arguments().stream()
            .map(Constants::word)
            .filter(word -> word.startsWith("--"))
            .findFirst()
            .map(word -> word.substring(2).replace('-', '_'))
            .orElse("");
    String field = site.named("dest").map(Constants::word).orElse(name);
    Value given = site.named("default").orElse(Value.UNKNOWN);
    if (field.isEmpty()) {
      return;
    }
    if (given instanceof Value.Text text) {
      site.set(parser, field, new OptionDefault(text.value()));
    } else if (!elsewhere.contains(name) && isNumbers(given)) {
      site.set(parser, field, given);
    }
  }

  /** A number or several of them, which nobody gives otherwise. */
  private static boolean isNumbers(Value given) {
    List<Value> all = Constants.items(given);
    return given instanceof Value.Num
        || (!all.isEmpty() && all.stream().allMatch(Value.Num.class::isInstance));
  }
}
