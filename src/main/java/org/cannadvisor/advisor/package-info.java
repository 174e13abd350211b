/**
 * The use cases. {@link org.cannadvisor.advisor.Diagnose} has a directory read, lets the rules
 * argue over its facts, joins the arguments into ranked recommendations and explains them with the
 * knowledge base. Knows every worker; none of them knows another.
 */
@NullMarked
package org.cannadvisor.advisor;

import org.jspecify.annotations.NullMarked;
