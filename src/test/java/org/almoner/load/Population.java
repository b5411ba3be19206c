package org.almoner.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Fills the register of a bench home with people who do not exist, set by set, straight into the
 * tables that a registration writes: patient, search key, dictionary of names, address. Names are
 * as unevenly spread as in a town. NHS numbers are of the range that is never issued (9...).
 */
final class Population {
  private static final List<String> TABLES = List.of("patient", "search_key", "address");
  private final Path home;
  private int size;

  Population(Path home) {
    this.home = home;
    execute(NAMES);
  }

  int size() {
    return size;
  }

  void growTo(int patients) throws Exception {
    if (patients <= size) return;
    var began = System.nanoTime();
    var indexes = dropIndexes();
    execute("alter table patients.patient drop constraint patient_nhs_number_valid");
    int middle = (size + patients) / 2;
    both(List.of(people(size, middle), people(middle, patients)));
    both(List.of(keys(size, middle), keys(middle, patients), addresses(size, patients)));
    execute(
        "alter table patients.patient add constraint patient_nhs_number_valid"
            + " check (nhs_number is null or patients.is_nhs_number(nhs_number)) not valid");
    execute(words(size, patients));
    both(indexes);
    both(
        List.of(
            "vacuum analyze patients.patient",
            "vacuum analyze patients.search_key",
            "vacuum analyze patients.address, patients.name_word, patients.name_deletion"));
    execute("checkpoint");
    size = patients;
    System.out.printf(
        "%,d patients after %d s%n", size, (System.nanoTime() - began) / 1_000_000_000);
  }

  /** What makes them again. Keys and constraints stay. */
  private List<String> dropIndexes() {
    var names = "('" + String.join("', '", TABLES) + "')";
    var where =
        " from pg_indexes i where schemaname = 'patients' and tablename in "
            + names
            + " and not exists (select from pg_constraint c where c.conname = i.indexname)";
    var made = Homes.list(home, "select indexdef" + where);
    Homes.list(home, "select 'drop index patients.' || indexname" + where).forEach(this::execute);
    return made;
  }

  private void both(List<String> statements) throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      var work = new ArrayList<Callable<Void>>();
      for (var sql : statements)
        work.add(
            () -> {
              execute(sql);
              return null;
            });
      for (var done : two.invokeAll(work)) done.get();
    }
  }

  private void execute(String sql) {
    try (var connection = Homes.superuser(home, "almoner")) {
      prepare(connection);
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          sql.lines().findFirst().orElse("") + ": " + e.getMessage(), e);
    }
  }

  /** Without the triggers that do the same one by one. */
  private static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute("set work_mem = '256MB'");
      statement.execute("set max_parallel_maintenance_workers = 0");
    }
  }

  private static final String NAMES =
      """
      create unlogged table public.bench_surname as
        select row_number() over (order by md5(a || m || e)) - 1 as i, initcap(a || m || e) as name, a || m || e as letters,
               public.dmetaphone(a || m || e) as sound
        from unnest(string_to_array('ASH BAL BARN BECK BIR BLACK BRAD BRAM BRIGHT BUR CALD CAR CHAD CLAY CLIF COL CRAN CROM DAL
               DEN DUN EAST ED EL FAIR FEN GARD GLEN GRAN GREEN HAL HAM HARD HART HAZEL HEN HIL HOL KEN KIRK LANG LIN LOCK MAR
               MEL MID MOR NEW NOR OAK PEM RAD RICH ROCK SHEL STAN THORN WAL WEST WHIT WIN YARD', ' ')) a0,
             unnest(string_to_array(', ER,ING,LE,STO,EN,EL,IN,A,O,BER,TON,MAN,RY,LOW,COM', ',')) m0,
             unnest(string_to_array('TON HAM LEY FORD WELL FIELD BURY WORTH SON MAN DALE WOOD BY STEAD COMBE BOURNE HURST GATE
               MORE WICK BROOK RIDGE SHAW LAND COTE DEN WAY STONE HOLM KIN', ' ')) e0,
             btrim(a0, E' \\n') a, btrim(m0) m, btrim(e0, E' \\n') e
        where a <> '' and e <> '';
      alter table public.bench_surname add primary key (i);
      create unlogged table public.bench_given as
        select row_number() over () - 1 as i, name, upper(name) as letters
        from unnest(string_to_array('Margaret,John,Susan,David,Patricia,Michael,Mary,Peter,Christine,Paul,Linda,Robert,Barbara,'
          || 'James,Janet,Alan,Jean,Brian,Ann,Kenneth,Carol,Stephen,Maureen,Anthony,Sheila,Keith,Sandra,George,Pauline,William,'
          || 'Elizabeth,Thomas,Joan,Colin,Valerie,Derek,Brenda,Roger,Kathleen,Ronald,Dorothy,Raymond,Jacqueline,Graham,Gillian,'
          || 'Terence,Eileen,Barry,Joyce,Dennis,Julie,Andrew,Karen,Mark,Angela,Philip,Helen,Ian,Deborah,Kevin,Sarah,Nicholas,'
          || 'Amanda,Simon,Tracey,Jonathan,Lisa,Matthew,Emma,Daniel,Laura,Christopher,Rebecca,Adam,Charlotte,Luke,Sophie,Aisha,'
          || 'Mohammed,Fatima,Ahmed,Priya,Arjun,Ngozi,Kwame,Oluwaseun,Adaeze,Wei,Mei,Tomasz,Agnieszka,Ioana,Andrei,Siobhan,'
          || 'Niamh,Callum,Fiona,Hamish,Gareth,Bronwen,Rhys,Megan', ',')) name;
      create function public.bench_share(n bigint, salt int) returns double precision language sql immutable parallel safe
        return (hashint8extended(n, salt) & 2147483647) / 2147483648.0;
      """;

  /** Most people share few names, and many names have few people. */
  private static String drawn(int from, int to) {
    return """
        from (select n, lpad(to_hex(n), 12, '0') as tail,
                     floor(power(public.bench_share(n, 1), 2.2) * (select count(*) from public.bench_surname))::int as family,
                     floor(power(public.bench_share(n, 2), 1.8) * (select count(*) from public.bench_given))::int as first,
                     date '1926-01-01' + floor(public.bench_share(n, 3) * 36000)::int as born,
                     (900000000 + n * 19)::text as nine
              from generate_series(%d::bigint, %d::bigint) n offset 0) d
        join public.bench_surname s on s.i = d.family
        join public.bench_given g on g.i = d.first
        """
        .formatted(from + 1, to);
  }

  private static String people(int from, int to) {
    return """
        insert into patients.patient (id, version, changed_at, changed_by, registered_at, registered_by, registration,
                                      hospital_number, nhs_number, nhs_status, title, given, surname, born, gender)
        select ('00000000-0000-7000-8001-' || tail)::uuid, 1, '2026-11-01', 'bench', '2026-11-01', 'bench', 'COMPLETE',
               'Z' || n, case when check_digit < 10 then nine || check_digit end,
               case when check_digit < 10 then '01' else '03' end, '', given, surname, born, (1 + n %% 2)::text
        from (select d.*, s.name as surname, g.name as given,
                     (11 - (substr(nine, 1, 1)::int * 10 + substr(nine, 2, 1)::int * 9 + substr(nine, 3, 1)::int * 8
                      + substr(nine, 4, 1)::int * 7 + substr(nine, 5, 1)::int * 6 + substr(nine, 6, 1)::int * 5
                      + substr(nine, 7, 1)::int * 4 + substr(nine, 8, 1)::int * 3 + substr(nine, 9, 1)::int * 2) %% 11) %% 11
                       as check_digit
              %s) p
        """
        .formatted(drawn(from, to));
  }

  private static String keys(int from, int to) {
    return """
        insert into patients.search_key (patient_id, family_n, given_n, born, sound, former)
        select ('00000000-0000-7000-8001-' || tail)::uuid, s.letters, g.letters, born, s.sound, false
        """
        + drawn(from, to);
  }

  /**
   * One in ten has an address: the exclusion constraint over all would take longer than the rest.
   */
  private static String addresses(int from, int to) {
    return """
        insert into patients.address (id, version, changed_at, changed_by, patient_id, kind, line1, postcode, from_date)
        select ('00000000-0000-7000-8002-' || tail)::uuid, 1, '2026-11-01', 'bench', ('00000000-0000-7000-8001-' || tail)::uuid,
               'HOME', n % 200 || ' High Street', 'NM' || n % 90 + 1 || ' ' || n % 9 || 'AB', '2010-01-01'
        from (select n, lpad(to_hex(n), 12, '0') as tail from generate_series(%s::bigint, %s::bigint, 10) n) d
        """
        .replaceFirst("%s", Integer.toString(from + 1))
        .replaceFirst("%s", Integer.toString(to));
  }

  private static String words(int from, int to) {
    return """
        with used as (
          select distinct w from (
            select s.letters, g.letters %s) n (family, given), lateral (values (family), (given)) v (w)
        ), fresh as (
          insert into patients.name_word (word, sound) select w, public.dmetaphone(w) from used
          on conflict do nothing returning word
        )
        insert into patients.name_deletion (deletion, word)
        select distinct case i when 0 then word else substr(word, 1, i - 1) || substr(word, i + 1) end, word
        from fresh cross join lateral generate_series(0, length(word)) i
        on conflict do nothing
        """
        .formatted(drawn(from, to));
  }
}
