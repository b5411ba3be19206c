/** Administration of people who sign in, and of what each role may do. */
@NullMarked
package org.almoner.access.people;

import org.jspecify.annotations.NullMarked;
