package org.cannadvisor.advisor.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.advisor.Version;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.pack.Pack;
import org.cannadvisor.knowledge.pack.PackArchive;
import org.cannadvisor.knowledge.pack.Packs;
import org.cannadvisor.model.Problem;
import org.cannadvisor.model.Text;
import org.cannadvisor.patterns.DrlFile;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.rules.RuleCatalogue;
import org.cannadvisor.trust.Keys;
import org.cannadvisor.trust.OpenToOthers;
import org.cannadvisor.trust.TrustStore;
import org.cannadvisor.trust.Trusted;

/** What the user trusts and signs: packs whose DRL may run, and keys. */
public final class Trusting {

  private final TrustStore store;

  /**
   * @param configuration the user's configuration directory
   */
  public Trusting(Path configuration) {
    store = new TrustStore(configuration);
  }

  /**
   * One line of the trust store as it is shown.
   *
   * @param sort {@code pack} or {@code key}
   * @param fingerprint SHA-256 of the content of a pack, or of a key
   */
  public record Row(String sort, String fingerprint, String name) {

    static Row of(Trusted one) {
      String sort = one.sort() == Trusted.Sort.PACK ? "pack" : "key";
      return new Row(sort, TrustStore.fingerprint(one), one.name());
    }
  }

  /**
   * A pack that was looked at to be trusted.
   *
   * @param files its DRL
   */
  public record Found(Row row, List<String> files) {}

  /** A file holds no Ed25519 key of the sort that was asked for. */
  public static final class NoKey extends Exception {

    private static final long serialVersionUID = 1;

    NoKey(Keys.NoKey why) {
      super(why);
    }
  }

  /** Where it is written what is trusted. */
  public Path file() {
    return store.file();
  }

  /** Why it cannot be used. */
  public static Text reason(IOException why) {
    return OpenToOthers.reason(why);
  }

  /** Everything that is trusted. */
  public List<Row> all() throws IOException {
    return store.all().stream().map(Row::of).toList();
  }

  /** Takes back what goes by a name, or by the beginning of its fingerprint. */
  public List<Row> forget(String what) throws IOException {
    return store.forget(what).stream().map(Row::of).toList();
  }

  /**
   * Trusts the DRL of a pack as it is now.
   *
   * @param pack folder or zip file
   * @param others packs that it needs
   * @param problems what is wrong with it is added here
   * @return empty where it has no DRL that could be used
   */
  public Optional<Found> trust(Path pack, List<Path> others, List<Problem> problems)
      throws IOException {
    var places = new ArrayList<Path>(List.of(pack));
    places.addAll(others);
    Packs read =
        Packs.read(
            places, KnowledgeBase.builtIn(), RuleCatalogue.builtIn().names(), Version.number());
    problems.addAll(read.problems());
    Optional<DrlPack> code =
        read.packs().stream()
            .filter(one -> one.place().equals(pack.toString()))
            .findFirst()
            .flatMap(Pack::code);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    var one = new Trusted(Trusted.Sort.PACK, code.get().hash(), code.get().name());
    store.add(one);
    return Optional.of(
        new Found(Row.of(one), code.get().files().stream().map(DrlFile::place).toList()));
  }

  /** Trusts whoever holds the private half of a key. */
  public Row trustKey(Path file) throws IOException, NoKey {
    try {
      PublicKey key = Keys.publicKey(file);
      var one =
          new Trusted(
              Trusted.Sort.KEY,
              Base64.getEncoder().encodeToString(key.getEncoded()),
              String.valueOf(file.getFileName()));
      store.add(one);
      return Row.of(one);
    } catch (Keys.NoKey wrong) {
      throw new NoKey(wrong);
    }
  }

  /** Writes checksums and their signature into the folder of a pack. */
  public static void sign(Path folder, Path privateKey) throws IOException, NoKey {
    PrivateKey key;
    try {
      key = Keys.privateKey(privateKey);
    } catch (Keys.NoKey wrong) {
      throw new NoKey(wrong);
    }
    PackArchive.sign(folder, sums -> Keys.sign(sums, key));
  }

  /**
   * Makes a key pair; the private one is for its owner alone, and no file is ever replaced.
   *
   * @return the file of the public one, beside it
   * @throws FileAlreadyExistsException where one of the files is there
   */
  public static Path newKey(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    String name = String.valueOf(target.getFileName());
    Path ofPublic = target.resolveSibling(name.replaceFirst("\\.pem$", "") + ".pub.pem");
    if (Files.exists(ofPublic)) {
      throw new FileAlreadyExistsException(ofPublic.toString());
    }
    KeyPair pair = Keys.pair();
    boolean isPosix =
        Files.getFileStore(target.resolveSibling("")).supportsFileAttributeView("posix");
    if (isPosix) {
      Files.createFile(
          target,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(target);
    }
    Files.writeString(target, Keys.pem(pair.getPrivate()), UTF_8);
    Files.writeString(ofPublic, Keys.pem(pair.getPublic()), UTF_8, StandardOpenOption.CREATE_NEW);
    return ofPublic;
  }
}
