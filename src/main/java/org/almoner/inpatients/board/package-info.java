/** The ward bed board: the shape of the ward, who lies where, who comes and goes. */
@NullMarked
package org.almoner.inpatients.board;

import org.jspecify.annotations.NullMarked;
