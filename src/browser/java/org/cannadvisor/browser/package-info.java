/**
 * The pages in a real browser, driven by what a person sees of them: roles, labels, words. Run by
 * {@code mvn -Pbrowser verify}; the default build does not know this folder.
 */
@NullMarked
package org.cannadvisor.browser;

import org.jspecify.annotations.NullMarked;
