/** Lists of patients that people keep for themselves or share with a ward. */
@NullMarked
package org.almoner.inpatients.mylists;

import org.jspecify.annotations.NullMarked;
