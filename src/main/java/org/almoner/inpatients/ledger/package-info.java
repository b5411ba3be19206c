/** How movements are written down and taken back. */
@NullMarked
package org.almoner.inpatients.ledger;

import org.jspecify.annotations.NullMarked;
