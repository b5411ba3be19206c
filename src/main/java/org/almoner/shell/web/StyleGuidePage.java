package org.almoner.shell.web;

import java.time.Instant;
import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.almoner.shell.Row;

/** What the style guide shows. */
public record StyleGuidePage(
    Instant at, FormErrors errors, List<Option> options, List<Link> tabs, List<Row> rows) {}
