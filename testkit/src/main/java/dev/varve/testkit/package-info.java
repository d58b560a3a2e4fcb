/** Contract suites that every vault passes, and the faults that they are tried against. */
@NullMarked
package dev.varve.testkit;

import org.jspecify.annotations.NullMarked;
