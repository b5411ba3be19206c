package org.almoner.access.looks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.access.PatientWords;
import org.almoner.access.UserAccount;
import org.almoner.access.Users;
import org.almoner.audit.Looked;
import org.almoner.platform.Cui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries of the audit in words. */
@Component
class LookWords {
  private final Users users;
  private final List<PatientWords> patients;

  LookWords(Users users, List<PatientWords> patients) {
    this.users = users;
    this.patients = patients;
  }

  List<LookLine> lines(List<Looked> looks) {
    var people = people(looks.stream().map(Looked::actor).toList());
    return looks.stream()
        .map(
            l ->
                new LookLine(
                    Cui.second(l.at()),
                    who(people.get(l.actor()), l.actor()),
                    l.actor(),
                    action(l.action()),
                    l.action(),
                    patient(l.patient()),
                    l.patient() == null ? "" : "/patients/" + l.patient() + "/access-log",
                    l.subject(),
                    l.reason()))
        .toList();
  }

  Map<String, UserAccount> people(Collection<String> actors) {
    return users.byUsernames(actors).stream()
        .collect(Collectors.toMap(UserAccount::username, u -> u));
  }

  /** "Grace Okafor, Nurse"; other systems by their own name. */
  static String who(@Nullable UserAccount person, String actor) {
    if (person == null) return actor;
    return person.roles().isEmpty()
        ? person.displayName()
        : person.displayName() + ", " + person.roleWords();
  }

  String patient(@Nullable UUID patient) {
    if (patient == null) return "";
    return patients.stream()
        .flatMap(w -> w.words(patient).stream())
        .findFirst()
        .orElse("Record " + patient);
  }

  /** Every record of the same person. */
  Set<UUID> records(UUID patient) {
    return patients.stream()
        .flatMap(w -> w.records(patient).stream())
        .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of(patient))));
  }

  /** "patient.open" is "open patient": verbs stand last in codes and first in words. */
  static String action(String code) {
    int dot = code.lastIndexOf('.');
    var words = dot < 0 ? code : code.substring(dot + 1) + " " + code.substring(0, dot);
    var plain = words.replace('-', ' ').replace('.', ' ');
    return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  /** For the patient: whether somebody only looked. */
  static String plain(String action) {
    if (action.endsWith("break-glass")) return "Opened your record by giving a reason";
    var looked =
        List.of("open", "compare", "look", "search", "view", "preview", "print", "export", "list")
            .stream()
            .anyMatch(verb -> action.endsWith("." + verb) || action.contains(".view-"));
    return looked ? "Looked at your record" : "Added to or changed your record";
  }
}
