package org.almoner.access.me;

import java.util.List;
import org.almoner.shell.Option;

/** Places to choose from. */
public record PlacePage(List<Option> places, String chosen) {}
