package org.cannadvisor.intake.om;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cannadvisor.formats.om.OmFile;
import org.cannadvisor.formats.om.OmFileReader;
import org.cannadvisor.formats.om.OmModel;
import org.cannadvisor.intake.BinaryFile;
import org.cannadvisor.intake.BinaryReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Kind;

/** Reads offline models ({@code .om}) as ATC writes them. */
public final class OmReader implements BinaryReader {

  private static final String LFS = "version https://git-lfs";

  @Override
  public Kind kind() {
    return Kind.OM_GRAPH;
  }

  @Override
  public boolean recognises(byte[] head, String name) {
    return OmFileReader.isModel(head) || isMeantAsModel(head, name);
  }

  /** By its name: an empty file is a placeholder that nobody has to hear of. */
  private static boolean isMeantAsModel(byte[] head, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".om") && !lower.endsWith(".exeom")) {
      return false;
    }
    boolean binary = false;
    for (byte part : head) {
      binary |= part == 0;
    }
    return binary || new String(head, StandardCharsets.ISO_8859_1).startsWith(LFS);
  }

  @Override
  public Reading read(BinaryFile file) {
    var reading = new Reading();
    OmFile om = OmFileReader.read(file, Wanted::isWanted);
    Flaws.say(om, file.at(), reading);
    if (om.root().isPresent()) {
      OmModel model = om.root().get();
      var facts = new GraphFacts(model, file.at(), om.isComplete(), reading);
      facts.addAll();
      facts.addPorts(om.ports());
      new ModelFacts(model, file.at(), reading).addAll();
      new ConstantFacts(om, file.at(), reading).addAll();
    }
    return reading;
  }
}
