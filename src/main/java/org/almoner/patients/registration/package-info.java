@NullMarked
package org.almoner.patients.registration;

import org.jspecify.annotations.NullMarked;
