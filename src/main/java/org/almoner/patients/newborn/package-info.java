@NullMarked
package org.almoner.patients.newborn;

import org.jspecify.annotations.NullMarked;
