package org.cannadvisor.intake.code;

import java.util.Optional;

/**
 * How programs come to what their configuration files hold: {@code json.load(open("prep.json"))},
 * {@code yaml.safe_load(f)}, {@code Path("prep.json").read_text()}, {@code json::parse(stream)}.
 */
final class Files implements Library {

  private static final String FILE = "file";
  private static final String PATH = "path";

  private final DataFiles data;

  Files(DataFiles data) {
    this.data = data;
  }

  @Override
  public Optional<Value> call(Site site) {
    return switch (site.name()) {
      case "open", "io.open", "codecs.open", "ifstream", "fopen", ".open" -> opened(site);
      case ".read", ".read_text", ".read_bytes", ".readall" ->
          file(site.receiver().orElse(Value.UNKNOWN));
      case "pathlib.Path", "pathlib.PurePath" ->
          Optional.of(site.argument(0)).filter(Files::isPath);
      case ".with_name", ".joinpath" -> Optional.of(site.argument(0)).filter(Files::isPath);
      case ".resolve",
          ".absolute",
          ".expanduser",
          ".as_posix",
          "str",
          "os.path.abspath",
          "os.path.expanduser" ->
          Optional.of(site.receiver().orElse(site.argument(0))).filter(Files::isPath);
      case "json.load",
          "json.loads",
          "yaml.safe_load",
          "yaml.load",
          "yaml.full_load",
          "yaml.unsafe_load",
          "parse",
          "LoadFile",
          "omegaconf.OmegaConf.load",
          "mmcv.load",
          "mmengine.load",
          "mmengine.fileio.load" ->
          loaded(site.argument(0), site);
      case "easydict.EasyDict",
          "munch.Munch",
          "munch.munchify",
          "addict.Dict",
          "box.Box",
          "omegaconf.OmegaConf.create",
          "types.SimpleNamespace",
          "argparse.Namespace" ->
          asObject(site);
      default -> Optional.empty();
    };
  }

  /** {@code Path(here) / "prep.json"}: the name of a file tells more than the folder it is in. */
  @Override
  public Optional<Value> binary(String operator, Value left, Value right, Site site) {
    boolean folder =
        left instanceof Value.Text || left instanceof Value.Global || left instanceof Thing;
    return operator.equals("/") && folder && right instanceof Value.Text
        ? Optional.of(right)
        : Optional.empty();
  }

  private static boolean isPath(Value value) {
    return value instanceof Value.Text;
  }

  private static Optional<Value> opened(Site site) {
    Value path = site.receiver().filter(Files::isPath).orElse(site.argument(0));
    return isPath(path) || isHint(path) ? Optional.of(file(path, site)) : Optional.empty();
  }

  private static boolean isHint(Value path) {
    return path instanceof OptionDefault;
  }

  private static Thing file(Value path, Site site) {
    Thing file = site.create(FILE);
    site.set(file, PATH, path);
    return file;
  }

  /** What is read of a file is as good as the file. */
  private static Optional<Value> file(Value value) {
    return Optional.of(value)
        .filter(one -> isPath(one) || (one instanceof Thing thing && thing.type().equals(FILE)));
  }

  private Optional<Value> loaded(Value from, Site site) {
    Value path =
        from instanceof Thing thing && thing.type().equals(FILE) ? site.get(thing, PATH) : from;
    String name =
        path instanceof Value.Text text
            ? text.value()
            : path instanceof OptionDefault option ? option.text() : "";
    return name.isEmpty() ? Optional.empty() : data.value(name, site.at().file());
  }

  private static Optional<Value> asObject(Site site) {
    if (site.argument(0) instanceof Value.Pairs pairs) {
      return Optional.of(pairs);
    }
    return site.arguments().isEmpty() && !site.named().containsKey("**")
        ? Optional.of(new Value.Pairs(site.named()))
        : Optional.empty();
  }
}
