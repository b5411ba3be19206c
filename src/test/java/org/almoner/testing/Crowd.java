package org.almoner.testing;

import java.sql.SQLException;
import java.util.List;

/**
 * Many people to search among, made with plain SQL as the owner would load them, and taken away
 * again.
 */
public final class Crowd implements AutoCloseable {
  private static final List<String> SURNAMES =
      List.of(
          "Smith,Jones,Taylor,Brown,Williams,Wilson,Johnson,Davies,Robinson,Wright,Thompson,Evans,Walker,White,Roberts,Green,Hall,Wood,Jackson,Clarke,Patel,Khan,Lewis,James,Phillips,Mason,Mitchell,Rose,Davis,Cox,Alexander,Singh,Begum,Hussain,Ahmed,Ali,Kaur,Murphy,Kelly,Byrne,Ryan,Walsh,Campbell,Stewart,Robertson,Thomson,Anderson,MacDonald,Scott,Reid,Murray,Clark,Young,Watson,Morrison,Miller,Fraser,Graham,Hamilton,Kerr,Simpson,Martin,Ferguson,Cameron,Duncan,Grant,Henderson,Hunter,Gibson,Kennedy,Marshall,Bell,Russell,Sutherland,Gordon,Craig,Hughes,Edwards,Price,Griffiths,Lloyd,Morgan,Rees,Owen,Jenkins,Howells,Pritchard,Parry,Vaughan,Powell,Bowen,Harris,King,Baker,Harrison,Cooper,Ward,Turner,Hill,Moore,Parker,Cook,Lee,Allen,Bennett,Carter,Shaw,Richardson,Collins,Webb,Palmer,Mills,Holmes,Barnes,Knight,Matthews,Stone,Fisher,Barker,Butler,Chapman,Dixon,Ellis,Foster,Gray,Harvey,Lawrence,Nicholls,Osborne,Pearce,Rogers,Saunders,Spencer,Stevens,Sullivan,Tucker,Wallace,Whittaker,Adams,Akhtar,Andrews,Armstrong,Arnold,Atkinson,Austin,Bailey,Barrett,Bates,Berry,Bird,Bishop,Black,Bolton,Booth,Bowman,Bradley,Brooks,Bryant,Burgess,Burke,Burns,Burton,Cole,Coleman,Cunningham,Curtis,Daniels,Dawson,Day,Dean,Dunn,Elliott,Fletcher,Flynn,Ford,Fox,Francis,Franklin,Freeman,Fuller,Gardner,George,Gilbert,Gill,Goodwin,Greenwood,Gregory,Griffin,Hardy,Harper,Hart,Hawkins,Hayes,Heath,Higgins,Hodgson,Holland,Hopkins,Houghton,Howard,Hudson,Hunt,Iqbal,Jennings,Johnston,Jordan,Kaur,Lamb,Lane,Leach,Little,Long,Lowe,Lynch,Mahmood,Malik,Marsden,May,McCarthy,McDonald,McKenzie,Miah,Middleton,Moran,Morris,Moss,Naylor,Nelson,Newman,Newton,Nicholson,Norman,Norris,North,Nash,Norton,Oliver,Page,Parkinson,Parsons,Payne,Pearson,Perkins,Perry,Peters,Poole,Porter,Potter,Quinn,Rahman,Read,Reynolds,Rhodes,Rice,Richards,Riley,Rowe,Schofield,Sharp,Shah,Sharma,Sheppard,Short,Simmons,Sinclair,Skinner,Slater,Snow,Stephens,Stephenson,Stevenson,Stokes,Storey,Sykes,Talbot,Thomas,Todd,Townsend,Tyler,Underwood,Vincent,Wade,Walters,Warner,Warren,Watkins,Watts,Weaver,Webster,Wells,West,Weston,Wheeler,Wilkinson,Willis,Winter,Woods,Yates,Zaman"
              .split(","));
  private static final List<String> GIVEN =
      List.of(
          "Mary,John,Margaret,William,Elizabeth,James,Dorothy,George,Doris,Thomas,Joan,Robert,Kathleen,Arthur,Irene,Charles,Betty,Frederick,Eileen,Joseph,Joyce,Albert,Marjorie,Ronald,Vera,Ernest,Jean,Harold,Hilda,Alfred,Edna,Henry,Gladys,Walter,Audrey,Stanley,Barbara,Frank,Patricia,Leonard,Sheila,Kenneth,Jane,Edward,Brenda,Norman,Susan,Peter,Christine,David,Linda,Michael,Ann,Alan,Carol,Brian,Janet,Keith,Gillian,Derek,Julie,Paul,Karen,Stephen,Tracey,Mark,Sharon,Andrew,Deborah,Ian,Helen,Kevin,Alison,Neil,Sarah,Simon,Nicola,Martin,Claire,Gary,Emma,Steven,Rebecca,Lee,Laura,Darren,Gemma,Matthew,Kelly,Daniel,Stacey,Christopher,Hannah,Ryan,Charlotte,Adam,Jessica,Luke,Chloe,Jack,Megan,Liam,Olivia,Connor,Amelia,Oliver,Mohammed,Fatima,Ali,Aisha,Hassan,Zainab,Omar,Maryam,Ibrahim,Amina,Gurpreet,Harpreet,Priya,Sanjay,Anita,Rajesh,Deepak,Sunita"
              .split(","));

  private Crowd() {}

  /** So many people, born 1900 to 1925 so that they meet nobody else's patients. */
  public static Crowd of(int people) {
    execute(
        """
        insert into patients.patient (id, version, changed_at, changed_by, registered_at, registered_by, registration,
          hospital_number, nhs_status, given, surname, born, gender)
        select gen_random_uuid(), 1, '2026-11-01', 'crowd', '2026-11-01', 'crowd', 'COMPLETE', 'CROWD' || n, '03',
          (string_to_array('%s', ','))[1 + (n * 7919 %% %d)], (string_to_array('%s', ','))[1 + (n * 104729 %% %d)],
          date '1900-01-01' + (n * 6607 %% 9400)::int, (1 + n %% 2)::text
        from generate_series(1::bigint, %d) n
        """
            .formatted(
                String.join(",", GIVEN),
                GIVEN.size(),
                String.join(",", SURNAMES),
                SURNAMES.size(),
                people));
    execute(
        """
        insert into patients.address (id, version, changed_at, changed_by, patient_id, kind, line1, postcode)
        select gen_random_uuid(), 1, '2026-11-01', 'crowd', p.id, 'HOME', n || ' Crowd Street',
          'CR' || n % 90 || ' ' || n % 9 || chr((65 + n % 8)::int) || chr((65 + n % 7)::int)
        from (select id, row_number() over () as n from patients.patient where changed_by = 'crowd') p
        """);
    execute(
        """
        insert into patients.identifier (id, version, changed_at, changed_by, patient_id, type, assigner, value)
        select gen_random_uuid(), 1, '2026-11-01', 'crowd', id, 'MR', 'CROWD', 'C' || hospital_number
        from patients.patient where changed_by = 'crowd'
        """);
    execute(
        "analyze patients.identifier, patients.patient, patients.search_key, patients.name_word, patients.name_deletion, patients.address");
    return new Crowd();
  }

  @Override
  public void close() {
    execute(
        """
        set session_replication_role = replica;
        delete from patients.search_key where patient_id in (select id from patients.patient where changed_by = 'crowd');
        delete from patients.identifier where changed_by = 'crowd';
        delete from patients.address where changed_by = 'crowd';
        delete from patients.patient where changed_by = 'crowd'
        """);
  }

  private static void execute(String sql) {
    try (var connection = TestDatabase.superuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
