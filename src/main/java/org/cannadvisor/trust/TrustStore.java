package org.cannadvisor.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.trust.Trusted.Sort;
import org.cannadvisor.trust.Verdict.Ground;

/**
 * What the user trusts, a text file in the configuration directory. A line that is none of these
 * vouches for nothing:
 *
 * <pre>
 * pack 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 our-site
 * key MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE= colleagues.pem
 * </pre>
 */
public final class TrustStore {

  private static final String FILE = "trust.txt";
  private static final String HEAD =
      "# Packs whose DRL may run on this machine, and keys of those who may sign such packs.\n"
          + "# Written by cann-advisor rules trust.\n";
  private static final Pattern LINE =
      Pattern.compile("(pack ([0-9a-f]{64})|key ([A-Za-z0-9+/=]{20,200})) (.*)");
  private static final int LEAST_OF_HASH = 8;

  private final Path file;

  /**
   * @param configuration the user's configuration directory, which need not exist
   */
  public TrustStore(Path configuration) {
    file = configuration.resolve(FILE);
  }

  public Path file() {
    return file;
  }

  /**
   * Everything that is trusted, in the order in which it was added; nothing where there is no file.
   *
   * @throws OpenToOthers where others may write it
   * @throws IOException where it cannot be read
   */
  public List<Trusted> all() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    if (mayBeWrittenByOthers()) {
      throw new OpenToOthers(file);
    }
    var all = new ArrayList<Trusted>();
    for (String line : Files.readAllLines(file, UTF_8)) {
      Matcher one = LINE.matcher(line.strip());
      if (one.matches()) {
        all.add(
            one.group(2) != null
                ? new Trusted(Sort.PACK, one.group(2), one.group(4))
                : new Trusted(Sort.KEY, one.group(3), one.group(4)));
      }
    }
    return all;
  }

  private boolean mayBeWrittenByOthers() throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return false;
    }
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
    return allowed.contains(PosixFilePermission.GROUP_WRITE)
        || allowed.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Adds one; a pack of the same name that was another is no longer trusted. */
  public void add(Trusted one) throws IOException {
    write(
        other ->
            !(other.sort() == one.sort()
                && (other.value().equals(one.value())
                    || (one.sort() == Sort.PACK && other.name().equals(one.name())))),
        Optional.of(one));
  }

  /**
   * Takes back what goes by this name, or whose hash or fingerprint begins so.
   *
   * @return what is no longer trusted
   */
  public List<Trusted> forget(String what) throws IOException {
    List<Trusted> gone = all().stream().filter(one -> isNamed(one, what)).toList();
    if (!gone.isEmpty()) {
      write(one -> !gone.contains(one), Optional.empty());
    }
    return gone;
  }

  private static boolean isNamed(Trusted one, String what) {
    return one.name().equals(what)
        || (what.length() >= LEAST_OF_HASH
            && fingerprint(one).startsWith(what.toLowerCase(Locale.ROOT)));
  }

  /** What is shown of it: the hash of a pack, or the fingerprint of a key. */
  public static String fingerprint(Trusted one) {
    try {
      return one.sort() == Sort.PACK
          ? one.value()
          : Keys.fingerprint(Keys.publicKey(Base64.getDecoder().decode(one.value())));
    } catch (Keys.NoKey | IllegalArgumentException damaged) {
      return "";
    }
  }

  /**
   * Whether the DRL of a pack may run.
   *
   * @throws IOException as {@link #all}
   */
  public Verdict judge(DrlPack pack) throws IOException {
    List<Trusted> all = all();
    if (all.stream().anyMatch(one -> one.sort() == Sort.PACK && one.value().equals(pack.hash()))) {
      return new Verdict(Ground.CONTENT, "content");
    }
    if (!pack.signature().isEmpty()) {
      return all.stream()
          .filter(one -> one.sort() == Sort.KEY && hasSigned(one, pack))
          .findFirst()
          .map(key -> new Verdict(Ground.KEY, "key " + key.name()))
          .orElse(new Verdict(Ground.SIGNED_BY_OTHERS, ""));
    }
    boolean wasAnother =
        all.stream().anyMatch(one -> one.sort() == Sort.PACK && one.name().equals(pack.name()));
    return new Verdict(wasAnother ? Ground.CHANGED : Ground.NOBODY, "");
  }

  private static boolean hasSigned(Trusted key, DrlPack pack) {
    try {
      return Keys.hasSigned(
          pack.sums().getBytes(UTF_8),
          HexFormat.of().parseHex(pack.signature()),
          Keys.publicKey(Base64.getDecoder().decode(key.value())));
    } catch (Keys.NoKey | IllegalArgumentException damaged) {
      return false;
    }
  }

  /** The file appears whole or not at all, and nobody else may read or write it. */
  private void write(Predicate<Trusted> kept, Optional<Trusted> added) throws IOException {
    var text = new StringBuilder(HEAD);
    var all = new ArrayList<>(all().stream().filter(kept).toList());
    added.ifPresent(all::add);
    all.forEach(one -> text.append(line(one)));
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, ".trust", ".part");
    try {
      if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(draft, text, UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String line(Trusted one) {
    return one.sort().name().toLowerCase(Locale.ROOT) + " " + one.value() + " " + one.name() + "\n";
  }
}
