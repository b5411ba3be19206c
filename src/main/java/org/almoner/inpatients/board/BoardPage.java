package org.almoner.inpatients.board;

import org.almoner.inpatients.forms.WorkForm;
import org.jspecify.annotations.Nullable;

/**
 * The board, or its list view, with or without a form beside it.
 *
 * @param show the filter that dims the other beds, or null
 * @param work the form in the workspace, or null
 */
public record BoardPage(Board board, boolean list, @Nullable String show, @Nullable WorkForm work) {
  public Board.@Nullable Counter shown() {
    return show == null ? null : board.counter(show);
  }

  public String path() {
    return "/wards/" + board.ward();
  }
}
