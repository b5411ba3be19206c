/** Times, people and places in the words that wards use, for boards, lists and prints. */
@NullMarked
package org.almoner.inpatients.words;

import org.jspecify.annotations.NullMarked;
