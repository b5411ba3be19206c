package org.almoner.access.records;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/**
 * @param patient who it is, empty when nobody can say
 * @param lasts how long the reason lasts, for instance "4hr 0min"
 */
public record BreakGlassPage(
    String action,
    String patient,
    boolean sensitive,
    String lasts,
    List<Option> reasons,
    String code,
    String reason,
    String next,
    FormErrors errors) {}
