/** Roles, activities and grants, and the refusal of a route that they do not open. */
@NullMarked
package org.almoner.access.activities;

import org.jspecify.annotations.NullMarked;
