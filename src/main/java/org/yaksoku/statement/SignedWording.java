package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.FormLines;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;

/**
 * Everything about a wording that is signed, and nothing else.
 *
 * @param number of the version
 * @param clauses in their order
 */
public record SignedWording(int number, LocalText title, LocalText preamble, LocalText closing,
		List<SignedClause> clauses) {

	/**
	 * Reads a canonical form.
	 * @param clauses the clauses it names, in their order
	 */
	static SignedWording read(String form, List<UUID> clauses) {
		List<Map<String, String>> parts = new ArrayList<>(List.of(new HashMap<>()));
		for (FormLines.Line line : FormLines.read(form)) {
			if (line.name().equals("clause")) {
				parts.add(new HashMap<>());
			}
			parts.get(parts.size() - 1).put(line.name(), line.value());
		}
		Map<String, String> frame = parts.remove(0);
		Iterator<UUID> ids = clauses.iterator();
		return new SignedWording(Integer.parseInt(frame.getOrDefault("version", "0")), text("title", frame),
				text("preamble", frame), text("closing", frame),
				parts.stream().map((it) -> clause(new ClauseId(ids.next()), it)).toList());
	}

	private static SignedClause clause(ClauseId id, Map<String, String> part) {
		Map<Language, TextStanding> standings = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			@Nullable String standing = part.get("standing." + language.code());
			if (standing != null) {
				standings.put(language, TextStanding.valueOf(standing));
			}
		}
		return new SignedClause(id, Objects.requireNonNull(part.get("number")),
				ClauseKind.valueOf(Objects.requireNonNull(part.get("kind"))), text("addressee", part),
				text("text", part), standings);
	}

	private static LocalText text(String name, Map<String, String> part) {
		return new LocalText(part.get(name + ".ko"), part.get(name + ".ja"), part.get(name + ".en"));
	}

	/**
	 * Everything about a clause that is signed.
	 *
	 * @param standings of the texts there are
	 */
	public record SignedClause(ClauseId id, String number, ClauseKind kind, LocalText addressee, LocalText text,
			Map<Language, TextStanding> standings) {

	}

}
