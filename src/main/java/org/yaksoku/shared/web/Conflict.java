package org.yaksoku.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Choice;

import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two people changed the same thing. Shows, field by field, what it was when the form was
 * opened, what it is now and what was typed; nothing typed is lost, nothing is
 * overwritten unseen.
 *
 * @param action the address the merged form is sent to
 * @param form the name of the form, under which its labels stand in the messages
 * @param version the version the merged form is made from
 * @param fields those that differ between yours and theirs
 * @param kept names and values of all the others, as typed
 */
public record Conflict(String action, String form, long version, List<Field> fields, List<Kept> kept) {

	/** Goes on as it was sent: it says nothing about the thing that changed. */
	private static final Set<String> TECHNICAL = Set.of("clears");

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * The answer 409 with the conflict on it.
	 * @param yours the form as it was sent; a record
	 * @param theirs the same form made from what is there now
	 * @param base the same form made from what was there when it was opened, null where
	 * that is not known any more
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base) {
		return page(action, form, version, yours, theirs, base, Map.of());
	}

	/**
	 * The same for a form in which things are chosen.
	 * @param choices what can be chosen, by the names of the fields
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base, Map<String, List<Choice>> choices) {
		return new ModelAndView("shared/conflict",
				Map.of("conflict", between(action, form, version, yours, theirs, base, choices)), HttpStatus.CONFLICT);
	}

	static Conflict between(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base, Map<String, List<Choice>> choices) {
		List<Field> fields = new ArrayList<>();
		List<Kept> kept = new ArrayList<>();
		for (RecordComponent it : yours.getClass().getRecordComponents()) {
			Object mine = value(it, yours);
			if (it.getName().equals("version")) {
				continue;
			}
			if (TECHNICAL.contains(it.getName())) {
				kept.add(new Kept(it.getName(), words(it, mine)));
			}
			else if (Collection.class.isAssignableFrom(it.getType())) {
				compare(it, many(mine), many(value(it, theirs)), (base != null) ? many(value(it, base)) : null,
						choices.getOrDefault(it.getName(), List.of()), fields, kept);
			}
			else if (BeanUtils.isSimpleValueType(it.getType())) {
				compare(it, words(it, mine), words(it, value(it, theirs)),
						(base != null) ? words(it, value(it, base)) : null, choices.get(it.getName()), form, fields,
						kept);
			}
		}
		return new Conflict(action, form, version, fields, kept);
	}

	private static void compare(RecordComponent it, String mine, String now, @Nullable String before,
			@Nullable List<Choice> choices, String form, List<Field> fields, List<Kept> kept) {
		if (mine.equals(now)) {
			kept.add(new Kept(it.getName(), mine));
			return;
		}
		boolean answer = it.getType() == Boolean.class;
		boolean constant = it.getType().isEnum();
		// what is named by its key is chosen, also where nobody knows any more what it
		// was called
		boolean fixed = answer || constant || choices != null || isKey(mine) || isKey(now);
		fields.add(new Field(it.getName(), FieldNames.language(it.getName()), fixed, before, now, mine,
				answer ? "shared.conflict.answer" : constant ? form + "." + it.getName() : null,
				(choices != null) ? choices : List.of(), List.of()));
	}

	private static void compare(RecordComponent it, Set<String> mine, Set<String> now, @Nullable Set<String> before,
			List<Choice> choices, List<Field> fields, List<Kept> kept) {
		if (mine.equals(now)) {
			mine.forEach((one) -> kept.add(new Kept(it.getName(), one)));
			return;
		}
		List<Box> boxes = Stream.of(now, mine)
			.flatMap(Set::stream)
			.distinct()
			.map((one) -> new Box(one, mine.contains(one), now.contains(one)))
			.toList();
		fields.add(new Field(it.getName(), null, true, (before != null) ? String.join("\n", before) : null,
				String.join("\n", now), String.join("\n", mine), null, choices, boxes));
	}

	private static Set<String> many(@Nullable Object values) {
		Set<String> many = new LinkedHashSet<>();
		if (values instanceof Collection<?> all) {
			all.forEach((it) -> many.add(String.valueOf(it)));
		}
		return many;
	}

	/** A box that is not ticked is not sent: that is a no. */
	private static String words(RecordComponent component, @Nullable Object value) {
		if (component.getType() == Boolean.class) {
			return Boolean.toString(Boolean.TRUE.equals(value));
		}
		return (value != null) ? value.toString().replace("\r\n", "\n").stripTrailing() : "";
	}

	private static boolean isKey(@Nullable String value) {
		return value != null && KEY.matcher(value).matches();
	}

	private static @Nullable Object value(RecordComponent component, Record of) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(of);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
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

		/** Whether theirs is what it was: then only you changed it. */
		public boolean onlyYours() {
			return this.theirs.equals(this.base);
		}

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
	 * @param yours whether you chose it; then it is ticked
	 * @param theirs whether it is chosen now
	 */
	public record Box(String value, boolean yours, boolean theirs) {

	}

	/**
	 * A field that goes on as it was typed.
	 */
	public record Kept(String name, String value) {

	}

}
