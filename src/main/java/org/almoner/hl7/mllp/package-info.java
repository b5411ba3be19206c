@NullMarked
package org.almoner.hl7.mllp;

import org.jspecify.annotations.NullMarked;
