package org.cannadvisor.cli;

import static org.cannadvisor.cli.Hint.say;

import java.io.IOException;
import java.nio.file.Path;
import org.cannadvisor.advisor.author.Trusting;
import org.cannadvisor.model.Lang;

/** What {@code rules trust} and {@code rules sign} say, in both languages. */
final class TrustHint {

  private TrustHint() {}

  static String noConfiguration(Lang lang) {
    return say(
        lang,
        "没有用户配置目录，无处记录信任。请设置 HOME 或 XDG_CONFIG_HOME。",
        "There is no configuration directory to keep it in. Maybe set HOME or XDG_CONFIG_HOME.");
  }

  static String noStore(Lang lang, Path file, IOException why) {
    return say(lang, "无法使用 " + file + "：", file + " cannot be used: ")
        + Trusting.reason(why).in(lang);
  }

  static String noCode(Lang lang, Path pack) {
    return say(
        lang,
        pack + " 没有可用的 DRL（drl/*.drl），无需信任。",
        pack + " has no DRL that could be used (drl/*.drl): there is nothing to trust.");
  }

  static String trusted(Lang lang) {
    return say(
        lang,
        "以上 DRL 今后会作为程序运行；任何文件改动后须重新信任。",
        "This DRL runs as code from now on; after any change of a file it asks again.");
  }

  static String keyTrusted(Lang lang) {
    return say(
        lang,
        "由此密钥签名的规则包，其 DRL 今后会作为程序运行。",
        "DRL of packs that are signed with this key runs as code from now on.");
  }

  static String noKey(Lang lang, Path file, boolean isPublic) {
    String sort = isPublic ? "PUBLIC KEY" : "PRIVATE KEY";
    return say(
        lang,
        file + " 中没有 Ed25519 密钥：应为 PEM 格式的 " + sort + "。",
        file + " holds no Ed25519 key: expected PEM, a " + sort + ".");
  }

  static String nothingToForget(Lang lang, String what) {
    return say(
        lang,
        "没有信任过 " + what + "。rules trust --list 可列出全部。",
        "Nothing is trusted that is called " + what + ". rules trust --list names all.");
  }

  static String forgotten(Lang lang) {
    return say(lang, "以上不再信任。", "No longer trusted.");
  }

  static String signWhat(Lang lang) {
    return say(
        lang,
        "请给出规则包目录与私钥：rules sign PACK --key PRIVATE.pem；没有密钥时先用 --new-key PRIVATE.pem。",
        "Name the folder of a pack and a private key: rules sign PACK --key PRIVATE.pem. To make a"
            + " key: rules sign --new-key PRIVATE.pem.");
  }

  static String made(Lang lang, Path ofPrivate, Path ofPublic) {
    return say(
        lang,
        "已写入私钥 " + ofPrivate + "（请保密）和公钥 " + ofPublic + "（交给使用者：rules trust --key）。",
        "Written: the private key "
            + ofPrivate
            + " (keep it to yourself) and the public key "
            + ofPublic
            + " (for others: rules trust --key).");
  }

  static String keyThere(Lang lang, String file) {
    return say(lang, file + " 已存在，未改动。", file + " is there already; nothing was written.");
  }

  static String onlyFolders(Lang lang, Path pack) {
    return say(
        lang,
        pack + " 不是目录。请对规则包目录签名，然后用 rules pack 打包。",
        pack + " is no folder. Sign the folder of the pack, then rules pack makes the zip.");
  }

  static String signed(Lang lang, Path pack) {
    return say(
        lang,
        "已写入 " + pack + " 的 SHA256SUMS 与 SHA256SUMS.sig。",
        "Written: SHA256SUMS and SHA256SUMS.sig of " + pack + ".");
  }
}
