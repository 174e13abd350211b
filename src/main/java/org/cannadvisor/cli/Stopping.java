package org.cannadvisor.cli;

/**
 * Ctrl-C as a request to leave off: what was done until then is still written, and the program ends
 * when that is through.
 */
final class Stopping implements AutoCloseable {

  /** Longer than this the end is not put off. */
  private static final long PATIENCE_MILLIS = 10_000;

  private final Thread hook;
  private volatile boolean asked;

  Stopping() {
    Thread work = Thread.currentThread();
    hook =
        new Thread(
            () -> {
              asked = true;
              try {
                work.join(PATIENCE_MILLIS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "leaving off");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isAsked() {
    return asked;
  }

  @Override
  public void close() {
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
