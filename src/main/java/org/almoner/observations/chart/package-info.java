/** The observation chart, as a clinician knows it, and the section of the patient page. */
@NullMarked
package org.almoner.observations.chart;

import org.jspecify.annotations.NullMarked;
