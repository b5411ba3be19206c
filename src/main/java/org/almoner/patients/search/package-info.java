@NullMarked
package org.almoner.patients.search;

import org.jspecify.annotations.NullMarked;
