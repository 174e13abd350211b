package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;

/** Device memory where no other library describes it; to be asked last. */
final class AclMemory extends HostLibrary {

  @Override
  Optional<Value> answer(Site site) {
    return switch (site.name()) {
      case "acl.rt.malloc", "acl.rt.malloc_host", "acl.media.dvpp_malloc" ->
          Optional.of(new Value.Items(List.of(site.create("memory"), new Value.Num(0, true))));
      case "aclrtMalloc", "aclrtMallocHost" -> {
        site.assign(0, site.create("memory"));
        yield Optional.of(new Value.Num(0, true));
      }
      default -> Optional.empty();
    };
  }
}
