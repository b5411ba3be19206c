package org.almoner.observations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a set is worth.
 *
 * @param points of each parameter that has them
 * @param total null when the set is incomplete or the score is not used for this patient
 * @param atLeast what is certain already; the total when there is one
 * @param risk of the total; null with it
 * @param certain the risk that is certain already, whatever is missing; null when the score is not
 *     used
 */
public record Score(
    Map<Parameter, Integer> points,
    @Nullable Integer total,
    int atLeast,
    @Nullable Risk risk,
    @Nullable Risk certain,
    @Nullable NotScored notScored) {}
