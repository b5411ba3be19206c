/** The page by which a person gives a visit to the patient whose it is. */
@NullMarked
package org.almoner.inpatients.reassign.web;

import org.jspecify.annotations.NullMarked;
