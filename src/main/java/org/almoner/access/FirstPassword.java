package org.almoner.access;

import java.util.Optional;

/** The password of the first administrator, from its making until the program is ready. */
public interface FirstPassword {
  /** Empty when the administrator was made at an earlier start. */
  Optional<String> password();
}
