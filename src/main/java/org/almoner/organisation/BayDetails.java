package org.almoner.organisation;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bay is, apart from its ward. */
public record BayDetails(
    String code,
    String name,
    BaySex sex,
    boolean sideRooms,
    int row,
    int column,
    @Nullable LocalTime opens,
    @Nullable LocalTime closes,
    boolean weekdaysOnly) {
  Map<String, @Nullable Object> values() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("code", code);
    values.put("name", name);
    values.put("sex", sex.name());
    values.put("side_rooms", sideRooms);
    values.put("grid_row", row);
    values.put("grid_column", column);
    values.put("opens", opens);
    values.put("closes", closes);
    values.put("weekdays_only", weekdaysOnly);
    return values;
  }
}
