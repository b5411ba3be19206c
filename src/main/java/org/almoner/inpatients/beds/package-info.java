/** The board as a page, the states of beds, closing a bay or the ward, and who may do what. */
@NullMarked
package org.almoner.inpatients.beds;

import org.jspecify.annotations.NullMarked;
