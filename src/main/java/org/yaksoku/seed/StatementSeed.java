package org.yaksoku.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.yaksoku.document.DocumentId;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.ClauseView;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.LineageKind;
import org.yaksoku.statement.LineageService;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewLineage;
import org.yaksoku.statement.NewStatement;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.NewVersion;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.StatementView;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionId;

/**
 * Loads statements and their wordings, and finds clauses again by code and key. Those
 * known from the press it publishes; others wait as drafts for their signatures.
 */
@Component
class StatementSeed {

	private final StatementService statements;

	private final PublicationService publications;

	private final LineageService lineages;

	private final PartySeed parties;

	private final TopicSeed topics;

	private final MeetingSeed meetings;

	private final ClaimSeed claims;

	StatementSeed(StatementService statements, PublicationService publications, LineageService lineages,
			PartySeed parties, TopicSeed topics, MeetingSeed meetings, ClaimSeed claims) {
		this.statements = statements;
		this.publications = publications;
		this.lineages = lineages;
		this.parties = parties;
		this.topics = topics;
		this.meetings = meetings;
		this.claims = claims;
	}

	void load(SeedFile file) {
		for (Entry entry : file.entries("statements")) {
			if (this.statements.byCode(entry.key()).isEmpty()) {
				StatementId id = this.statements.record(statement(file, entry));
				VersionId version = this.statements.draft(id, wording(entry));
				if (entry.has("source")) {
					this.publications.publishPressSummary(version, this.publications.fingerprint(version), null);
				}
				claims(id, version, entry, file);
				rewordings(version, entry);
			}
		}
	}

	/** What later editions of this file did with earlier clauses. */
	void lineage(SeedFile file) {
		for (Entry entry : file.entries("statements")) {
			StatementId edition = statement(entry.key()).id();
			for (Entry clause : entry.entries("clauses")) {
				for (Entry link : clause.entries("lineage")) {
					ClauseId to = clause(entry.key() + "/" + clause.text("number").replace('.', '-'));
					this.lineages.record(new NewLineage(earlier(link), to, edition, link.one(LineageKind.class, "kind"),
							link.local("note"), Visibility.PUBLIC));
				}
			}
			for (Entry link : entry.entries("drops")) {
				this.lineages.record(new NewLineage(earlier(link), null, edition, LineageKind.DROPS, link.local("note"),
						Visibility.PUBLIC));
			}
		}
	}

	StatementView statement(String code) {
		return this.statements.byCode(code).orElseThrow(() -> new NotFound(code));
	}

	/** The clause named by the code of its statement and its key, such as kccj-14/1-2. */
	ClauseId clause(String name) {
		String[] parts = name.split("/", 2);
		List<ClauseView> clauses = this.statements.clauses(newest(statement(parts[0])));
		return clauses.stream()
			.filter((it) -> parts[1].equals(it.key()))
			.findFirst()
			.orElseThrow(() -> new NotFound(name))
			.id();
	}

	/** The wording as the file has it, with the corrections that were made later. */
	NewVersion corrected(Entry entry, StatementView statement) {
		Entry correction = Objects.requireNonNull(entry.under("correction"));
		List<ClauseView> known = this.statements.clauses(newest(statement));
		List<NewClause> clauses = new ArrayList<>();
		for (Entry clause : entry.entries("clauses")) {
			LocalText words = Optional.ofNullable(correction.under("texts"))
				.map((it) -> it.local(clause.text("number")))
				.filter((it) -> !it.isEmpty())
				.orElseGet(() -> clause.local("text"));
			clauses.add(clause(entry, clause, known.get(clauses.size()).id(), words));
		}
		return version(entry, correction.local("reason"), clauses);
	}

	private ClauseId earlier(Entry link) {
		String from = link.text("from");
		return clause(from.contains("/") ? from : "example-1/" + from);
	}

	private NewStatement statement(SeedFile file, Entry entry) {
		List<MeetingId> rests = entry.words("meetings").stream().map(this.meetings::meeting).toList();
		List<Issuer> issuers = entry.words("issuers")
			.stream()
			.map((slug) -> Issuer.of(this.parties.organisation(slug), this.parties.side(slug)))
			.toList();
		String source = entry.optional("source");
		DocumentId press = (source != null) ? this.claims.document(source) : null;
		return new NewStatement(entry.key(), this.meetings.optionalSeries(entry.optional("series")), rests, issuers,
				entry.local("proper"), file.date(entry, "adopted"), file.date(entry, "announced"),
				entry.local("purpose"), entry.local("context"), entry.local("occasion"), entry.local("note"), press,
				entry.optional("internal"), file.example());
	}

	private NewVersion wording(Entry entry) {
		List<NewClause> clauses = entry.entries("clauses")
			.stream()
			.map((clause) -> clause(entry, clause, null, clause.local("text")))
			.toList();
		return version(entry, LocalText.none(), clauses);
	}

	private static NewVersion version(Entry entry, LocalText reason, List<NewClause> clauses) {
		return new NewVersion(entry.local("title"), entry.local("preamble"), entry.local("closing"),
				standing(entry, Language.KO), standing(entry, Language.JA), standing(entry, Language.EN), reason,
				clauses);
	}

	private NewClause clause(Entry statement, Entry entry, @Nullable ClauseId known, LocalText words) {
		List<NewText> texts = new ArrayList<>();
		for (Language language : Language.values()) {
			String text = words.in(language);
			if (text != null) {
				texts.add(new NewText(language, text, standing(statement, language), TextState.REVIEWED));
			}
		}
		return new NewClause(known, entry.text("number"), entry.one(ClauseKind.class, "kind"), entry.local("headline"),
				entry.local("addressee"), section(statement, entry), entry.local("rationale"), entry.local("condition"),
				entry.local("effect"), this.topics.all(entry.words("topics")), texts);
	}

	/** A section is named by its key where the statement lists its sections. */
	private static LocalText section(Entry statement, Entry clause) {
		if (!statement.has("sections")) {
			return clause.local("section");
		}
		return statement.entries("sections")
			.stream()
			.filter((it) -> it.text("key").equals(clause.optional("section")))
			.findFirst()
			.map((it) -> it.local("title"))
			.orElse(LocalText.none());
	}

	private static TextStanding standing(Entry statement, Language language) {
		Entry standing = statement.under("standing");
		return (standing != null) ? standing.one(TextStanding.class, language.code()) : TextStanding.PRESS_SUMMARY;
	}

	private void claims(StatementId id, VersionId version, Entry entry, SeedFile file) {
		String source = entry.optional("source");
		this.claims.about("statement.statement", id.value(), entry, source);
		if (source == null) {
			return;
		}
		Entry acts = Objects.requireNonNull(file.all().under("acts"));
		List<ClauseView> known = this.statements.clauses(version);
		int place = 0;
		for (Entry clause : entry.entries("clauses")) {
			UUID subject = known.get(place++).id().value();
			this.claims.paraphrased("statement.clause", subject, source, "text", acts.local("SUMMARY"), clause);
			String act = clause.optional("act");
			if (act != null) {
				this.claims.paraphrased("statement.clause", subject, source, "kind", acts.local(act), clause);
			}
			this.claims.about("statement.clause", subject, clause, source);
		}
	}

	/** A draft in which somebody has gone on writing. */
	private void rewordings(VersionId version, Entry entry) {
		List<ClauseView> known = this.statements.clauses(version);
		int place = 0;
		for (Entry clause : entry.entries("clauses")) {
			ClauseId id = known.get(place++).id();
			LocalText changed = clause.local("changed");
			for (Language language : Language.values()) {
				String text = changed.in(language);
				if (text != null) {
					this.statements.reword(version, id, language, text, standing(entry, language));
				}
			}
		}
	}

	private static VersionId newest(StatementView statement) {
		return statement.versions().get(statement.versions().size() - 1).id();
	}

}
