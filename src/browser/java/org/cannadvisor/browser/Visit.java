package org.cannadvisor.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.model.Lang;

/** A page that a person has opened, and what it does besides that a person does not see. */
final class Visit implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();

  private Visit(Path file, BrowserContext context) {
    this.context = context;
    this.address = file.toAbsolutePath().toUri().toString();
    context.onRequest(request -> expectOwn(request.url()));
    this.page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onPopup(popup -> complaints.add("popup: " + popup.url()));
    page.navigate(address);
  }

  static Visit to(Path file, BrowserContext context) {
    return new Visit(file, context);
  }

  /** Its own file, and what it hands over for saving, are all that a page may ask for. */
  private void expectOwn(String url) {
    if (!url.replaceFirst("#.*", "").equals(address) && !url.startsWith("blob:")) {
      complaints.add("request: " + url);
    }
  }

  Page page() {
    return page;
  }

  /** The one visible part of this role and name. */
  Locator find(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void press(String button) {
    find(AriaRole.BUTTON, button).click();
  }

  void speak(Lang lang) {
    press(lang == Lang.ZH ? "中文" : "English");
  }

  /** Fails where the page asked the network, complained, or opened anything. */
  void expectQuiet() {
    assertEquals(List.of(), complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
