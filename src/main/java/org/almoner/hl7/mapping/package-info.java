@NullMarked
package org.almoner.hl7.mapping;

import org.jspecify.annotations.NullMarked;
