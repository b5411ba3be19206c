@NullMarked
package org.almoner.hl7.message;

import org.jspecify.annotations.NullMarked;
