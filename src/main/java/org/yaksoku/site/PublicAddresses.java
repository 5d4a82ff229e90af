package org.yaksoku.site;

import java.util.List;
import java.util.Map;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;

import org.springframework.stereotype.Service;

/**
 * The addresses of everything public, newest first, for search engines. There is an end
 * to what one such list may hold.
 */
@Service
public class PublicAddresses {

	private static final String ALL = """
			(select '/statements/' || s.code as path from statement.pub_statement s where s.public_from <= :now
			  and exists (select from statement.pub_version v where v.statement_id = s.id and v.public_from <= :now
			    and v.public_until > :now and v.state <> 'WITHDRAWN')
			  order by s.dated_on desc nulls last, s.code limit 3000)
			union all (select '/meetings/' || m.code from meeting.pub_meeting m where m.public_from <= :now
			  order by m.held_earliest desc nulls last, m.code limit 3000)
			union all (select '/series/' || s.slug from statement.pub_series s where s.public_from <= :now order by s.slug limit 500)
			union all (select '/topics/' || t.slug from statement.pub_topic t where t.public_from <= :now order by t.slug limit 500)
			union all (select '/organisations/' || o.slug from followup.pub_organisation o where o.public_from <= :now
			  order by o.slug limit 1000)
			""";

	private static final String VERSION = """
			select v.number from statement.pub_statement s join statement.pub_version v on v.statement_id = s.id
			where s.code = :code and s.public_from <= :now and v.number = :number and v.public_from <= :now
			""";

	private static final String CLAUSE = """
			select c.key from statement.pub_statement s join statement.pub_clause c on c.statement_id = s.id
			where s.code = :code and s.public_from <= :now and c.version_number = :number and c.key = :key
			  and c.public_from <= :now
			""";

	private final PublicReader reader;

	PublicAddresses(PublicReader reader) {
		this.reader = reader;
	}

	/**
	 * What follows the language in the address of one version of a statement.
	 * @throws NotFound where the public never saw that version
	 */
	public String version(String code, int number) {
		String asked = code + "@" + number;
		this.reader.one(Language.EN, VERSION, Map.<String, Object>of("code", code, "number", number))
			.orElseThrow(() -> new NotFound(asked));
		return "/statements/" + asked;
	}

	/**
	 * What follows the language in the address of a clause as one version words it: its
	 * place in that version’s page.
	 * @throws NotFound where the public never saw the clause in that version
	 */
	public String clause(String code, String key, int number) {
		this.reader.one(Language.EN, CLAUSE, Map.<String, Object>of("code", code, "number", number, "key", key))
			.orElseThrow(() -> new NotFound(code + " " + key + "@" + number));
		return "/statements/" + code + "@" + number + "#c" + key;
	}

	/** What follows the language in each address. */
	public List<String> all() {
		return this.reader.list(Language.EN, ALL, Map.of()).stream().map((it) -> it.string("path")).toList();
	}

}
