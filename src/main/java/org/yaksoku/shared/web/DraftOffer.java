package org.yaksoku.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.WordDiff;

/**
 * A draft that somebody may take up again, and in what it differs from what stands now.
 *
 * @param address where the form is sent
 * @param savedAt an instant; shown in UTC+9
 * @param overtaken whether the thing was saved since the draft was begun
 * @param fields those that differ
 */
public record DraftOffer(String address, Instant savedAt, boolean overtaken, List<Field> fields) {

	/**
	 * The offer of a draft.
	 * @param form the name of the form, under which its labels stand in the messages
	 * @param mine the form as it was typed
	 * @param now the form made from what stands there
	 */
	static DraftOffer of(String form, PersonalDraft draft, Record mine, Record now) {
		List<Field> fields = Conflict.between(draft.address(), form, draft.opened(), mine, now, null, Map.of())
			.fields()
			.stream()
			.map(Field::of)
			.toList();
		return new DraftOffer(draft.address(), draft.savedAt(), !Objects.equals(draft.opened(), version(now)), fields);
	}

	/** When it was kept, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.savedAt);
	}

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.savedAt);
	}

	private static @Nullable Long version(Record form) {
		try {
			for (RecordComponent it : form.getClass().getRecordComponents()) {
				if (it.getName().equals("version")) {
					it.getAccessor().setAccessible(true);
					return (Long) it.getAccessor().invoke(form);
				}
			}
			return null;
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A field in which the draft differs.
	 *
	 * @param language the code of the language it is written in, null where it is none
	 * @param fixed whether it is one of a few words and not free text
	 * @param was what stands there now, is what was typed
	 * @param pieces the same word by word, empty where it is fixed
	 */
	public record Field(String name, @Nullable String language, boolean fixed, String was, String is,
			List<WordDiff.Piece> pieces) {

		static Field of(Conflict.Field field) {
			Language language = Language.find(Objects.requireNonNullElse(field.language(), "")).orElse(Language.EN);
			return new Field(field.name(), field.language(), field.fixed(), field.theirs(), field.yours(),
					field.fixed() ? List.of() : WordDiff.between(field.theirs(), field.yours(), language));
		}

	}

}
