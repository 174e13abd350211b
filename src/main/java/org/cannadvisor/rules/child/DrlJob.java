package org.cannadvisor.rules.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Sha256;
import org.cannadvisor.patterns.DrlFile;
import org.cannadvisor.patterns.DrlPack;
import org.cannadvisor.patterns.DrlRule;

/** What the child is told: the DRL, and the facts that it asks for. */
final class DrlJob {

  private static final String FOLDER = "drl";
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");

  private DrlJob() {}

  /** The first line. */
  static byte[] of(DrlPack pack, Optional<Path> cache, String version) {
    ObjectNode job = FactJson.JSON.createObjectNode();
    ArrayNode files = job.putArray("files");
    for (DrlFile file : pack.files()) {
      List<String> rules = file.rules().stream().map(DrlRule::fullName).toList();
      var text = new DrlText(file.place(), file.id(), file.stage().id(), file.text(), rules);
      files.add(FactJson.JSON.<JsonNode>valueToTree(text));
    }
    String key = key(line(files), version);
    job.put("cache", cache.map(folder -> folder.resolve(FOLDER).toString()).orElse(""));
    job.put("key", key);
    return line(job);
  }

  /** The facts of the types that the text of a pack names; all where it asks for any fact. */
  static List<Object> seen(DrlPack pack, Collection<?> facts) {
    Set<String> words = new HashSet<>();
    for (DrlFile file : pack.files()) {
      Matcher word = WORD.matcher(file.text());
      while (word.find()) {
        words.add(word.group());
      }
    }
    boolean any = words.contains(Fact.class.getSimpleName());
    var seen = new ArrayList<Object>();
    for (Object fact : facts) {
      if (any || words.contains(fact.getClass().getSimpleName())) {
        seen.add(fact);
      }
    }
    return seen;
  }

  static byte[] line(JsonNode node) {
    try {
      return FactJson.JSON.writeValueAsString(node).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of this program", e);
    }
  }

  /** What compiled classes depend on: the DRL, and the program that they were compiled with. */
  private static String key(byte[] files, String version) {
    MessageDigest digest = Sha256.digest();
    digest.update(files);
    digest.update((version + " " + program()).getBytes(UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String program() {
    try {
      var program =
          new File(DrlJob.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return program.length() + " " + program.lastModified();
    } catch (URISyntaxException unnamed) {
      return "";
    }
  }
}
