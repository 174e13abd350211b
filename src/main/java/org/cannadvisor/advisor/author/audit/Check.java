package org.cannadvisor.advisor.author.audit;

import java.util.List;
import org.cannadvisor.model.Audit;

/** Looks for one kind of fault. */
interface Check {

  /** What it finds; in no order. */
  List<Audit.Finding> in(Material material);
}
