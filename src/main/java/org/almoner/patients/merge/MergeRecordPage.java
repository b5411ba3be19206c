package org.almoner.patients.merge;

import java.util.List;
import org.almoner.shell.FormErrors;

/**
 * One merge.
 *
 * @param undone who undid it, when and why; "" while it stands
 */
public record MergeRecordPage(
    String id,
    String survivor,
    String survivorName,
    String loser,
    String loserName,
    String when,
    String reason,
    String undone,
    List<MergesPage.Question> questions,
    FormErrors errors) {}
