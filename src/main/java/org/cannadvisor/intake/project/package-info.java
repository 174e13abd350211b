/**
 * Finds the files of a project directory and gives their text, one after the other. Deterministic:
 * the same files give the same list whatever the order in which the system lists them. Bounded in
 * time and memory whatever the directory holds; links are never followed.
 */
@NullMarked
package org.cannadvisor.intake.project;

import org.jspecify.annotations.NullMarked;
