package org.almoner.patients.newborn;

import java.util.List;
import org.almoner.patients.PatientBanner;
import org.almoner.patients.registration.RegistrationForm;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/** A baby to be registered; the banner is the mother's. */
public record NewbornPage(
    PatientBanner banner,
    String action,
    RegistrationForm form,
    FormErrors errors,
    List<Option> genders) {}
