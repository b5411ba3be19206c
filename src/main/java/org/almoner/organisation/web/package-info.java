/** Pages to maintain what the organisation is made of. */
@NullMarked
package org.almoner.organisation.web;

import org.jspecify.annotations.NullMarked;
