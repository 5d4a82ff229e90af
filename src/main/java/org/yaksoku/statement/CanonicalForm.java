package org.yaksoku.statement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * The exact bytes both sides sign: code, version, titles, preamble, closing, and for each
 * clause its key, number, kind, addressee and its text and standing in each language
 * (rule 2, docs/fingerprint.md).
 */
final class CanonicalForm {

	private CanonicalForm() {
	}

	/** Which form a wording is signed in: what nobody publishes is not signed. */
	static int formOf(StatementVersion version, List<ClauseVersion> clauses) {
		for (Language language : Language.values()) {
			if (version.standing(language) == TextStanding.MACHINE_DRAFT
					|| clauses.stream().anyMatch((it) -> isMachineDraft(it.text(language)))) {
				return FormLines.WITHOUT_MACHINE_DRAFTS;
			}
		}
		return FormLines.COMPLETE;
	}

	static String of(int form, String code, StatementVersion version, List<ClauseVersion> clauses,
			Map<UUID, String> keys) {
		boolean complete = form == FormLines.COMPLETE;
		FormLines lines = new FormLines(form);
		lines.add("code", code);
		lines.add("version", Integer.toString(version.number()));
		lines.add("title", signed(version.title(), version, complete));
		lines.add("preamble", signed(version.preamble(), version, complete));
		lines.add("closing", signed(version.closing(), version, complete));
		for (ClauseVersion clause : clauses) {
			lines.add("clause", keys.get(clause.clauseId()));
			lines.add("number", clause.number());
			lines.add("kind", clause.kind().name());
			lines.add("addressee", clause.addressee());
			for (Language language : Language.values()) {
				ClauseText text = clause.text(language);
				if (text.text() != null && (complete || !isMachineDraft(text))) {
					lines.add("text." + language.code(), text.text());
					lines.add("standing." + language.code(), text.standing().name());
				}
			}
		}
		return lines.text();
	}

	private static LocalText signed(LocalText text, StatementVersion version, boolean complete) {
		LocalText signed = text;
		for (Language language : Language.values()) {
			if (!complete && version.standing(language) == TextStanding.MACHINE_DRAFT) {
				signed = signed.with(language, null);
			}
		}
		return signed;
	}

	private static boolean isMachineDraft(ClauseText text) {
		return text.text() != null && text.standing() == TextStanding.MACHINE_DRAFT;
	}

}
