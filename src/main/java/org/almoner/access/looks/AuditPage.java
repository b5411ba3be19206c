package org.almoner.access.looks;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;

/**
 * @param verified when the audit was last verified and what was found
 * @param whole whether it was whole then
 */
public record AuditPage(
    AuditForm form,
    List<Option> actions,
    List<LookLine> lines,
    @Nullable String next,
    String verified,
    boolean whole,
    FormErrors errors) {}
