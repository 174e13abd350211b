/**
 * The only room that knows the rule engine. {@link org.cannadvisor.rules.RuleCompiler} turns {@code
 * rules/} into classes when the project is built; {@link org.cannadvisor.rules.RuleBase} loads them
 * when the program starts, without compiling anything; {@link org.cannadvisor.rules.Session} lets
 * them argue over the facts of one project, stage by stage.
 */
@NullMarked
package org.cannadvisor.rules;

import org.jspecify.annotations.NullMarked;
