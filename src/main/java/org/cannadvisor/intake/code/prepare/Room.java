package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;

/** An array of numbers that is no picture: room for something, such as what a model puts out. */
record Room(String dtype) implements Value {}
