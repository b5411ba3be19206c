package org.almoner.observations.escalation;

import org.almoner.shell.FormErrors;

/** Saying what was done. */
public record AnswerForm(
    String patient,
    String id,
    int version,
    String team,
    String state,
    String entry,
    String answer,
    boolean open,
    FormErrors errors) {}
