package org.yaksoku.followup;

import java.util.List;
import java.util.UUID;

import org.yaksoku.document.DocumentId;
import org.yaksoku.document.DocumentKind;
import org.yaksoku.document.DocumentService;
import org.yaksoku.document.NewDocument;
import org.yaksoku.house.Acting;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.NewClause;
import org.yaksoku.statement.NewText;
import org.yaksoku.statement.PublicationService;
import org.yaksoku.statement.SignOffService;
import org.yaksoku.statement.StatementExamples;
import org.yaksoku.statement.StatementId;
import org.yaksoku.statement.StatementService;
import org.yaksoku.statement.TextState;
import org.yaksoku.statement.VersionId;

import org.springframework.beans.factory.annotation.Autowired;

import static org.yaksoku.house.Acting.JAPANESE_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_APPROVER;
import static org.yaksoku.house.Acting.KOREAN_EDITOR;

/**
 * Statements with clauses of every kind, and actions under them, for tests; wired into a
 * test by its context.
 */
public final class FollowupExamples {

	@Autowired
	Acting acting;

	@Autowired
	OrganisationService organisations;

	@Autowired
	StatementService statements;

	@Autowired
	SignOffService signOffs;

	@Autowired
	PublicationService publications;

	@Autowired
	DocumentService documents;

	/** The clauses of a published statement, one of each kind in the order asked for. */
	public List<ClauseId> published(ClauseKind... kinds) {
		VersionId version = this.acting.as(KOREAN_EDITOR, () -> {
			StatementId statement = this.statements.record(StatementExamples.statement(StatementExamples.code(),
					StatementExamples.chamber(this.organisations, Side.KR),
					StatementExamples.chamber(this.organisations, Side.JP)));
			NewClause[] clauses = new NewClause[kinds.length];
			for (int i = 0; i < kinds.length; i++) {
				clauses[i] = StatementExamples.clause(null, kinds[i], String.valueOf(i + 1), "Words of " + (i + 1));
			}
			return this.statements.draft(statement, StatementExamples.wording("", clauses));
		});
		String fingerprint = this.acting.as(KOREAN_EDITOR, () -> this.signOffs.request(version));
		this.acting.as(KOREAN_APPROVER, () -> this.signOffs.signOff(version, Side.KR, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.signOffs.signOff(version, Side.JP, fingerprint));
		this.acting.as(JAPANESE_APPROVER, () -> this.publications.publish(version, null));
		return this.statements.clauses(version).stream().map((it) -> it.id()).toList();
	}

	/** A wording that the Korean editor began; nobody has reviewed its three texts. */
	public String drafted(ClauseKind kind) {
		String code = StatementExamples.code();
		this.acting.as(KOREAN_EDITOR, () -> {
			StatementId statement = this.statements
				.record(StatementExamples.statement(code, StatementExamples.chamber(this.organisations, Side.KR),
						StatementExamples.chamber(this.organisations, Side.JP)));
			NewClause clause = StatementExamples.clause(null, kind, "1", "Words");
			List<NewText> texts = clause.texts()
				.stream()
				.map((it) -> new NewText(it.language(), it.text(), it.standing(), TextState.DRAFT))
				.toList();
			this.statements.draft(statement,
					StatementExamples.wording("",
							new NewClause(null, "1", kind, clause.headline(), clause.addressee(), clause.section(),
									clause.rationale(), clause.condition(), clause.intendedEffect(), List.of(),
									texts)));
		});
		return code;
	}

	public DocumentId evidence() {
		return this.acting.as(KOREAN_EDITOR,
				() -> this.documents.add(new NewDocument("evidence-" + UUID.randomUUID(), DocumentKind.PRINT,
						LocalText.english("Minutes"), LocalText.none(), null, Language.EN, LocalText.none(), null,
						LocalText.none(), null, null, null, Side.KR, Visibility.PUBLIC, null, false)));
	}

	/**
	 * An action to be registered.
	 * @param side null for one that both sides owe
	 */
	public static NewAction action(ClauseId clause, Side side, Visibility visibility) {
		List<NewParty> parties = (side != null) ? List.of(party(side)) : List.of(party(Side.KR), party(Side.JP));
		return new NewAction(StatementExamples.code(), LocalText.english("Name a contact point"), LocalText.none(),
				List.of(clause), parties, List.of(), Horizon.DATED, PartialDate.year(2026), false, side, visibility,
				null, List.of(), false);
	}

	private static NewParty party(Side side) {
		return new NewParty(side, true, null, LocalText.none(), null);
	}

}
