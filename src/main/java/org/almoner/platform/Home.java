package org.almoner.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The Almoner home: the folder for the embedded database, generated secrets and logs. One program
 * at a time.
 */
final class Home {
  private static final long LEAST_ROOM_MB = 100;
  private final Path folder;
  private final FileLock
      lock; // held until the process ends; the system frees it then, even after kill -9

  private Home(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Home open(Path folder) {
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
                  folder.resolve("almoner.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE)
              .tryLock();
      if (lock == null) throw inUse(folder);
      return new Home(folder.toAbsolutePath().normalize(), lock);
    } catch (IOException e) {
      throw cannotBeUsed(folder, e);
    }
  }

  private static LaunchFailed cannotBeUsed(Path folder, IOException e) {
    var why =
        switch (e) {
          case AccessDeniedException _ -> "this user may not write there";
          case FileAlreadyExistsException _ -> "it is a file, not a folder";
          default -> String.valueOf(e.getMessage());
        };
    return new LaunchFailed(
        "The Almoner home "
            + folder
            + " cannot be used ("
            + why
            + "); make it writable, or set ALMONER_HOME to another folder.",
        e);
  }

  /** PostgreSQL on a full disk stops in the middle of its work; better not to start. */
  void mustHaveRoom() {
    try {
      long left = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
      if (left < LEAST_ROOM_MB)
        throw new LaunchFailed(
            "The disk under the Almoner home %s is full (%d MB left); make room and start again."
                .formatted(folder, left),
            null);
    } catch (IOException e) {
      throw cannotBeUsed(folder, e);
    }
  }

  boolean isOurs() {
    return lock.isValid();
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /**
   * The secret of this name, made on the first call and readable only by the program's own user.
   */
  String secret(String name) {
    return secret(folder, name);
  }

  /** The same for a program that keeps nothing else there: its database is elsewhere. */
  static String secret(Path folder, String name) {
    var file = folder.resolve("secrets").resolve(name);
    try {
      if (Files.notExists(file)) {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
            fresh,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, randomSecret());
        Files.move(fresh, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw cannotBeUsed(folder, e);
    }
  }

  private static String randomSecret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static LaunchFailed inUse(Path folder) {
    return new LaunchFailed(
        "Another Almoner is running on "
            + folder
            + ". Stop it first, or set ALMONER_HOME to another folder.",
        null);
  }
}
