package org.almoner.patients.registration;

import java.util.List;
import org.almoner.shell.Option;

/** Practices to choose from. */
public record PracticesPage(List<Option> practices) {}
