/** The banner and the patient page. */
@NullMarked
package org.almoner.patients.chart;

import org.jspecify.annotations.NullMarked;
