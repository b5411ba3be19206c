/**
 * A patient's stay beside the record: where, under whom, what happened, and what may be taken back.
 */
@NullMarked
package org.almoner.inpatients.chart;

import org.jspecify.annotations.NullMarked;
