package org.yaksoku.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;

/**
 * Makes the canonical form of a published version of what anybody may read, so that
 * nobody has to believe its fingerprint.
 */
@Service
public class PublicForms {

	private static final String HEAD = """
			select s.code, s.press_summary, s.example, v.id as version_id, v.number, v.state, v.title_ko, v.title_ja,
			  v.title_en, v.preamble_ko, v.preamble_ja, v.preamble_en, v.closing_ko, v.closing_ja, v.closing_en, v.fingerprint,
			  v.form, v.unseen
			from statement.pub_statement s join statement.pub_version v on v.statement_id = s.id
			where s.code = :code and s.public_from <= :now and v.number = :number and v.public_from <= :now
			""";

	private static final String CLAUSES = """
			select c.key, c.number, c.kind, c.addressee_ko, c.addressee_ja, c.addressee_en, c.text_ko, c.text_ja, c.text_en,
			  c.standing_ko, c.standing_ja, c.standing_en
			from statement.pub_clause c where c.version_id = :version and c.public_from <= :now order by c.position
			""";

	private static final String NAMED = """
			select s.code, v.number, v.title_ko, v.title_ja, v.title_en, s.example
			from statement.pub_version v join statement.pub_statement s on s.id = v.statement_id
			where v.fingerprint = :fingerprint and v.public_from <= :now and s.public_from <= :now
			order by s.code, v.number limit 10
			""";

	private final PublicReader reader;

	PublicForms(PublicReader reader) {
		this.reader = reader;
	}

	/**
	 * The form of one version.
	 * @throws NotFound where the public never saw that version
	 */
	public PublishedForm of(String code, int number, Language language) {
		Row head = this.reader.one(language, HEAD, Map.<String, Object>of("code", code, "number", number))
			.orElseThrow(() -> new NotFound(code + "@" + number));
		UUID version = head.id("version_id");
		boolean withdrawn = head.string("state").equals("WITHDRAWN");
		List<Row> clauses = withdrawn ? List.of()
				: this.reader.list(language, CLAUSES, Map.<String, Object>of("version", version));
		PublishedVersion published = version(head, clauses);
		return new PublishedForm(published.code(), published.version(), head.spoken("title", "code"),
				published.fingerprint(), head.is("unseen"), published.canonical(), published, withdrawn,
				head.is("press_summary"), head.is("example"));
	}

	/** The published versions with this fingerprint: one, or none. */
	public List<Named> named(String fingerprint, Language language) {
		return this.reader.list(language, NAMED, Map.<String, Object>of("fingerprint", fingerprint))
			.stream()
			.map((it) -> new Named(it.string("code"), it.count("number"), it.spoken("title", "code"), it.is("example")))
			.toList();
	}

	private static PublishedVersion version(Row head, List<Row> clauses) {
		return new PublishedVersion(head.string("code"), head.count("number"), head.count("form"),
				head.find("fingerprint"), PublishedVersion.texts(head.local("title")),
				PublishedVersion.texts(head.local("preamble")), PublishedVersion.texts(head.local("closing")),
				clauses.stream()
					.map((it) -> new PublishedVersion.Clause(it.string("key"), it.string("number"), it.string("kind"),
							PublishedVersion.texts(it.local("addressee")), texts(it)))
					.toList());
	}

	private static List<PublishedVersion.Text> texts(Row clause) {
		List<PublishedVersion.Text> texts = new ArrayList<>();
		for (Language language : Language.values()) {
			@Nullable String text = clause.find("text_" + language.code());
			if (text != null) {
				texts.add(
						new PublishedVersion.Text(language.code(), text, clause.string("standing_" + language.code())));
			}
		}
		return texts;
	}

	/**
	 * A version that has a fingerprint.
	 */
	public record Named(String code, int number, Spoken title, boolean example) {

	}

}
