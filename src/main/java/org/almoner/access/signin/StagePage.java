package org.almoner.access.signin;

import org.almoner.shell.FormErrors;

/** What the pages of these steps show. */
public record StagePage(String next, FormErrors errors) {}
