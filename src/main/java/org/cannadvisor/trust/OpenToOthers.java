package org.cannadvisor.trust;

import java.io.IOException;
import java.nio.file.Path;
import org.cannadvisor.model.Text;

/** Others may write the trust store, so that nothing in it is believed. */
public final class OpenToOthers extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Text reason;

  OpenToOthers(Path file) {
    super("others may write " + file);
    reason = new Text("其他用户可以写入，请运行 chmod go-w " + file, "others may write it: chmod go-w " + file);
  }

  /** Why a trust store cannot be used, as a person should read it. */
  public static Text reason(IOException why) {
    String told = String.valueOf(why.getMessage());
    return why instanceof OpenToOthers open ? open.reason : new Text(told, told);
  }
}
