package org.almoner.hl7.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.almoner.hl7.adt.codes.Translation;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.mapping.Mappings;
import org.almoner.hl7.mapping.Sender;
import org.almoner.hl7.mapping.Senders;
import org.almoner.hl7.mapping.Unmapped;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Link;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the mapping page together. */
@Component
class MappingPages {
  private final Mappings mappings;
  private final Unmapped unmapped;
  private final Senders senders;

  MappingPages(Mappings mappings, Unmapped unmapped, Senders senders) {
    this.mappings = mappings;
    this.unmapped = unmapped;
    this.senders = senders;
  }

  MappingsPage of(@Nullable UUID chosen, String failed, FormErrors errors) {
    var all = senders.all();
    var shown = all.stream().filter(s -> chosen == null || s.id().equals(chosen)).toList();
    return new MappingsPage(
        unmapped.all().stream().map(MappingPages::unknown).toList(),
        all.stream().map(s -> link(s, chosen)).toList(),
        all.stream().map(s -> new Option(s.id().toString(), s.name())).toList(),
        Arrays.stream(CodeTable.values()).map(t -> new Option(t.name(), t.words())).toList(),
        chosen == null ? "" : chosen.toString(),
        shown.stream().flatMap(s -> lines(s).stream()).toList(),
        failed,
        errors);
  }

  private static Link link(Sender sender, @Nullable UUID chosen) {
    return new Link(
        sender.name(),
        "/interfaces/mappings?sender=" + sender.id(),
        "",
        sender.id().equals(chosen));
  }

  private List<MappingsPage.Line> lines(Sender sender) {
    return mappings.of(sender.id()).stream()
        .map(
            m ->
                new MappingsPage.Line(
                    m.id(),
                    m.version(),
                    sender.id().toString(),
                    m.codeTable(),
                    m.theirs(),
                    m.ours(),
                    CodeTable.valueOf(m.codeTable()).words() + ", " + sender.name()))
        .toList();
  }

  private static MappingsPage.Unknown unknown(Unmapped.Value value) {
    var table = CodeTable.valueOf(value.codeTable());
    return new MappingsPage.Unknown(
        value.senderId()
            + "-"
            + table.name()
            + "-"
            + value.theirs().replaceAll("[^A-Za-z0-9]", "_"),
        value.senderId(),
        value.sender(),
        table.name(),
        value.theirs(),
        value.words().replace(" " + Translation.LISTED, ""),
        table.hint(),
        value.messages() + (value.messages() == 1 ? " message" : " messages"),
        value.waiting());
  }
}
