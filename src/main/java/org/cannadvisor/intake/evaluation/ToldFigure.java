package org.cannadvisor.intake.evaluation;

import org.cannadvisor.model.Evaluation.Role;

/**
 * A figure of a sentence.
 *
 * @param words that say whose it is
 */
record ToldFigure(String metric, double value, Role role, String words) {}
