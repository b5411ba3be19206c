package org.almoner.patients.gp;

import java.util.List;
import org.almoner.shell.Option;

/** Practices to choose from. */
public record PracticesPage(List<Option> practices) {}
