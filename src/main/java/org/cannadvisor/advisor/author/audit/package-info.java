/**
 * Looks at rules and knowledge as such, without a project: advice without a source, advice that has
 * aged, what can never take effect, ranges of versions that do not fit together, and advice that
 * contradicts other advice. Each check is a class of its own and sees the {@link
 * org.cannadvisor.advisor.author.audit.Material}, and none reports what it is not sure of.
 */
@NullMarked
package org.cannadvisor.advisor.author.audit;

import org.jspecify.annotations.NullMarked;
