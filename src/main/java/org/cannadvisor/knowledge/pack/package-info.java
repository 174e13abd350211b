/**
 * Rule packs: a folder with {@code pack.yaml}, {@code rules/<id>.yaml} and {@code
 * knowledge/<id>.md}, read into declared rules, entries and settings. Whatever is wrong with one
 * file is a problem with its line; the rest of the pack is used.
 */
@NullMarked
package org.cannadvisor.knowledge.pack;

import org.jspecify.annotations.NullMarked;
