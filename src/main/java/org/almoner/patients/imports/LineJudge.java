package org.almoner.patients.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.patients.PatientId;
import org.almoner.patients.Patients;
import org.almoner.patients.Registration;
import org.almoner.patients.imports.Verdict.Outcome;
import org.almoner.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what lines do by doing it: the dry run is the real thing, rolled back. */
@Component
class LineJudge {
  private static final int AT_ONCE = 1000;
  private final Patients patients;
  private final NumberHolders numbers;
  private final TransactionTemplate apart;

  LineJudge(Patients patients, NumberHolders numbers, PlatformTransactionManager transactions) {
    this.patients = patients;
    this.numbers = numbers;
    apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What each line would do. Nothing is saved. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public List<Verdict> dryRun(List<IndexLine> lines) {
    var verdicts = new ArrayList<Verdict>(lines.size());
    var firsts = new HashMap<String, Integer>();
    for (int from = 0; from < lines.size(); from += AT_ONCE)
      verdicts.addAll(judge(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)), firsts));
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return verdicts;
  }

  /** Does what the lines say, all in one transaction; a line that is refused by now says why. */
  @Transactional
  public List<Verdict> apply(List<IndexLine> lines) {
    return judge(lines, new HashMap<>());
  }

  private List<Verdict> judge(List<IndexLine> lines, Map<String, Integer> firsts) {
    var known = numbers.among(lines);
    var verdicts = new HashMap<Integer, Verdict>();
    var creating = new ArrayList<IndexLine>();
    var registrations = new ArrayList<Registration>();
    for (var line : lines)
      try {
        var verdict = look(line, known, firsts);
        if (verdict.outcome() == Outcome.CREATE) {
          registrations.add(line.registration());
          creating.add(line);
        }
        verdicts.put(line.line(), verdict);
      } catch (Refusal refusal) {
        verdicts.put(line.line(), Verdict.refused(line, refusal));
      }
    var outcomes = patients.registerAll(registrations);
    for (int i = 0; i < creating.size(); i++) {
      var refusal = outcomes.get(i).refusal();
      if (refusal != null)
        verdicts.put(creating.get(i).line(), Verdict.refused(creating.get(i), refusal));
    }
    return lines.stream().map(l -> verdicts.get(l.line())).toList();
  }

  private Verdict look(IndexLine line, NumberHolders.Found known, Map<String, Integer> firsts) {
    var hospital = line.hospitalNumber();
    var nhs = line.nhs();
    if (hospital == null && nhs == null)
      return Verdict.wrong(
          line,
          Outcome.REJECT,
          "hospital_number",
          "Give a hospital number or an NHS number, so that a second run finds the same patient");
    var twice = twice(line, firsts);
    if (twice != null) return twice;
    var byHospital = known.of(hospital);
    var byNhs = known.of(nhs);
    if (byHospital != null && byNhs != null && !byHospital.equals(byNhs))
      return Verdict.wrong(
          line,
          Outcome.REJECT,
          "nhs_number",
          "The two numbers belong to two different patients here");
    if (byHospital == null && byNhs == null) return Verdict.of(line, Outcome.CREATE);
    return update(line, byHospital == null ? java.util.Objects.requireNonNull(byNhs) : byHospital);
  }

  private static @Nullable Verdict twice(IndexLine line, Map<String, Integer> firsts) {
    for (var column : List.of("hospital_number", "nhs_number")) {
      var number = line.at(column).replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
      var first = number.isEmpty() ? null : firsts.putIfAbsent(column + number, line.line());
      if (first != null && first != line.line())
        return Verdict.wrong(
            line, Outcome.DUPLICATE, column, "The same number is on line " + first);
    }
    return null;
  }

  private Verdict update(IndexLine line, PatientId patient) {
    var known = patients.byId(patient);
    var said = line.who(known.who());
    if (said.equals(known.who())) return Verdict.of(line, Outcome.UNCHANGED);
    // a line that is refused leaves the others as they are
    apart.executeWithoutResult(t -> patients.update(patient, known.version(), said));
    return Verdict.of(line, Outcome.UPDATE);
  }
}
