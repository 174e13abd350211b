/**
 * Reads the file that a program gives to {@code aclInit}: what is dumped and traced while it runs.
 * Only {@link org.cannadvisor.intake.acl.AclConfigReader} is for others.
 */
@NullMarked
package org.cannadvisor.intake.acl;

import org.jspecify.annotations.NullMarked;
