package org.cannadvisor.model;

/**
 * Somebody notes that results are right as soon as the host waits for the device.
 *
 * @param setting by which it does: {@code ASCEND_LAUNCH_BLOCKING=1}
 */
public record BlockingCure(String subject, String setting, Evidence at) implements Fact {

  @Override
  public BlockingCure withSubject(String subject) {
    return new BlockingCure(subject, setting, at);
  }
}
