package org.almoner.organisation.web;

import java.util.List;
import org.almoner.organisation.Ward;
import org.almoner.organisation.WardSpecialties.Taken;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/**
 * Which specialties a ward takes.
 *
 * @param main specialty in words
 * @param others that it does not take yet
 */
public record SpecialtiesPage(
    Ward ward,
    String main,
    List<Taken> taken,
    List<Option> others,
    String specialty,
    String beds,
    FormErrors errors,
    boolean maintain) {}
