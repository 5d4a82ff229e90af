package org.yaksoku.meeting.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much stands in each register, and how many names lack a form in a language. Here,
 * because this is the first room that knows all of them.
 */
@Service
@Transactional(readOnly = true)
public class RegisterCounts {

	private static final String COUNTS = """
			select 'organisations' as name, count(*) as count, count(*) filter (where name_ko is null) as ko,
			  count(*) filter (where name_ja is null) as ja, count(*) filter (where name_en is null) as en
			from party.organisation where merged_into_id is null
			union all
			select 'people', count(*), count(*) filter (where name_ko is null), count(*) filter (where name_ja is null),
			  count(*) filter (where name_en is null) from party.person where merged_into_id is null
			union all
			select 'topics', count(*), count(*) filter (where name_ko is null), count(*) filter (where name_ja is null),
			  count(*) filter (where name_en is null) from topic.topic where merged_into_id is null
			union all
			select 'series', count(*), count(*) filter (where name_ko is null), count(*) filter (where name_ja is null),
			  count(*) filter (where name_en is null) from meeting.series
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	RegisterCounts(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * All registers, in one question.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	public List<Register> all(Language reader) {
		this.currentUser.reader();
		return this.desk.list(reader, COUNTS, Map.of()).stream().map(RegisterCounts::register).toList();
	}

	private static Register register(Row row) {
		List<Gap> gaps = new ArrayList<>();
		for (Language language : row.reader().first()) {
			int count = row.count(language.code());
			if (count > 0) {
				gaps.add(new Gap(language, count));
			}
		}
		return new Register(row.string("name"), row.count("count"), gaps);
	}

	/**
	 * One register.
	 *
	 * @param name the last part of its address
	 * @param gaps languages in which names have no form
	 */
	public record Register(String name, int count, List<Gap> gaps) {

		/** Whether its list can be narrowed to the names that lack a form. */
		public boolean filtered() {
			return this.name.equals("organisations") || this.name.equals("people");
		}

	}

	/**
	 * How many names have no form in a language.
	 */
	public record Gap(Language language, int count) {

	}

}
