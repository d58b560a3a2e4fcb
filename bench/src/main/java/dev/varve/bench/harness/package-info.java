/**
 * What measures: rounds in which contenders take turns, peers that are real processes, the scratch folder, the machine,
 * and the report. It knows nothing of Varve.
 */
@NullMarked
package dev.varve.bench.harness;

import org.jspecify.annotations.NullMarked;
