/**
 * What this module answers for lower ones: merges, locations, care relationships, deaths, lapses.
 */
@NullMarked
package org.almoner.inpatients.links;

import org.jspecify.annotations.NullMarked;
