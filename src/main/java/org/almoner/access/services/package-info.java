/** Whether what staff rely on works, said before sign-in. */
@NullMarked
package org.almoner.access.services;

import org.jspecify.annotations.NullMarked;
