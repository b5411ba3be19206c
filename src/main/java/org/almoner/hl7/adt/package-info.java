@NullMarked
package org.almoner.hl7.adt;

import org.jspecify.annotations.NullMarked;
