package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.yaksoku.party.NewOrganisation;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.OrganisationKind;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

/**
 * Statements for tests, each with a code of its own.
 */
public final class StatementExamples {

	private StatementExamples() {
	}

	public static String code() {
		return "t-" + UUID.randomUUID().toString().substring(0, 8);
	}

	public static OrganisationId chamber(OrganisationService organisations, Side side) {
		String slug = "chamber-" + UUID.randomUUID();
		return organisations.register(new NewOrganisation(slug, LocalText.english("Chamber of " + side),
				LocalText.none(), OrganisationKind.CHAMBER, side, null, LocalText.none(), null, List.of(), false));
	}

	public static NewStatement statement(String code, OrganisationId korean, OrganisationId japanese) {
		return new NewStatement(code, null, List.of(),
				List.of(Issuer.of(korean, Side.KR), Issuer.of(japanese, Side.JP)), LocalText.none(),
				PartialDate.year(2026), null, LocalText.none(), LocalText.none(), LocalText.none(), LocalText.none(),
				null, null, false);
	}

	public static NewVersion wording(String reason, NewClause... clauses) {
		return new NewVersion(new LocalText("공동성명", "共同声明", "Joint statement"), LocalText.none(), LocalText.none(),
				TextStanding.AUTHENTIC, TextStanding.AUTHENTIC, TextStanding.WORKING_TRANSLATION,
				LocalText.english(reason.isEmpty() ? null : reason), List.of(clauses));
	}

	public static NewClause clause(ClauseId known, String number, String words) {
		return clause(known, ClauseKind.COMMITMENT, number, words);
	}

	public static NewClause clause(ClauseId known, ClauseKind kind, String number, String words) {
		List<NewText> texts = new ArrayList<>();
		Arrays.stream(Language.values())
			.forEach((it) -> texts
				.add(new NewText(it, words + " (" + it.code() + ")", TextStanding.AUTHENTIC, TextState.REVIEWED)));
		return new NewClause(known, number, kind, LocalText.none(), LocalText.none(), LocalText.none(),
				LocalText.none(), LocalText.none(), LocalText.none(), List.of(), texts);
	}

}
