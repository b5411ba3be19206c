/**
 * What is to come: admissions and transfers that are asked for, and discharges that are expected.
 */
@NamedInterface("plans")
@NullMarked
package org.almoner.inpatients.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
