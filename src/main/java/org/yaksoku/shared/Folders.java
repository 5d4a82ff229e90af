package org.yaksoku.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Papers by the folder they are filed in.
 */
public final class Folders {

	/** As many characters as the name of a folder has at most. */
	public static final int LONGEST = 80;

	private Folders() {
	}

	/**
	 * The folders by name, each in the order of the papers; those in none come first,
	 * under an empty name.
	 * @param folder of a paper, null for none
	 */
	public static <T> Map<String, List<T>> of(List<T> papers, Function<T, @Nullable String> folder) {
		Map<String, List<T>> folders = new TreeMap<>();
		papers.forEach((it) -> folders
			.computeIfAbsent(Objects.requireNonNullElse(folder.apply(it), ""), (name) -> new ArrayList<>())
			.add(it));
		return folders;
	}

}
