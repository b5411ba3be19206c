@NullMarked
package org.almoner.patients.demographics;

import org.jspecify.annotations.NullMarked;
