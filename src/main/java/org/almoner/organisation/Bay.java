package org.almoner.organisation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A bay of a ward.
 *
 * @param row of the bay on the ward's grid, from 1
 * @param column of the bay on the ward's grid, from 1
 * @param opens when it is not open day and night; {@code closes} is then given too
 */
public record Bay(
    BayId id,
    WardId ward,
    String code,
    String name,
    BaySex sex,
    boolean sideRooms,
    int row,
    int column,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    boolean weekdaysOnly,
    boolean open,
    int version) {}
