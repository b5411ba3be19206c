package org.almoner.access.looks;

/**
 * One entry as printed.
 *
 * @param code the action's own code
 * @param log address of everything done with that patient's record, or empty
 */
public record LookLine(
    String at,
    String who,
    String username,
    String action,
    String code,
    String patient,
    String log,
    String subject,
    String reason) {}
