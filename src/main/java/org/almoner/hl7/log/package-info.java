@NullMarked
package org.almoner.hl7.log;

import org.jspecify.annotations.NullMarked;
