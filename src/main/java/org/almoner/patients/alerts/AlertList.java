package org.almoner.patients.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that the person at the screen may see.
 *
 * @param hidden how many more there are in categories they may not see
 */
public record AlertList(List<Alert> entries, int hidden, @Nullable NoneStated noneStated) {}
