package org.yaksoku.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param picks those of which any number is chosen, where yours and theirs differ
 * @param kept names and values of all the others, as typed
 */
public record Conflict(String action, String form, long version, List<Field> fields, List<Picks> picks,
		List<Kept> kept) {

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
	 * The same for a form of which some fields choose any number of things.
	 * @param choices by the name of the field, all there are to choose from; what is
	 * chosen in a field that has none here goes on as it was typed
	 */
	public static ModelAndView page(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base, Map<String, List<Choice>> choices) {
		return new ModelAndView("shared/conflict",
				Map.of("conflict", between(action, form, version, yours, theirs, base, choices)), HttpStatus.CONFLICT);
	}

	static Conflict between(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base) {
		return between(action, form, version, yours, theirs, base, Map.of());
	}

	private static Conflict between(String action, String form, long version, Record yours, Record theirs,
			@Nullable Record base, Map<String, List<Choice>> choices) {
		List<Field> fields = new ArrayList<>();
		List<Picks> picks = new ArrayList<>();
		List<Kept> kept = new ArrayList<>();
		for (RecordComponent it : yours.getClass().getRecordComponents()) {
			Object mine = value(it, yours);
			if (it.getName().equals("version")) {
				continue;
			}
			Set<String> chosen = all(mine);
			Set<String> others = all(value(it, theirs));
			if (choices.containsKey(it.getName()) && !chosen.equals(others)) {
				picks.add(Picks.of(it.getName(), choices.get(it.getName()), chosen, others));
			}
			else if (mine instanceof Collection<?> many) {
				many.forEach((one) -> kept.add(new Kept(it.getName(), String.valueOf(one))));
			}
			else if (BeanUtils.isSimpleValueType(it.getType())) {
				Object now = value(it, theirs);
				if (Objects.equals(words(mine), words(now))) {
					kept.add(new Kept(it.getName(), words(mine)));
				}
				else {
					fields.add(new Field(it.getName(), FieldNames.language(it.getName()), it.getType().isEnum(),
							(base != null) ? words(value(it, base)) : null, words(now), words(mine)));
				}
			}
		}
		return new Conflict(action, form, version, fields, picks, kept);
	}

	private static Set<String> all(@Nullable Object value) {
		return (value instanceof Collection<?> many) ? many.stream().map(String::valueOf).collect(Collectors.toSet())
				: Set.of();
	}

	private static String words(@Nullable Object value) {
		return (value != null) ? value.toString().replace("\r\n", "\n").strip() : "";
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
	 * @param fixed whether it is one of a few words and not free text
	 * @param base what it was, null where that is not known
	 */
	public record Field(String name, @Nullable String language, boolean fixed, @Nullable String base, String theirs,
			String yours) {

		/** Whether theirs is what it was: then only you changed it. */
		public boolean onlyYours() {
			return this.theirs.equals(this.base);
		}

	}

	/**
	 * A field of which any number is chosen, and both chose differently.
	 */
	public record Picks(String name, List<Pick> picks) {

		static Picks of(String name, List<Choice> choices, Set<String> yours, Set<String> theirs) {
			return new Picks(name,
					choices.stream()
						.filter((it) -> yours.contains(it.value()) || theirs.contains(it.value()))
						.map((it) -> new Pick(it, yours.contains(it.value()), theirs.contains(it.value())))
						.toList());
		}

	}

	/**
	 * One thing that you or they chose.
	 */
	public record Pick(Choice choice, boolean yours, boolean theirs) {

	}

	/**
	 * A field that goes on as it was typed.
	 */
	public record Kept(String name, String value) {

	}

}
