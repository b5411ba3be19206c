package org.almoner.inpatients.beds;

import java.util.List;
import org.almoner.shell.Option;

/** The wards one can go to. */
public record WardsPage(List<Option> wards) {}
