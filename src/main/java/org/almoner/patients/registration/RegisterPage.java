package org.almoner.patients.registration;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;

/**
 * A registration to be filled in.
 *
 * @param kinds the other kinds of registration
 * @param practices for the list beside the practice field
 */
public record RegisterPage(
    String title,
    RegistrationForm form,
    FormErrors errors,
    List<Link> kinds,
    List<Option> genders,
    List<Option> ethnicCategories,
    List<Option> religions,
    List<Option> maritalStatuses,
    List<Option> languages,
    List<Option> overseasStatuses,
    List<Option> relationships,
    List<Option> practices) {
  public boolean full() {
    return form.kind() == org.almoner.patients.Registration.Kind.FULL;
  }

  public boolean unknown() {
    return form.kind() == org.almoner.patients.Registration.Kind.UNKNOWN;
  }
}
