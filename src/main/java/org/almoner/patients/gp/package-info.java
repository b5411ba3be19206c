/** GP practices as they are looked up and chosen. */
@NullMarked
package org.almoner.patients.gp;

import org.jspecify.annotations.NullMarked;
