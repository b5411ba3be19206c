package org.almoner.access.records;

import java.util.List;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.almoner.shell.Row;

/**
 * @param log address of who looked at this record
 */
public record ReviewPage(
    String action,
    List<Row> facts,
    boolean reviewed,
    int version,
    List<Option> outcomes,
    String outcome,
    String remarks,
    String log,
    FormErrors errors) {}
