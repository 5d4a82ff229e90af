package org.yaksoku.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Choice;

import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two people changed the same thing. Shows, field by field, what it was when the form was
 * opened, what it is now and what was typed; nothing typed is lost, nothing is
 * overwritten unseen.
 *
 * @param action the address the merged form is sent to
 * @param form the name of the form, under which its labels stand in the messages
 * @param version the version the merged form is made from
 * @param opened what stands there now, to come back with the merged form
 * @param fields those that both changed; where nobody knows what was there before, all
 * that differ
 * @param kept names and values of all the others: as typed, or as they stand now where
 * only they changed
 * @param taken those that only the others changed
 */
public record Conflict(String action, String form, long version, String opened, List<Field> fields, List<Kept> kept,
		List<Taken> taken) {

	/** Goes on as it was sent: it says nothing about the thing that changed. */
	private static final Set<String> TECHNICAL = Set.of("clears");

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * The answer 409 with the conflict on it. What was there when the form was opened
	 * comes back with the form.
	 * @param yours the form as it was sent; a record
	 * @param theirs the same form made from what is there now
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs) {
		return page(action, form, version, yours, theirs, Map.of());
	}

	/**
	 * The same for a form in which things are chosen.
	 * @param choices what can be chosen, by the names of the fields
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs,
			Map<String, List<Choice>> choices) {
		return answer(between(action, form, version, yours, theirs, cameBack(), choices));
	}

	/**
	 * The same where the history knows what was there when the form was opened.
	 * @param base the form made from that, null where the history does not know either
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base) {
		Opened opened = (base != null) ? Opened.of(base) : cameBack();
		return answer(between(action, form, version, yours, theirs, opened, Map.of()));
	}

	private static ModelAndView answer(Conflict conflict) {
		return new ModelAndView("shared/conflict", Map.of("conflict", conflict), HttpStatus.CONFLICT);
	}

	private static @Nullable Opened cameBack() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? Opened.read(attributes.getRequest().getParameter(Opened.FIELD)) : null;
	}

	static Conflict between(String action, String form, long version, Record yours, Record theirs,
			@Nullable Opened base, Map<String, List<Choice>> choices) {
		List<Field> fields = new ArrayList<>();
		List<Kept> kept = new ArrayList<>();
		List<Taken> taken = new ArrayList<>();
		for (RecordComponent it : yours.getClass().getRecordComponents()) {
			String name = it.getName();
			if (name.equals("version")) {
				continue;
			}
			Object mine = Opened.value(it, yours);
			Object now = Opened.value(it, theirs);
			if (TECHNICAL.contains(name)) {
				kept.add(new Kept(name, Opened.words(it, mine)));
			}
			else if (Collection.class.isAssignableFrom(it.getType())) {
				compare(name, Opened.many(mine), Opened.many(now), (base != null) ? base.many(name) : null,
						choices.getOrDefault(name, List.of()), fields, kept, taken);
			}
			else if (Opened.isShown(it)) {
				compare(it, Opened.words(it, mine), Opened.words(it, now), (base != null) ? base.words(name) : null,
						choices.get(name), form, fields, kept, taken);
			}
		}
		return new Conflict(action, form, version, Opened.of(theirs).written(), fields, kept, taken);
	}

	private static void compare(RecordComponent it, String mine, String now, @Nullable String before,
			@Nullable List<Choice> choices, String form, List<Field> fields, List<Kept> kept, List<Taken> taken) {
		String name = it.getName();
		if (mine.equals(now) || now.equals(before)) {
			kept.add(new Kept(name, mine));
			return;
		}
		if (mine.equals(before)) {
			kept.add(new Kept(name, now));
			taken.add(new Taken(name, FieldNames.language(name)));
			return;
		}
		boolean answer = it.getType() == Boolean.class;
		boolean constant = it.getType().isEnum();
		// what is named by its key is chosen, also where nobody knows any more what it
		// was called
		boolean fixed = answer || constant || choices != null || isKey(mine) || isKey(now);
		fields.add(new Field(name, FieldNames.language(name), fixed, before, now, mine,
				answer ? "shared.conflict.answer" : constant ? form + "." + name : null,
				(choices != null) ? choices : List.of(), List.of()));
	}

	private static void compare(String name, Set<String> mine, Set<String> now, @Nullable Set<String> before,
			List<Choice> choices, List<Field> fields, List<Kept> kept, List<Taken> taken) {
		if (mine.equals(now) || now.equals(before)) {
			mine.forEach((one) -> kept.add(new Kept(name, one)));
			return;
		}
		if (mine.equals(before)) {
			now.forEach((one) -> kept.add(new Kept(name, one)));
			taken.add(new Taken(name, null));
			return;
		}
		List<Box> boxes = Stream.of(now, mine)
			.flatMap(Set::stream)
			.distinct()
			.map((one) -> new Box(one, ticked(one, mine, now, before), mine.contains(one), now.contains(one)))
			.toList();
		fields.add(new Field(name, null, true, (before != null) ? String.join("\n", before) : null,
				String.join("\n", now), String.join("\n", mine), null, choices, boxes));
	}

	/**
	 * What one of both chose or let go stands; where nobody knows who did, yours does.
	 */
	private static boolean ticked(String one, Set<String> mine, Set<String> now, @Nullable Set<String> before) {
		return (before == null || mine.contains(one) != before.contains(one)) ? mine.contains(one) : now.contains(one);
	}

	private static boolean isKey(@Nullable String value) {
		return value != null && KEY.matcher(value).matches();
	}

	/**
	 * A field that both changed.
	 *
	 * @param language the language it is written in, null where it is none
	 * @param fixed whether it is one of a few and not free text
	 * @param base what it was, null where that is not known
	 * @param words the prefix of the messages that say what it can be, null where it is
	 * no word of the model
	 * @param choices what it can be, where that is one of many things
	 * @param boxes those that one of both chose, where there can be several
	 */
	public record Field(String name, @Nullable String language, boolean fixed, @Nullable String base, String theirs,
			String yours, @Nullable String words, List<Choice> choices, List<Box> boxes) {

		/** Whether several can be chosen. */
		public boolean isSeveral() {
			return !this.boxes.isEmpty();
		}

		/**
		 * How a value is called.
		 * @return null for a key of which nobody knows what it was called
		 */
		public @Nullable String called(String value) {
			Choice choice = choice(value);
			return (choice != null) ? choice.text() : isKey(value) ? null : value;
		}

		/** The language in which {@link #called} answers, null where it is none. */
		public @Nullable String spoken(String value) {
			Choice choice = choice(value);
			return (choice != null) ? choice.language() : this.language;
		}

		private @Nullable Choice choice(String value) {
			return this.choices.stream().filter((it) -> it.value().equals(value)).findFirst().orElse(null);
		}

	}

	/**
	 * One of several that can be chosen.
	 *
	 * @param ticked whether it is chosen beforehand
	 * @param yours whether you chose it
	 * @param theirs whether it is chosen now
	 */
	public record Box(String value, boolean ticked, boolean yours, boolean theirs) {

	}

	/**
	 * A field that only the others changed; theirs goes on.
	 *
	 * @param language the language it is written in, null where it is none
	 */
	public record Taken(String name, @Nullable String language) {

	}

	/**
	 * A field that goes on without being asked about.
	 */
	public record Kept(String name, String value) {

	}

}
