package org.yaksoku.topic.desk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.topic.NewTopic;
import org.yaksoku.topic.Synonym;
import org.yaksoku.topic.TopicId;
import org.yaksoku.topic.desk.TopicSheet;

/**
 * What a browser may send for a theme. Synonyms stand one a line.
 *
 * @param slug its name in addresses; fixed once it is added
 * @param position its place among its siblings
 */
@NullUnmarked
record TopicForm(long version,
		@NotBlank @Size(max = 40) @Pattern(regexp = "|(?!new$)[a-z0-9]+(-[a-z0-9]+)*") String slug, String parent,
		@Pattern(regexp = "|[0-9]{1,4}") String position, @Size(max = 200) String nameKo,
		@Size(max = 200) String nameJa, @Size(max = 200) String nameEn, @Size(max = 2000) String definitionKo,
		@Size(max = 2000) String definitionJa, @Size(max = 2000) String definitionEn,
		@Size(max = 4000) String synonymsKo, @Size(max = 4000) String synonymsJa, @Size(max = 4000) String synonymsEn) {

	static TopicForm blank() {
		return new TopicForm(0, "", "", "", "", "", "", "", "", "", "", "", "");
	}

	static TopicForm of(TopicSheet it) {
		return new TopicForm(it.version(), it.slug(), (it.parent() != null) ? it.parent().toString() : "",
				Integer.toString(it.position()), it.name().ko(), it.name().ja(), it.name().en(), it.definition().ko(),
				it.definition().ja(), it.definition().en(), String.join("\n", it.synonyms(Language.KO)),
				String.join("\n", it.synonyms(Language.JA)), String.join("\n", it.synonyms(Language.EN)));
	}

	@AssertTrue
	public boolean isNamed() {
		return !name().isEmpty();
	}

	private LocalText name() {
		return new LocalText(this.nameKo, this.nameJa, this.nameEn);
	}

	private static void add(List<Synonym> synonyms, Language language, String typed) {
		if (typed != null) {
			typed.lines()
				.map(String::strip)
				.filter((it) -> !it.isEmpty())
				.distinct()
				.forEach((it) -> synonyms.add(new Synonym(language, it)));
		}
	}

	/** Without a place it comes last. */
	NewTopic toNewTopic() {
		List<Synonym> synonyms = new ArrayList<>();
		add(synonyms, Language.KO, this.synonymsKo);
		add(synonyms, Language.JA, this.synonymsJa);
		add(synonyms, Language.EN, this.synonymsEn);
		return new NewTopic(this.slug, (this.parent == null || this.parent.isBlank()) ? null : TopicId.of(this.parent),
				(this.position == null || this.position.isBlank()) ? 9999 : Integer.parseInt(this.position), name(),
				new LocalText(this.definitionKo, this.definitionJa, this.definitionEn), synonyms);
	}

}
