package org.almoner.access.me;

import org.almoner.shell.FormErrors;

/** What is wrong with a password change. */
public record PasswordPage(FormErrors errors) {}
