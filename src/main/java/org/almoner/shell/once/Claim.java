package org.almoner.shell.once;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to do what a form asks.
 *
 * @param id tells this attempt from a later one with the same key
 * @param content hash of what the form says
 * @param draft the draft that ends when the change is made, or null
 */
record Claim(UUID id, UUID person, String key, String path, byte[] content, @Nullable Draft draft) {
  record Draft(String form, @Nullable UUID patient) {}
}
